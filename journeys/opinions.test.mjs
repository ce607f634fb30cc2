// Answering, putting forward and results, as people of the demonstration.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { answerTheRest, checkAxe, checkPage, comesAbout } from './lib.mjs';

const question = '/groups/1/questions/1';
const card = (page) => page.locator('#answer h2');

async function rowOf(page, text) {
  return page.locator('#statements li', { hasText: text });
}

for (const javaScript of [true, false]) {
  const name = javaScript ? 'Asha' : 'Farid';
  test(`answers and results ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await as(name, { javaScript });
    await page.goto(question);
    if (javaScript) {
      await page.goto(`${question}/results`);
      await main(page).getByText(/You can see results when you have answered 5 more/).waitFor();
      const html = await page.content();
      assert.ok(!html.includes('Every statement') && !html.includes('People whose answers are in'));
      assert.notEqual((await page.request.get(`${question}/results/live`)).status(), 200);
      await page.goto(question);
      await main(page).getByText('You have answered 0 of 14 statements.').waitFor();
    }

    // One at a time: the next statement follows.
    if (javaScript) {
      const first = await card(page).textContent();
      await button(page, 'Agree').click();
      await main(page).getByText('You have answered 1 of 14 statements.').waitFor();
      assert.notEqual(await card(page).textContent(), first);
      assert.match(await (await rowOf(page, first)).textContent(), /You answered: agree/);
    }
    await answerTheRest(page, question);
    await main(page).getByText('You have answered every statement').waitFor();

    // An answer can be changed, and marked.
    const changed = 'A quiet room to wait in would help many of us.';
    await main(page).getByRole('link', { name: changed }).click();
    await page.getByLabel('This matters to me').check();
    await button(page, 'Disagree').click();
    const row = await rowOf(page, changed);
    assert.match(await row.textContent(), /You answered: disagree\. It matters to you/);
    await main(page).getByRole('link', { name: changed }).click();
    assert.ok(await page.getByLabel('This matters to me').isChecked());

    await page.goto(`${question}/results`);
    for (const section of ['Common ground', 'Difference', 'What matters most', 'Voices of few',
      'Every statement']) {
      await page.getByRole('heading', { name: section, exact: true }).waitFor();
    }
    const numbers = main(page).locator('details').first();
    await numbers.locator('summary').click();
    await numbers.getByRole('table').waitFor();
    if (javaScript) await checkAxe(page, 'results with numbers open');
    assert.deepEqual(page.problems, []);
  });
}

test('a statement: counted while typing, kept when it is too long', async () => {
  const page = await as('Ben');
  await page.goto(`${question}/statements/new`);
  await page.getByLabel('Your statement').pressSequentially('Tea for all.');
  await main(page).getByText(/You have 188 characters left/).first().waitFor();
  const long = 'Every visit should begin with a question. '.repeat(6).trim();
  await page.getByLabel('Your statement').fill(long);
  await main(page).getByText(/characters too many/).first().waitFor();
  await page.getByLabel('Sign it with my name').check();
  await button(page, 'Put it forward').click();
  const summary = page.locator('.nhsuk-error-summary');
  await summary.waitFor();
  assert.ok(await summary.evaluate((element) => element.contains(document.activeElement)),
    'the summary takes focus');
  assert.match(await page.title(), /^Error:/);
  assert.equal(await page.getByLabel('Your statement').inputValue(), long);
  assert.ok(await page.getByLabel('Sign it with my name').isChecked());
  await checkPage(page, 'statement-too-long');
  await summary.getByRole('link').click();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'text');
  await page.getByLabel('Your statement').fill('Every visit should begin with a question.');
  await page.getByLabel('Sign it with my name').uncheck();
  await button(page, 'Put it forward').click();
  await main(page).getByText('Every visit should begin with a question.').first().waitFor();
  assert.ok(!(await main(page).textContent()).includes('Signed by Ben'));
});

test('without JavaScript a bad statement comes back with its text', async () => {
  const page = await as('Carys', { javaScript: false, width: 390 });
  await page.goto(`${question}/statements/new`);
  const long = 'A very long thought about waiting. '.repeat(8).trim();
  await page.getByLabel('Your statement').fill(long);
  await button(page, 'Put it forward').click();
  await page.locator('.nhsuk-error-summary').waitFor();
  assert.equal(await page.getByLabel('Your statement').inputValue(), long);
  await checkPage(page, 'statement-too-long-no-js', { axe: false });
});

test('results on paper and as a file', async () => {
  const page = await as('Grace');
  await answerTheRest(page, question);
  await page.goto(`${question}/results`);
  await page.emulateMedia({ media: 'print' });
  await checkPage(page, 'results-print', { axe: false });
  assert.ok(await page.getByRole('heading', { name: 'Common ground' }).isVisible());
  assert.ok(!await page.getByRole('button', { name: 'Sign out' }).isVisible());
  await page.emulateMedia({ media: null });
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /\.csv$/);
  const csv = await readFile(await download.path(), 'utf8');
  assert.match(csv, /A quiet room to wait in would help many of us\./);
});

const watched = 'Staff have enough time to listen.';
/// Three people of one side: the answers of fewer come in with those of others, later.
async function threeChange(names, answer) {
  for (const name of names) {
    const page = await as(name, { javaScript: false });
    await answerTheRest(page, question);
    await changeAnswer(page, answer);
  }
}
async function changeAnswer(page, answer) {
  await page.goto(question);
  await main(page).getByRole('link', { name: watched }).click();
  await button(page, answer).click();
}

test('results move while somebody watches, and focus stays', async () => {
  const watcher = await as('Musa');
  await answerTheRest(watcher, question);
  await watcher.goto(`${question}/results`);
  const part = watcher.locator('.alongside-result', { hasText: watched }).first();
  const summary = part.locator('summary');
  await summary.click();
  await summary.focus();
  await watcher.evaluate(() => { window.notReloaded = true; });
  const table = () => part.getByRole('table').innerText();
  const before = await table();
  await threeChange(['Hanna', 'Idris', 'Lena'], 'Disagree');
  await watcher.waitForFunction(([text, old]) => {
    const all = [...document.querySelectorAll('.alongside-result')];
    const now = all.find((element) => element.textContent.includes(text));
    return now && now.querySelector('table').innerText !== old;
  }, [watched, before]);
  assert.ok(await watcher.evaluate(() => window.notReloaded), 'the page was loaded again');
  assert.ok(await part.locator('details').getAttribute('open') !== null, 'the fold closed');
  assert.ok(await summary.evaluate((element) => element === document.activeElement),
    'focus was lost');
  await checkPage(watcher, 'results-after-live-change');
});

test('without JavaScript the refresh link brings the new figures', async () => {
  const watcher = await as('Nia', { javaScript: false, width: 390 });
  await answerTheRest(watcher, question);
  await watcher.goto(`${question}/results`);
  const figures = () => watcher.locator('.alongside-result', { hasText: watched }).innerHTML();
  const before = await figures();
  await threeChange(['Hanna', 'Idris', 'Lena'], 'Not sure');
  assert.equal(await figures(), before);
  await main(watcher).getByRole('link', { name: 'Refresh this page' }).click();
  await comesAbout(watcher, `${question}/results`, async () => await figures() !== before);
  await checkPage(watcher, 'results-refreshed-no-js', { axe: false });
});
