// Pages of outcomes and their charts.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const outcomes = '/groups/1/outcomes';
const outcome = `${outcomes}/1`;

export async function lookAtOutcomes(t, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const { desktop } = asha;
  await desktop.goto(outcome);
  await desktop.getByText('Correct a number').click();
  const link = desktop.getByRole('link', { name: /^Correct the number of/ }).first();
  const number = new URL(await link.getAttribute('href'), desktop.url()).pathname;
  const wrong = (form) => ({ status: 422, act: submit({}, form) });
  await each(t, asha, [
    ['outcomes', outcomes],
    ['outcome-new', `${outcomes}/new`],
    ['outcome-new-wrong', `${outcomes}/new`, wrong(`${outcomes}/new`)],
    ['outcome', outcome], ['outcome-run', `${outcome}?chart=run`],
    ['outcome-number-wrong', outcome, wrong(`${outcome}/numbers`)],
    ['outcome-correct', number], ['outcome-correct-wrong', number, wrong(number)],
  ]);
  await asha.end();
}
