// Who agrees with whom, by name: choosing to be there, looking, and taking it back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { answerTheRest, checkAxe, checkPage, comesAbout } from './lib.mjs';

const question = '/groups/1/questions/1';
const picture = `${question}/picture`;
const table = (page) => page.getByRole('table', { name: 'Who gave which answer' });
const notOpen = (page) => main(page).getByText('the picture is not open now');

test('the picture opens when everybody who answered chose to be there', async () => {
  const asha = await as('Asha');
  const dev = await as('Dev', { javaScript: false, width: 390 });
  await dev.goto(picture);
  assert.equal(await table(dev).getByRole('columnheader').count(), 1 + 13);

  await asha.goto(picture);
  await main(asha).getByText(/when you have answered 5 more statements/).waitFor();
  assert.ok(!(await main(asha).textContent()).includes('Dev'));
  await answerTheRest(asha, question);
  await dev.goto(picture);
  assert.ok(await notOpen(dev).isVisible(), 'it would tell what Asha answered');
  assert.equal(await table(dev).count(), 0);

  await asha.goto(question);
  await main(asha).getByRole('link', { name: 'Who agrees with whom' }).click();
  const box = asha.getByLabel(/Show my answers with my name to this group's members/);
  assert.ok(!await box.isChecked());
  assert.ok(!(await main(asha).textContent()).includes('Dev'), 'only who shows theirs sees names');
  await button(asha, 'Show my answers').click();
  await asha.locator('.nhsuk-error-summary').waitFor();
  await box.check();
  await button(asha, 'Show my answers').click();
  await table(asha).waitFor();
  assert.equal(await table(asha).getByRole('columnheader', { name: 'You' }).count(), 1);
  assert.equal(await table(asha).getByRole('rowheader').count(), 14);
  await main(asha).getByText(/You and Dev gave the same answer to \d+ of \d+ statements\./)
    .waitFor();
  await checkPage(asha, 'picture-journey');

  await dev.goto(picture);
  assert.equal(await table(dev).getByRole('columnheader', { name: 'Asha' }).count(), 1);
  await checkPage(dev, 'picture-journey-no-js', { axe: false });
});

test('a row leads to the statement in words, and the frame moves by keyboard alone', async () => {
  const page = await as('Grace', { width: 320, height: 640 });
  await page.goto(picture);
  const frame = page.getByRole('region', { name: 'Who gave which answer' });
  await frame.focus();
  assert.ok(await frame.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.alongside-picture').scrollLeft > 0);
  const heading = table(page).getByRole('rowheader').first();
  const place = await heading.evaluate((cell) => [cell.getBoundingClientRect().left,
    cell.closest('.alongside-picture').getBoundingClientRect().left]);
  assert.ok(Math.abs(place[0] - place[1]) < 3, 'the heading of a row stays in sight');

  const text = (await heading.textContent()).replace(/^\d+\s*/, '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#statement-1$/);
  const target = page.locator('#statement-1');
  assert.match(await target.textContent(), new RegExp(text.slice(0, 20)));
  assert.match(await target.textContent(), /Agree:|Disagree:/);
  await checkAxe(page, 'picture at 320 px');
});

test('what is taken back is gone at the next look, also without JavaScript', async () => {
  const ben = await as('Ben', { javaScript: false });
  const hanna = await as('Hanna');
  await hanna.goto(picture);
  assert.match(await table(hanna).textContent(), /Ben/);
  await ben.goto(picture);
  await button(ben, 'Stop showing my answers').click();
  await main(ben).getByText('Do you want to be in the picture?').waitFor();
  assert.equal(await table(ben).count(), 0, 'who stops sees nobody else either');
  await hanna.reload();
  await notOpen(hanna).waitFor();
  assert.ok(!(await main(hanna).textContent()).includes('Ben'));
  await ben.getByLabel(/Show my answers with my name/).check();
  await button(ben, 'Show my answers').click();
  await table(ben).waitFor();
  await hanna.reload();
  assert.match(await table(hanna).textContent(), /Ben/);
});

test('the picture on paper', async () => {
  const page = await as('Kit');
  await page.goto(picture);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  await checkPage(page, 'picture-print', { axe: false });
  const cut = await page.locator('.alongside-picture').evaluate((frame) =>
    frame.scrollWidth - frame.clientWidth);
  assert.ok(cut <= 1, `paper cuts off ${cut} px`);
});

test('the map leads there where people are too few for groups', async () => {
  const page = await as('Musa');
  const link = main(page).getByRole('link', { name: 'Who agrees with whom' });
  await comesAbout(page, `${question}/map`, async () => await link.count() > 0);
  await main(page).getByText('We look for groups when 21 people').waitFor();
  await link.click();
  await table(page).waitFor();
});
