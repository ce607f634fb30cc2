// Every page, in each state that matters: valid, accessible, and fitting a phone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, server } from './house.mjs';
import { Asker, submit } from './asker.mjs';
import { openPage, signIn, startServer } from './lib.mjs';
import { missedPages } from './listed_pages.mjs';
import { lookAtActions } from './action_pages.mjs';
import { lookAtEndings, ofCaretaker } from './ending_pages.mjs';
import { lookAtCare } from './care_pages.mjs';
import { lookAtDesign, lookAtMeanwhile } from './design_pages.mjs';
import { lookAtFates } from './fates_pages.mjs';
import { ofHelper, ofHelpingForChair } from './helping_pages.mjs';
import { lookAtDecisions } from './decision_pages.mjs';
import { lookAtOutcomes } from './outcome_pages.mjs';
import { lookAtPictures } from './file_pages.mjs';
import { lookAtMeetings } from './meeting_pages.mjs';
import { lookAtNeeds } from './needs_pages.mjs';
import { lookAtNotices } from './notice_pages.mjs';
import { lookAsWished } from './reading_pages.mjs';
import { ofStatements } from './statement_pages.mjs';
import { lookAtSafety } from './safety_pages.mjs';
import { lookAtMaps } from './map_pages.mjs';
import { lookAtMirroredDraw, lookAtPublicDraws } from './selection_draw_pages.mjs';
import { lookBeforeSetUp, setUp, setUpPath } from './setup_pages.mjs';
import { drawOfThirty, lookAtDraws } from './selection_pages.mjs';
import { answer, bringInMap, importConversation, inThreeWays, longWord, manyStatements,
  send, show, signUp, startGroup } from './states.mjs';

const asker = (url, enter) => Asker.make(browser, url, enter);
const entering = (enter) => asker(server.url, enter);

// They are looked at two at a time, and then the list of routes is compared.
const groups = [];
const pages = (name, look) => groups.push([name, look]);

/** Each state is a test of its own, so that one finding does not hide the next. */
async function each(t, asker, states) {
  for (const [name, path, options] of states) {
    await t.test(name, () => asker.looks(name, path, options));
  }
}

const breathing = '/groups/1/questions/1';
const garden = '/groups/2/questions/2';
const press = submit({});
const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });

pages('for somebody who is not signed in', async (t) => {
  const stranger = await asker(server.url);
  await each(t, stranger, [
    ['front', '/'],
    ['about', '/about'], ['help', '/help'], ['accessibility', '/accessibility'],
    ['reading', '/reading?next=/about'], ['privacy', '/privacy'],
    ['sign-in', '/sign-in'], ['sign-in-passkey', '/sign-in/passkey'],
    ['sign-in-wrong', '/sign-in', wrong({ name: 'Asha', passphrase: 'not this one at all' })],
    ['sign-up', '/sign-up'],
    ['sign-up-wrong', '/sign-up', wrong({ name: 'Asha', email: 'no', passphrase: 'short' })],
    ['groups-stranger', '/groups'],
    ['group-listed-stranger', '/groups/1'],
    ['group-open-stranger', '/groups/2'],
    ['search-stranger', '/search'], ['search-stranger-found', '/search?q=garden'],
    ['not-found', '/nothing/here', { status: 404 }],
    ['invitation-ended', '/join/nothing', { status: 404 }],
  ]);
  await stranger.end();
});

pages('as somebody wishes to read', (t) => lookAsWished(t, each, entering));

