// Somebody makes a passkey, signs in with it, loses the device and removes it. The device is
// Chromium's virtual authenticator, which gives a finger whenever it is asked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkPage, launch, openPage, passphrase, signIn, startServer } from './lib.mjs';

let browser, server;
before(async () => {
  server = await startServer({ host: 'localhost' });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
});

const main = (page) => page.getByRole('main');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });

async function withDevice(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: {
    protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
    isUserVerified: true, automaticPresenceSimulation: true } });
  return { session, authenticatorId };
}

async function makePasskey(page, name) {
  await page.goto('/me/passkeys');
  await page.getByLabel('What do you call this device?').fill(name);
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Go on').click();
  await button(page, 'Make the passkey').click();
}

test('a passkey is made, signs in, and is removed', async () => {
  const page = await openPage(browser, server.url, { width: 390, height: 844 });
  await withDevice(page);
  await signIn(page, 'Kit');
  await page.goto('/me');
  await main(page).getByRole('link', { name: 'Add a passkey, or remove one' }).click();
  await checkPage(page, 'journey-passkeys-none');
  await page.getByLabel('What do you call this device?').fill('My phone');
  await page.getByLabel('Your passphrase', { exact: true }).fill('not this one at all');
  await button(page, 'Go on').click();
  await main(page).getByText('This is not your passphrase').first().waitFor();
  assert.equal(await page.getByLabel('What do you call this device?').inputValue(), 'My phone');
  await checkPage(page, 'journey-passkeys-wrong');
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Go on').click();
  await button(page, 'Make the passkey').waitFor();
  await checkPage(page, 'journey-passkeys-making');
  await button(page, 'Make the passkey').click();
  await page.getByText('The passkey is made.').waitFor();
  await main(page).getByText('Not used yet.').waitFor();
  await checkPage(page, 'journey-passkeys-one');

  await makePasskey(page, 'My phone again');
  await main(page).getByText('Your device did not answer.').waitFor();

  await page.context().clearCookies();
  await page.goto('/sign-in?next=/me/passkeys');
  await main(page).getByRole('link', { name: 'Sign in with a passkey' }).click();
  await checkPage(page, 'journey-passkeys-sign-in');
  await button(page, 'Sign in').click();
  await page.waitForURL('**/me/passkeys');
  await main(page).getByText('Last used on').waitFor();

  await button(page, 'Remove it My phone').click();
  await page.getByText('The passkey is removed.').waitFor();
  await page.context().clearCookies();
  await page.goto('/sign-in/passkey');
  await button(page, 'Sign in').click();
  await main(page).getByText('This passkey does not work here.').first().waitFor();
  await checkPage(page, 'journey-passkeys-refused');
  await page.context().close();
});

test('a passkey is both steps of signing in, and an answer is good once', async () => {
  const page = await openPage(browser, server.url);
  await withDevice(page);
  await signIn(page, 'Nia');
  await makePasskey(page, 'Laptop');
  await page.getByText('The passkey is made.').waitFor();
  await page.context().clearCookies();
  await page.goto('/sign-in/passkey');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await button(page, 'Sign in').click();
  const answer = (await sent).postData();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.context().clearCookies();
  await page.goto('/sign-in/passkey');
  const token = await main(page).locator('[name=form_token]').first().inputValue();
  const form = Object.fromEntries(new URLSearchParams(answer));
  const again = await page.request.post('/sign-in/passkey',
    { form: { ...form, form_token: token }, maxRedirects: 0 });
  assert.equal(again.status(), 422, 'somebody who saw an answer signs in with it');
  await page.context().close();
});

test('without JavaScript the page says what to do', async () => {
  const page = await openPage(browser, server.url, { javaScript: false, width: 390 });
  await page.goto('/sign-in/passkey');
  await main(page).getByText('This browser knows no passkeys, or JavaScript is off.').waitFor();
  await main(page).getByRole('link', { name: 'Sign in with your passphrase' }).click();
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await page.context().close();
});
