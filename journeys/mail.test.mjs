// A link in a mail: an address is confirmed by it, and somebody signs in by it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { checkHtml, checkPage, launch, openPage, passphrase, signIn, startServer } from './lib.mjs';

const mails = [];
let browser, server, post;

before(async () => {
  post = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => { mails.push(mail); done(); }, done);
    } });
  await new Promise((ready) => post.listen(0, '127.0.0.1', ready));
  server = await startServer({ settings: { MAIL_SERVER: '127.0.0.1', MAIL_SECURITY: 'none',
    MAIL_PORT: `${post.server.address().port}`, MAIL_FROM: 'together@alongside.example' } });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
  await new Promise((closed) => post.close(closed));
});

const main = (page) => page.getByRole('main');
const press = (page, name) => main(page).getByRole('button', { name, exact: true }).click();

/** The link with that path of the next mail that has one. */
async function linkTo(page, path) {
  for (;;) {
    const found = mails.map((mail) => mail.text.match(/http:\/\/\S+/g) ?? []).flat()
      .find((link) => new URL(link).pathname === path);
    if (found) {
      mails.length = 0;
      return found.slice(new URL(found).origin.length);
    }
    await page.waitForTimeout(50);
  }
}

/** A page that no menu leads to: valid, accessible, and fitting a phone. */
async function looksRight(page, name) {
  await checkHtml(page, await page.content(), name);
  await page.setViewportSize({ width: 320, height: 640 });
  await checkPage(page, name);
}

async function confirmedAddress() {
  const nia = await openPage(browser, server.url);
  await signIn(nia, 'Nia');
  await nia.goto('/me');
  await nia.locator('[name=email]').fill('nia@post.example');
  await nia.locator('[name=own_passphrase]').fill(passphrase);
  await nia.locator('form[action="/me"] button[type=submit]').click();
  await nia.waitForURL(/done=details/);
  await nia.goto('/notices/wishes');
  await nia.locator('form[action="/notices/wishes/address"] button').click();
  const other = await openPage(browser, server.url);
  await other.goto(await linkTo(nia, '/notices/address'));
  await main(other).getByText('Is this your e-mail address?').waitFor();
  await looksRight(other, 'mail-address');
  await main(other).locator('button[type=submit]').click();
  await main(other).getByText('Thank you').waitFor();
  await looksRight(other, 'mail-address-done');
  await other.context().close();
}

test('somebody signs in by a link in a mail', async () => {
  await confirmedAddress();
  const page = await openPage(browser, server.url);
  const ask = async () => {
    await page.goto('/sign-in/mail');
    await page.locator('main [name=name]').fill('nia@post.example');
    await page.locator('main form button[type=submit]').click();
    return linkTo(page, '/sign-in/mail/open');
  };
  const path = await ask();
  await page.goto(path);
  await looksRight(page, 'mail-link');
  await main(page).getByLabel('Choose a passphrase').fill('short');
  await press(page, 'Save it and sign in');
  await page.locator('.nhsuk-error-summary').waitFor();
  await looksRight(page, 'mail-link-wrong');
  await page.goto(path);
  await press(page, 'Sign in');
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: 'Nia', exact: true }).waitFor();

  const later = await openPage(browser, server.url);
  await later.goto(path);
  assert.equal(await later.locator('main form').count(), 0, 'it opens once');
  await looksRight(later, 'mail-link-over');
});