pages('of a chair and caretaker', async (t) => {
  const asha = await asker(server.url, (page) => signIn(page, 'Asha'));
  await each(t, asha, [
    ['community', '/community'],
    ['community-wrong', '/community', wrong({ community: '' })],
    ['jobs', '/community/jobs'], ['jobs-again', '/community/jobs?done=again'],
    ['me', '/me'], ['me-saved', '/me?done=details'],
    ['me-wrong', '/me', wrong({ name: '', email: 'nowhere' }, '/me')],
    ['passphrase-wrong', '/me', wrong({ passphrase: 'short' }, '/me/passphrase')],
    ['community-invitations', '/people/invitations'], ['backups', '/community/backups'],
    ['community-invitation-made', '/people/invitations',
      { act: submit({}, '/people/invitations') }],
    ['groups', '/groups'], ['group-new', '/groups/new'],
    ['group-new-wrong', '/groups/new', wrong({ name: '', side_1: '' })],
    ['group', '/groups/1'], ['group-us', '/groups/1/us'],
    ['search-group', '/groups/1/search'], ['search-in-group', '/groups/1/search?q=clinic'],
    ['search-found', '/search?q=clinic'], ['search-nothing', '/search?q=zzzz'],
    ['search-wrong', `/search?q=${'x'.repeat(201)}`, { status: 422 }],
    ['group-settings', '/groups/1/settings'],
    ['group-settings-wrong', '/groups/1/settings', wrong({ name: '' })],
    ['permissions', '/groups/1/permissions'],
    ['leave-only-chair', '/groups/1/leave'], ['perspectives', '/groups/1/me'],
    ['members', '/groups/1/members'], ['member', '/groups/1/members/2'],
    ['member-remove', '/groups/1/members/2/remove'],
    ['requests-none', '/groups/1/requests'],
    ['invitations-none', '/groups/1/invitations'],
    ['invitation-made', '/groups/1/invitations', { act: submit({ uses: '3' }) }],
    ['invitation-wrong', '/groups/1/invitations', wrong({ uses: 'many' })],
    ['questions', '/groups/1/questions'],
    ['question-new', '/groups/1/questions/new'],
    ['question-new-wrong', '/groups/1/questions/new',
      wrong({ question: '', 'closes-day': '45', 'closes-month': '1' })],
    ['question-unanswered', breathing],
    ['results-not-yet', `${breathing}/results`],
    ['statement-new', `${breathing}/statements/new`],
    ['statement-new-wrong', `${breathing}/statements/new`, wrong({ text: '' })],
    ['question-close', `${breathing}/close`],
    ['import', '/groups/1/questions/import'],
    ['import-wrong', '/groups/1/questions/import', wrong({})],
    ['import-results', '/groups/1/questions/import-results'],
    ['import-results-wrong', '/groups/1/questions/import-results', wrong({})],
  ]);
  await each(t, asha, [...ofCaretaker, ...ofStatements(breathing, wrong)]);
  await asha.desktop.goto(breathing);
  const marking = await asha.desktop.locator('a[href$="/meta"]').getAttribute('href');
  await each(t, asha, [['statement-mark', marking]]);
  await asha.end();
});

pages('of pictures of people and groups', async (t) => {
  const asha = await asker(server.url, (page) => signIn(page, 'Asha'));
  await lookAtPictures(t, asha, each);
  await asha.end();
});

pages('of notices', (t) => lookAtNotices(t, entering, each));
pages('of access needs', (t) => lookAtNeeds(t, server, entering, each));

pages('of safety', (t) => lookAtSafety(t, entering, each));

pages('of looking after what is said', (t) => lookAtCare(t, server, entering, each));

pages('of what became of what people said', (t) => lookAtFates(t, entering, each));

pages('of taking part on paper', async (t) => {
  for (const [name, states] of [['Asha', ofHelpingForChair], ['Ben', await ofHelper(server.url)]]) {
    const person = await asker(server.url, (page) => signIn(page, name));
    await each(t, person, states);
    await person.end();
  }
});

pages('of decisions', (t) => lookAtDecisions(t, entering, each));

pages('of actions', (t) => lookAtActions(t, entering, each));

pages('of outcomes and their charts', (t) => lookAtOutcomes(t, entering, each));

pages('of meetings', (t) => lookAtMeetings(t, server, entering, each));

pages('of the beginning of a group', async (t) => {
  await lookAtDesign(t, entering, each);
  await lookAtMeanwhile(t, entering, each);
});

pages('of the end of an account and of a group', (t) => lookAtEndings(t, entering, each));

pages('of a question while it is answered', async (t) => {
  const carys = await asker(server.url, (page) => signIn(page, 'Farid'));
  await answer(carys.desktop, '/groups/2/questions/2', 2);
  await each(t, carys, [['question-part-answered', '/groups/2/questions/2']]);
  await answer(carys.desktop, '/groups/2/questions/2', 9);
  await each(t, carys, [
    ['question-all-answered', '/groups/2/questions/2'],
    ['results-too-few', '/groups/2/questions/2/results'],
    ['export', '/groups/2/questions/2/export'],
    ['results', `${breathing}/results`],
    ['picture', `${breathing}/picture`],
    ['not-allowed', '/groups/1/settings', { status: 403 }],
    ['requests-member', '/groups/1/requests'],
  ]);
  await carys.end();
});

pages('of a picture that one person alone wants', async (t) => {
  const ben = await asker(server.url, (page) => signIn(page, 'Ben'));
  const path = `${garden}/picture`;
  await ben.desktop.goto('/groups/2');
  await send(ben.desktop, '/groups/2/join', {});
  await each(t, ben, [['picture-before-answering', path]]);
  await answer(ben.desktop, garden, 9);
  await each(t, ben, [
    ['picture-choose', path],
    ['picture-choose-wrong', path, { status: 422, act: press }],
  ]);
  await show(ben.desktop, garden);
  await each(t, ben, [['picture-waiting', `${path}?done=shown`]]);
  await ben.end();
});

