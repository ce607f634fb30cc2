// Pages of decisions: one that was decided in secret, one that is being decided, one being written.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const decisions = '/groups/1/decisions';
const decided = `${decisions}/1`;
const deciding = `${decisions}/2`;
const decidedByScores = `${decisions}/3`;
const decidingByDots = `${decisions}/4`;
const decidedByRanking = `${decisions}/5`;
const decidingByRanking = `${decisions}/6`;

/** The same place for two options. */
const samePlace = (page) => page.locator('main [name="option-1"]').selectOption('1')
  .then(() => page.locator('main [name="option-3"]').selectOption('1'));

/** An answer among options that has to be mended; its form has a second button, to stand aside. */
const send = (fields, first = async () => {}) => ({ status: 422,
  act: async (page) => {
    await first(page);
    for (const [name, value] of Object.entries(fields)) {
      await page.locator(`main [name="${name}"]`).fill(value);
    }
    const [response] = await Promise.all([
      page.waitForResponse((found) => found.request().isNavigationRequest()),
      page.getByRole('button', { name: 'Send my answer' }).click(),
    ]);
    await page.waitForLoadState();
    return response;
  } });

export async function lookAtDecisions(t, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const { desktop } = asha;
  const choose = async (page, form, chosen) => {
    for (const [name, value] of Object.entries(chosen)) {
      await page.locator(`main form[action$="${form}"] [name="${name}"][value="${value}"]`).check();
    }
  };
  const wrong = (form) => ({ status: 422, act: submit({}, form) });

  await desktop.goto(`${decisions}/new`);
  await submit({ title: 'A bench at the gate', change: 'There is a bench.', for_whom: 'Who waits',
    cost: '200 pounds', harm: 'Nobody' }, `${decisions}/new`)(desktop);
  const proposal = new URL(desktop.url()).pathname;
  await desktop.goto(decisions);
  await submit({ notice_days: '0' }, '/notice')(desktop);
  await each(t, asha, [
    ['decisions', decisions], ['decision-ways', `${decisions}/ways`],
    ['decision-new', `${decisions}/new`],
    ['decision-new-wrong', `${decisions}/new`, wrong(`${decisions}/new`)],
    ['decision-decided', decided],
    ['decision-review-wrong', decided, wrong(`${decided}/reviews`)],
    ['decision-deciding', deciding],
    ['decision-answer-wrong', deciding, wrong(`${deciding}/answer`)],
    ['decision-written', proposal],
    ['decision-remark-wrong', proposal, wrong(`${proposal}/remarks`)],
    ['decision-words', `${proposal}/words`],
    ['decision-words-wrong', `${proposal}/words`,
      { status: 422, act: submit({ title: '' }, '/words') }],
    ['decision-plan', `${proposal}/plan`],
  ]);
  await desktop.goto(`${proposal}/plan`);
  await choose(desktop, '/plan', { method: 'consent', voices: 'open', basis: 'all',
    threshold: 'half', quorum_all: '0', quorum_side: '0' });
  await submit({}, '/plan')(desktop);
  await each(t, asha, [
    ['decision-planned', proposal], ['decision-start', `${proposal}/start`],
    ['decision-start-wrong', `${proposal}/start`, wrong('/start')],
  ]);
  await desktop.goto(`${proposal}/words`);
  await desktop.getByText('Options to choose from').click();
  await submit({ 'option-1': 'By the gate', 'about-1': 'In the sun', 'option-2': 'By the door',
    'about-2': 'In the shade' }, '/words')(desktop);
  await desktop.goto(`${proposal}/plan`);
  await choose(desktop, '/plan', { method: 'scores' });
  await submit({ places: '1' }, '/plan')(desktop);
  await each(t, asha, [['decision-plan-wrong', `${proposal}/plan`,
    { status: 422, act: submit({ places: 'x' }, '/plan') }]]);
  await desktop.goto(`${proposal}/start`);
  const day = (name, at) => ({ [`${name}-day`]: String(at.getUTCDate()),
    [`${name}-month`]: String(at.getUTCMonth() + 1),
    [`${name}-year`]: String(at.getUTCFullYear()) });
  const later = (days) => new Date(Date.now() + days * 24 * 3600 * 1000);
  await submit({ ...day('closes', later(5)), ...day('review', later(60)) }, '/start')(desktop);
  await each(t, asha, [
    ['decision-scores-deciding', proposal],
    ['decision-scores-wrong', proposal, send({})],
    ['decision-scores-decided', decidedByScores],
    ['decision-ranking-decided', decidedByRanking],
    ['decision-ranking-deciding', decidingByRanking],
    ['decision-ranking-wrong', decidingByRanking, send({}, samePlace)],
    ['decision-dots-deciding', decidingByDots],
    ['decision-dots-wrong', decidingByDots,
      send({ 'option-1': '4', 'option-2': '3' })],
  ]);
  await asha.end();
}
