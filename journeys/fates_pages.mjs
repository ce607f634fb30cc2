// Pages of what became of what people said.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const changed = '/groups/1/changed';
const ofQuestion = `${changed}/statements/1`;

/** The path of a statement's answer, by the words of the statement. */
export async function answerTo(page, words) {
  await page.goto(ofQuestion);
  const link = page.getByRole('main').getByRole('link', { name: words });
  return new URL(await link.getAttribute('href'), page.url()).pathname;
}

const choosing = (state, then) => async (page) => {
  await page.locator(`[name=state][value=${state}]`).check();
  return then(page);
};

export async function lookAtFates(t, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const { desktop } = asha;
  const done = await answerTo(desktop, /book a visit/);
  const open = await answerTo(desktop, /Video calls/);
  const taken = await answerTo(desktop, /one named person/);
  const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });
  await each(t, asha, [
    ['fates', changed],
    ['fates-question', ofQuestion],
    ['fates-question-waiting', `${ofQuestion}?show=waiting`],
    ['fate-done', done], ['fate-open', open], ['fate-taken-on', taken],
    ['fate-wrong', open, wrong({ reason: '' }, open)],
    ['fate-doubted', open, { act: choosing('done', submit({ reason: 'It is done.' }, open)) }],
    ['fates-settings', `${changed}/settings`],
    ['fates-publish', `${changed}/publish`],
    ['fates-publish-wrong', `${changed}/publish`, wrong({}, `${changed}/publish`)],
  ]);
  await asha.end();
  const stranger = await asker();
  await lookAtPublished(t, stranger, each);
  await stranger.end();
}

/** What everybody reads. */
async function lookAtPublished(t, stranger, each) {
  const { desktop } = stranger;
  const first = async (path) => {
    await desktop.goto(path);
    const link = desktop.getByRole('main').locator('.alongside-fates a').first();
    return link.getAttribute('href');
  };
  const group = await first('/changed');
  const question = await first(group);
  await each(t, stranger, [
    ['fates-public', '/changed'],
    ['fates-public-group', group],
    ['fates-public-question', question],
  ]);
}