/** A new person with a group of long words, many groups, an empty and a closed question. */
async function fillCommunity(page) {
  await signUp(page, `Wilhelmina${longWord.slice(0, 20)}`);
  await page.goto('/groups');
  const hidden = await startGroup(page, { name: longWord, purpose: longWord.repeat(3),
    serves: longWord, ground_rules: `${longWord}\n${longWord}`, side_1: longWord,
    side_3: 'Those who pay', openness: 'hidden' });
  const group = hidden.match(/\/groups\/\d+/)[0];
  const empty = await send(page, `${group}/questions/new`, { question: 'Empty?' });
  const long = await send(page, `${group}/questions/new`,
    { question: longWord.repeat(2), description: longWord.repeat(3) });
  const removed = await send(page, `${group}/questions/new`, { question: 'Will this close?' });
  for (const question of [long, removed]) {
    await page.goto(`${question}/statements/new`);
    await send(page, `${question}/statements/new`, { text: longWord, sign: '1' });
    await answer(page, question, 1);
  }
  await page.goto(`${removed}/statements/new`);
  await send(page, `${removed}/statements/new`, { text: 'This one goes.' });
  await page.goto(removed);
  await send(page, `${removed}/close`, {});
  const alone = await startGroup(page, { name: 'Nothing yet' });
  const partnership = await startGroup(page, { form: 'partnership', name: 'Many together',
    organisations: `${longWord}\nThe second organisation`, openness: 'listed' });
  return { group, empty, long, closed: removed, alone: alone.match(/\/groups\/\d+/)[0],
    partnership: partnership.match(/\/groups\/\d+/)[0] };
}

pages('with very long words, with nothing, and with much', async (t) => {
  let made;
  const chair = await asker(server.url, async (page) => { made = await fillCommunity(page); });
  await each(t, chair, [
    ['perspectives-unsaid', `${made.group}/me?done=started`],
    ['perspectives-wrong', `${made.group}/me`, wrong({ own_words: 'x'.repeat(201) })],
    ['group-long-words', made.group],
    ['group-settings-long-words', `${made.group}/settings`],
    ['members-long-words', `${made.group}/members`],
    ['questions-long-words', `${made.group}/questions`],
    ['question-empty', made.empty],
    ['results-empty', `${made.empty}/results`],
    ['question-long-words', made.long],
    ['results-long-words', `${made.long}/results`],
    ['question-closed', made.closed],
    ['results-closed', `${made.closed}/results`],
    ['questions-none', `${made.alone}/questions`],
    ['leave-alone', `${made.alone}/leave`],
    ['partnership', made.partnership],
    ['partnership-settings', `${made.partnership}/settings`],
  ]);

  // Somebody asks to join, and the chair answers.
  const asking = await asker(server.url, async (page) => {
    await signIn(page, 'Kit');
    await page.goto('/groups/3');
  });
  await each(t, asking, [['group-listed', made.partnership], ['group-open', made.alone]]);
  await send(asking.desktop, `${made.partnership}/requests`, { note: `Hello ${longWord}` });
  await each(t, asking, [['group-asked', made.partnership]]);
  await each(t, chair, [['requests', `${made.partnership}/requests`]]);
  await chair.desktop.goto(`${made.partnership}/requests`);
  const declining = await chair.desktop.locator('a[href*="decline="]').first()
    .getAttribute('href').catch(() => null);
  if (declining) {
    const path = new URL(declining, server.url);
    await each(t, chair, [
      ['request-decline', path.pathname + path.search],
      ['request-decline-wrong', path.pathname + path.search, wrong({ answer: 'x'.repeat(501) })],
    ]);
  }

  // An invitation to the hidden group, for a stranger and for somebody signed in.
  await chair.desktop.goto(`${made.group}/invitations`);
  const response = await submit({ uses: '2' })(chair.desktop);
  const link = /http[^"\s]+\/join\/[^"\s<]+/.exec(await response.text())[0];
  const join = new URL(link).pathname;
  const invited = await asker(server.url);
  await each(t, invited, [['invited-stranger', join]]);
  await each(t, asking, [['invited', join]]);
  await asking.desktop.goto(join);
  await send(asking.desktop, join, {});
  await each(t, asking, [
    ['group-joined-without-side', made.group],
    ['question-without-side', made.long],
    ['leave', `${made.group}/leave`],
  ]);
  await invited.end();
  await asking.end();

  await t.test('many groups', async () => {
    for (let number = 0; number < 51; ++number) {
      await startGroup(chair.desktop, { name: `Group number ${number}` });
    }
  });
  await each(t, chair, [['groups-many', '/groups'], ['groups-many-2', '/groups?page=2']]);
  await chair.end();
});

