// Pages on which members look after what is said, two of them at a time.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';
import { changeDatabase, longWord, send, startGroup } from './states.mjs';

/** One proposes to take something out, another agrees. */
export async function takeOut(one, other, path, reason) {
  await one.goto(path);
  await send(one, path, { outcome: 'taken_out', reason });
  await other.desktop.goto(path);
  const proposal = await other.desktop.locator('[name=proposal]').first().inputValue();
  await send(other.desktop, `${path}/agree`, { proposal });
  await other.end();
}

/** The path at which two look after a statement of the demonstration. */
export async function careOf(page, words) {
  await page.goto('/groups/1/questions/1');
  const row = page.locator('#statements li', { hasText: words });
  const link = await row.locator('a[href$="/report"]').getAttribute('href');
  return link.replace('/report', '');
}

export async function lookAtCare(t, server, asker, each) {
  const ben = await asker((page) => signIn(page, 'Ben'));
  const { desktop } = ben;
  const path = await careOf(desktop, 'Ten minutes is long enough');
  const choosing = (name, value, then) => async (page) => {
    await page.locator(`[name=${name}][value=${value}]`).check();
    return then(page);
  };
  const report = `${path}/report`;
  await each(t, ben, [
    ['care-nothing', '/groups/1/care'],
    ['report', report],
    ['report-wrong', report, { status: 422, act: submit({}, report) }],
    ['report-check', report, { act: choosing('worry', 'hurts', submit({}, report)) }],
    ['matter', path],
    ['matter-wrong', path,
      { status: 422, act: choosing('outcome', 'taken_out', submit({ reason: '' }, path)) }],
    ['distressing', '/me/distressing'],
  ]);
  await desktop.goto(path);
  await send(desktop, path, { outcome: 'content_note', note: 'About being hurried' });
  await each(t, ben, [['matter-proposed', path], ['care-waiting', '/groups/1/care']]);
  const grace = await asker((page) => signIn(page, 'Grace'));
  await each(t, grace, [['matter-to-agree', path]]);
  const proposal = await grace.desktop.locator('[name=proposal]').first().inputValue();
  await send(grace.desktop, `${path}/agree`, { proposal });
  await send(grace.desktop, '/me/distressing', { skip: 'yes' });
  await each(t, grace, [
    ['care-decided', '/groups/1/care'],
    ['question-folded', '/groups/1/questions/1'],
    ['matter-folded', path],
    ['report-folded', report],
    ['fate-folded', `/groups/1/changed/statements/1/${path.split('/').at(-1)}`],
  ]);
  await send(grace.desktop, '/me/distressing', { skip: 'no' });
  await lookAtWhatIsOut(t, ben, grace, each, path);
  await ben.end();
  await grace.end();
  await lookAtFirstLooks(t, server, asker, each);
}

/** What is looked at first: in a group that chose it, and for those who look and are to agree. */
async function lookAtFirstLooks(t, server, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const grace = await asker((page) => signIn(page, 'Grace'));
  const started = await startGroup(asha.desktop, { name: 'Look first' });
  const group = started.replace('/me', '');
  const choice = `${group}/questions/first-look`;
  await each(t, asha, [
    ['first-look-choice', choice],
    ['first-look-nothing', `${group}/care/first-look`],
  ]);
  await send(asha.desktop, choice, { hours: '48' });
  const question = await send(asha.desktop, `${group}/questions/new`, { question: 'What helps?' });
  const ideas = ['One idea', 'Another idea', 'A third idea'];
  await each(t, asha, [
    ['first-look-question', question],
    ['first-look-statement', `${question}/statements/new`],
    ['first-look-sent', `${question}/statements/new`,
      { act: (page) => submit({ text: ideas.pop() })(page) }],
  ]);
  await asha.desktop.goto(`${question}/statements/new`);
  await send(asha.desktop, `${question}/statements/new`, { text: longWord, sign: '1' });
  await each(t, asha, [['first-look-mine', `${question}/statements/mine`]]);
  await lookWhatWaits(t, server, asha, grace, each);
  await asha.end();
  await grace.end();
}

/** In the group of the demonstration, whose members are no newcomers. */
async function lookWhatWaits(t, server, asha, grace, each) {
  for (const [id, text] of [[4242, 'The doctors never listen'], [4243, longWord]]) {
    changeDatabase(server.database, 'INSERT INTO held_statements (question_id, id, text, ' +
      `text_tag, look_from, shown_from) VALUES (1, ${id}, '${text}', '${id}', 1, ` +
      '9000000000000000)');
  }
  const path = '/groups/1/care/held_statements/4242';
  await each(t, asha, [
    ['first-look-waits', '/groups/1/care/first-look'],
    ['first-look-matter', path],
    ['first-look-matter-wrong', path, { status: 422, act: submit({ reason: '' }, path) }],
  ]);
  await asha.desktop.goto(path);
  await send(asha.desktop, path, { outcome: 'kept_back', reason: 'It hurts people' });
  await each(t, grace, [['first-look-folded', path], ['care-first-look', '/groups/1/care']]);
  const proposal = await grace.desktop.goto(path).then(() =>
    grace.desktop.locator('[name=proposal]').first().inputValue());
  await send(grace.desktop, `${path}/agree`, { proposal });
  await each(t, asha, [['care-kept-back', '/groups/1/care']]);
}

/** Taken out by two, and put back again. */
async function lookAtWhatIsOut(t, ben, grace, each, path) {
  const agreed = async (fields) => {
    await ben.desktop.goto(path);
    await send(ben.desktop, path, fields);
    await grace.desktop.goto(path);
    const proposal = await grace.desktop.locator('[name=proposal]').first().inputValue();
    return () => send(grace.desktop, `${path}/agree`, { proposal });
  };
  await (await agreed({ outcome: 'taken_out', reason: 'Another one says the same' }))();
  const putBack = await agreed({ outcome: 'put_back' });
  await each(t, grace, [['matter-out', path], ['care-out', '/groups/1/care']]);
  await putBack();
}
