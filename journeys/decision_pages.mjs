// Pages of decisions: one that was decided in secret, one that is being decided, one being written.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const decisions = '/groups/1/decisions';
const decided = `${decisions}/1`;
const deciding = `${decisions}/2`;

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
    ['decision-words', `${proposal}/words`], ['decision-plan', `${proposal}/plan`],
  ]);
  await desktop.goto(`${proposal}/plan`);
  await choose(desktop, '/plan', { method: 'consent', voices: 'open', basis: 'all',
    threshold: 'half', quorum_all: '0', quorum_side: '0' });
  await submit({}, '/plan')(desktop);
  await each(t, asha, [
    ['decision-planned', proposal], ['decision-start', `${proposal}/start`],
    ['decision-start-wrong', `${proposal}/start`, wrong('/start')],
  ]);
  await asha.end();
}
