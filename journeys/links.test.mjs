// A link on its way to somebody: copied, scanned, printed; and a passphrase out of three words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { browser, server } from './house.mjs';
import { openPage, signIn } from './lib.mjs';

async function madeLink(options) {
  const page = await openPage(browser, server.url, options);
  await signIn(page, 'Asha');
  await page.goto('/groups/1/invitations');
  await page.getByLabel('How many people may join with it?').fill('2');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const field = page.getByLabel('Copy it now: it is shown only once');
  return { page, link: await field.inputValue() };
}

/** What a phone's camera reads of the picture that is on the page. */
async function scanned(page) {
  const picture = PNG.sync.read(await page.locator('.alongside-qr').screenshot());
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

test('a link is scanned from the page, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, link } = await madeLink({ colorScheme, width: 390 });
    assert.match(link, /\/join\/[\w-]{43}$/);
    assert.equal(await scanned(page), link);
    assert.deepEqual(page.problems, []);
  }
});

test('a link is copied by a button, and the page says so', async () => {
  const { page, link } = await madeLink({
    permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  assert.deepEqual(page.problems, []);
});

test('printed, a link is a sheet of its own', async () => {
  const { page, link } = await madeLink({ javaScript: false });
  await page.emulateMedia({ media: 'print' });
  await page.getByText('You are invited to Breathe easier').waitFor();
  await page.locator('main').getByText(link, { exact: true }).waitFor();
  assert.equal(await scanned(page), link);
  for (const hidden of ['Invite people', 'Your links that work', 'Everybody’s links']) {
    assert.equal(await page.getByRole('heading', { name: hidden }).count(), 0, hidden);
  }
  assert.equal(await page.getByRole('button', { name: 'Make a link' }).isVisible(), false);
});

test('who is offered three words makes an account with them, and is in the group', async () => {
  const { link } = await madeLink();
  const page = await openPage(browser, server.url, { width: 390 });
  await page.goto(new URL(link).pathname);
  await page.getByRole('button', { name: 'I am new here' }).click();
  await page.getByLabel('What do you want to be called?').fill('Morwenna');
  await page.getByRole('button', { name: 'Use these three words' }).click();
  const field = page.getByLabel('Choose a passphrase', { exact: true });
  const words = await field.inputValue();
  assert.match(words, /^[a-z]{4,} [a-z]{4,} [a-z]{4,}$/);
  assert.equal(await field.getAttribute('type'), 'text', 'they are seen');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByRole('heading', { name: 'How do you know the subject?' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/sign-in');
  await page.getByLabel(/^Your name/).fill('Morwenna');
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Breathe easier').first().waitFor();
  assert.deepEqual(page.problems, []);
});
