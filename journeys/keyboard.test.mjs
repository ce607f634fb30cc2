// The whole way from sign-in to results with the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, server } from './house.mjs';
import { openPage, passphrase } from './lib.mjs';

/** What marks the element in focus: it must look different from how it looks without focus. */
function look() {
  const of = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
      style.backgroundColor, style.borderColor].join(' ');
  };
  const element = document.activeElement;
  // The visible part of a radio button or checkbox is drawn by its label.
  const drawn = element.type === 'radio' || element.type === 'checkbox'
    ? getComputedStyle(element.nextElementSibling, '::before') : null;
  const looks = () => drawn
    ? [drawn.boxShadow, drawn.borderColor, drawn.outlineStyle, drawn.outlineWidth].join(' ')
    : of(element);
  const focused = looks();
  element.blur();
  const resting = looks();
  element.focus();
  const box = element.getBoundingClientRect();
  return { focused, resting, inside: box.bottom > 0 && box.top < window.innerHeight };
}

const inFocus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const label = element.labels?.[0]?.textContent ?? element.textContent;
  return { name: (label ?? '').replace(/\s+/g, ' ').trim(), tag: element.tagName,
    type: element.type, field: element.name };
});

/** Tab until `wanted` holds; each element on the way shows that it has focus. */
async function tabTo(page, wanted, name, key = 'Tab') {
  for (let presses = 0; presses < 120; ++presses) {
    await page.keyboard.press(key);
    const element = await inFocus(page);
    if (element.tag === 'BODY') continue;
    const seen = await page.evaluate(look);
    assert.notEqual(seen.focused, seen.resting, `no visible focus on ${JSON.stringify(element)}`);
    assert.ok(seen.inside, `focus is out of sight on ${JSON.stringify(element)}`);
    if (wanted(element)) return;
  }
  assert.fail(`Tab does not come to ${name} on ${page.url()}`);
}

const toField = (page, field) => tabTo(page, (element) => element.field === field, field);
const toName = (page, name) =>
  tabTo(page, (element) => element.name === name || element.name.startsWith(`${name} `), name);

async function press(page, key) {
  const there = page.waitForEvent('load');
  await page.keyboard.press(key);
  await there;
}

test('sign-in to results by keyboard', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/');

  // The skip link comes first, shows itself and moves on to the content.
  await page.keyboard.press('Tab');
  assert.equal((await inFocus(page)).name, 'Skip to main content');
  assert.ok(await page.locator('.nhsuk-skip-link').evaluate((link) =>
    link.getBoundingClientRect().width > 20));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() =>
    document.querySelector('main').contains(document.activeElement)), 'the header was not skipped');

  await page.goto('/sign-in');
  await toField(page, 'name');
  await page.keyboard.type('Asha');
  // A wrong form: the summary takes focus, its link leads to the field.
  await press(page, 'Enter');
  await page.locator('.nhsuk-error-summary').waitFor();
  assert.ok(await page.locator('.nhsuk-error-summary').evaluate((summary) =>
    summary.contains(document.activeElement)), 'the error summary takes focus');
  await tabTo(page, (element) => element.tag === 'A', 'the link of the summary');
  await page.keyboard.press('Enter');
  assert.equal((await inFocus(page)).field, 'passphrase');
  await page.keyboard.type(passphrase);
  await toName(page, 'Sign in');
  await press(page, 'Space');

  await page.goto('/groups');
  await toName(page, 'Breathe easier');
  await press(page, 'Enter');
  await toName(page, 'Questions and answers');
  await press(page, 'Enter');
  await toName(page, 'What would make the clinic work better for all of us?');
  await press(page, 'Enter');

  for (let answers = 1; answers <= 5; ++answers) {
    await toField(page, 'matters');
    if (answers === 1) await page.keyboard.press('Space');
    await toName(page, answers % 2 ? 'Agree' : 'Disagree');
    await press(page, answers % 2 ? 'Enter' : 'Space');
    await page.getByText(`You have answered ${answers} of 14 statements.`).waitFor();
  }
  await page.getByText('It matters to you').waitFor();
  await toName(page, 'Results');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
  await toName(page, 'Numbers');
  await page.keyboard.press('Enter');
  await tabTo(page, (element) => element.tag === 'DIV' || element.tag === 'SUMMARY',
    'the table that scrolls');
  assert.deepEqual(page.problems, []);
});

test('radio buttons by arrows, links that look like buttons by space', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/');
  await toName(page, 'Sign in');
  await page.goto('/');
  await page.evaluate(() => document.querySelector('main').focus());
  await tabTo(page, (element) => element.tag === 'A' && element.name === 'Make an account',
    'Make an account');
  await press(page, 'Space');
  await toField(page, 'name');
  await page.keyboard.type('Winnie');
  await toField(page, 'passphrase');
  await page.keyboard.type('otter gravel lantern window');
  await tabTo(page, (element) => element.name === 'Make my account', 'Make my account');
  await press(page, 'Enter');

  await page.goto('/groups/2');
  await toName(page, 'Join');
  await press(page, 'Enter');
  await toField(page, 'perspective');
  await page.keyboard.press('Space');
  await tabTo(page, (element) => element.tag === 'SUMMARY', 'the side, folded away');
  await page.keyboard.press('Enter');
  await toField(page, 'side');
  const before = await page.evaluate(() => document.activeElement.value);
  await page.keyboard.press('ArrowDown');
  const after = await page.evaluate(() =>
    [document.activeElement.value, document.activeElement.checked]);
  assert.notEqual(after[0], before);
  assert.equal(after[1], true);
  await toName(page, 'Save');
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: 'The clinic garden' }).waitFor();
  assert.deepEqual(page.problems, []);
});