pages('of opinion maps', (t) => lookAtMaps(t, server.url, { asker, each, wrong }));

pages('of a draw in public', (t) => lookAtPublicDraws(t, server, { asker, each, wrong }));

pages('of a draw that is set up', (t) => lookAtDraws(t, server.url, { asker, each, wrong }));

pages('of a large conversation, with small numbers hidden', async (t) => {
  importConversation(server.database,
    { group: 'The clinic garden', title: 'Brought in?', statements: 55 });
  const farid = await asker(server.url, (page) => signIn(page, 'Farid'));
  await farid.desktop.goto('/groups/2/questions');
  const link = farid.desktop.locator('main a', { hasText: 'Brought in?' }).first();
  const path = await link.getAttribute('href');
  await answer(farid.desktop, path, 6);
  await each(t, farid, [
    ['imported', `${path}/imported`],
    ['question-many', path],
    ['question-many-2', `${path}?page=2`],
    ['results-some', `${path}/results`],
  ]);
  await answer(farid.desktop, path, 60);
  await each(t, farid, [
    ['results-many', `${path}/results`],
    ['results-many-2', `${path}/results?page=2`],
  ]);
  await farid.end();
});

pages('before a community is set up, and of one that is closed', (t) =>
  lookBeforeSetUp(t, asker, each));

pages('from right to left', async (t) => {
  const other = await startServer({ demonstration: false });
  try {
    const path = setUpPath(other);
    const probe = await openPage(browser, other.url);
    await probe.goto(path);
    if (await probe.locator('[name=language][value="ar-XB"]').count() === 0) {
      t.skip('the program has no test languages: build it with -DALONGSIDE_TEST_LANGUAGES=ON');
      return;
    }
    let question;
    const olwen = await asker(other.url, async (page) => {
      await setUp(page, path, { language: 'ar-XB', sign_up: 'open' });
      await page.goto('/groups/new');
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
      await startGroup(page, { name: 'Harbour clinic', purpose: 'Wait less.' });
      question = await send(page, '/groups/1/questions/new', { question: 'What helps?' });
      for (const text of ['One sentence in English.', 'وجملة واحدة بالعربية.']) {
        await send(page, `${question}/statements/new`, { text });
      }
    });
    await each(t, olwen, [
      ['rtl-groups', '/groups'],
      ['rtl-group-new-wrong', '/groups/new', wrong({ name: '' })],
      ['rtl-group', '/groups/1'],
      ['rtl-perspectives', '/groups/1/me'],
      ['rtl-members', '/groups/1/members'],
      ['rtl-invitation-made', '/groups/1/invitations', { act: submit({ uses: '3' }) }],
      ['rtl-question', question],
      ['rtl-statement-wrong', `${question}/statements/new`, wrong({ text: '' })],
      ['rtl-me', '/me'],
    ]);
    await answer(olwen.desktop, question, 2);
    await each(t, olwen, [
      ['rtl-results', `${question}/results`],
      ['rtl-picture-choose', `${question}/picture`],
    ]);
    await show(olwen.desktop, question);
    for (const name of ['نور', longWord.slice(0, 40)]) {
      const person = await openPage(browser, other.url);
      await signUp(person, name);
      await person.goto('/groups/1');
      await send(person, '/groups/1/join', {});
      await answer(person, question, 2);
      await show(person, question);
      await person.context().close();
    }
    await each(t, olwen, [['rtl-picture', `${question}/picture`]]);
    const mapped = await bringInMap(olwen.desktop, '/groups/1',
      { title: 'Mapped?', statements: manyStatements.slice(0, 12), voters: 40,
        agrees: inThreeWays });
    await send(olwen.desktop, `${mapped}/map/names`, { group: '0', name: 'المساء أولا' });
    await each(t, olwen, [
      ['rtl-map', `${mapped}/map`],
      ['rtl-map-report', `${mapped}/map/report`],
    ]);
    const draw = await drawOfThirty(olwen.desktop, '/groups/1');
    await each(t, olwen, [
      ['rtl-draw', draw],
      ['rtl-missing', `${draw}/missing`],
      ['rtl-reference', `${draw}/reference`],
      ['rtl-quotas', `${draw}/quotas?suggest=1`],
    ]);
    await lookAtMirroredDraw(t, olwen, each);
    await olwen.end();
    const stranger = await asker(other.url);
    await each(t, stranger, [['rtl-front', '/'], ['rtl-sign-up', '/sign-up']]);
    await stranger.end();
  } finally {
    await other.stop();
  }
});

describe('pages', { concurrency: 2 }, () => {
  for (const [name, look] of groups) test(name, look);
});

test('every page of the list of routes has been looked at', () => {
  assert.deepEqual(missedPages(), [], 'add these to pages.test.mjs');
});
