// Pages of taking part without an account, and of forms on paper.
import { browser } from './house.mjs';
import { submit } from './asker.mjs';
import { openPage, signIn } from './lib.mjs';

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });
const paper = '/groups/1/questions/1/paper';

export const ofHelpingForChair = [
  ['helping', '/groups/1/helping'],
  ['helping-code-wrong', '/groups/1/helping', wrong({ code: '2222-2222-2222' }, '/helping/code')],
  ['helping-new', '/groups/1/helping/new'],
  ['helping-new-wrong', '/groups/1/helping/new', wrong({ name: '' })],
  ['paper-helps-nobody', paper],
];

/** Ben helps Mrs Okafor. */
export async function ofHelper(url) {
  const page = await openPage(browser, url);
  await signIn(page, 'Ben');
  await page.goto('/groups/1/helping');
  const agreement = await page.locator('main a[href*="/helping/"]').first().getAttribute('href');
  await page.context().close();
  return [
    ['helping-agreement', agreement],
    ['helping-agreement-wrong', agreement, wrong({ what_for: '' })],
    ['paper', paper],
    ['paper-form', paper, { act: submit({}, '/paper') }],
    ['paper-typing-nothing', `${paper}/typing`, { status: 422 }],
  ];
}
