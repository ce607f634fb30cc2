// The record, a worry about somebody's safety and a second step, as people go through them.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { as, browser, button, main, server } from './house.mjs';
import { checkPage, comesAbout, openPage, passphrase, program, signIn } from './lib.mjs';

const phone = { width: 390, height: 844 };

test('what was done stands on the record, and a copy shows any change', async () => {
  const asha = await as('Asha');
  await asha.goto('/groups/1/questions/1/close');
  await main(asha).locator('button[type=submit]').last().click();
  await asha.waitForURL(/done=closed/);

  const joan = await as('Joan', { ...phone, javaScript: false });
  await joan.goto('/groups/1/us');
  await main(joan).getByRole('link', { name: 'What was done here' }).click();
  await comesAbout(joan, '/groups/1/record',
    async () => await main(joan).getByText('A question was closed').count() > 0);
  await main(joan).getByText('By Asha').first().waitFor();
  await checkPage(joan, 'journey-record-phone', { axe: false });

  await asha.goto('/groups/1/record');
  await main(asha).getByText('How you can show that nothing was changed').click();
  const head = await main(asha).locator('code').first().textContent();
  await checkPage(asha, 'journey-record-desktop');
  const response = await asha.request.get('/groups/1/record/record.txt');
  const record = await response.text();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-record-'));
  const file = join(folder, 'record.txt');
  const verify = (text) => {
    writeFileSync(file, text);
    return spawnSync(program, ['record', 'verify', file, '--head', head], { encoding: 'utf8' });
  };
  const sound = verify(record);
  assert.equal(sound.status, 0, sound.stderr);
  assert.match(sound.stdout, /All is right/);
  assert.equal(verify(record.replace('question_closed', 'question_opened')).status, 1);
  assert.equal(verify(record.split('\n').slice(0, -3).join('\n') + '\n').status, 1);
  const exported = execFileSync(program, ['--database', server.database, 'record', 'export',
    '--group', '1'], { encoding: 'utf8' });
  assert.equal(exported, record);
  assert.equal(readFileSync(file, 'utf8').includes('Asha'), false);
  rmSync(folder, { recursive: true });
  for (const page of [asha, joan]) await page.context().close();
});

for (const javaScript of [true, false]) {
  test(`a worry reaches whom the group asked, ${javaScript ? 'with' : 'without'} JavaScript`,
    async () => {
      const words = `The curtains stay shut (${javaScript})`;
      const joan = await as('Joan', { ...phone, javaScript });
      await joan.goto('/groups/1/questions');
      await joan.getByRole('link', { name: 'Worried about somebody?' }).click();
      const number = main(joan).getByRole('link', { name: '999' });
      assert.equal(await number.getAttribute('href'), 'tel:999');
      const box = await number.boundingBox();
      assert.ok(box.y + box.height < 844, 'the first number is in sight at once');
      await joan.getByLabel('What worries you?').fill(words);
      await joan.getByLabel('No. They cannot ask me anything then').check();
      await joan.getByLabel('Grace').check();
      await button(joan, 'Send it to them').click();
      await joan.waitForURL(/\/safety\/sent/);
      const receipt = await main(joan).locator('.alongside-urgent__receipt').textContent();
      await checkPage(joan, `journey-safety-sent-${javaScript}`, { axe: javaScript });

      const grace = await as('Grace');
      await grace.goto('/groups/1/safety/worries');
      assert.equal(await main(grace).getByText('Waits for somebody').count(), 0, 'it is hidden');

      const ben = await as('Ben', { javaScript });
      await ben.goto('/groups/1');
      await main(ben).getByRole('link', { name: /^\d+ things? .* shared with you alone/ }).click();
      await main(ben).locator('a[href*="/worries/"]').first().click();
      assert.equal(await main(ben).getByText(words).count(), 0, 'not before it is opened');
      await button(ben, 'Open it').click();
      await main(ben).getByText(words).waitFor();
      await ben.getByLabel('What did you do, or decide?').fill('I went by. He is well.');
      await ben.getByLabel('Nothing more is to be done: close it').check();
      await button(ben, 'Write it down').click();
      await main(ben).getByText('He is well').waitFor();
      await checkPage(ben, `journey-safety-read-${javaScript}`, { axe: javaScript });

      await joan.goto('/groups/1/safety/receipt');
      await joan.getByLabel('Your receipt').fill(receipt);
      await button(joan, 'Ask').click();
      await main(joan).getByText('closed it on').waitFor();
      for (const page of [joan, grace, ben]) await page.context().close();
    });
}

/** RFC 6238, as an app reckons it. */
function codeOf(secret, time = Date.now()) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/ /g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

test('a second step is turned on, asked for, and turned off', async () => {
  const kit = await as('Kit', { ...phone, javaScript: false });
  await kit.goto('/me');
  await main(kit).getByRole('link', { name: 'Set it up, or change it' }).click();
  await kit.locator('[name=current_passphrase]').fill(passphrase);
  await button(kit, 'Begin').click();
  const secret = (await main(kit).locator('strong').first().textContent()).trim();
  await checkPage(kit, 'journey-codes-begun', { axe: false });
  await kit.locator('[name=code]').fill(codeOf(secret));
  await button(kit, 'Turn it on').click();
  const recovery = await main(kit).locator('li strong').allTextContents();
  assert.equal(recovery.length, 10);
  await checkPage(kit, 'journey-codes-recovery', { axe: false });

  const elsewhere = await openPage(browser, server.url);
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel(/^(Name|Your name)/).fill('Kit');
  await elsewhere.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(elsewhere, 'Sign in').click();
  await elsewhere.waitForURL(/\/sign-in\/code/);
  await checkPage(elsewhere, 'journey-codes-asked');
  await elsewhere.goto('/me');
  assert.match(elsewhere.url(), /sign-in/, 'the passphrase alone opens nothing');
  await elsewhere.goto('/sign-in/code');
  await elsewhere.getByLabel('The code').fill('000000');
  await button(elsewhere, 'Sign in').click();
  await main(elsewhere).getByText('This is not the code').first().waitFor();
  await elsewhere.getByLabel('The code').fill(recovery[0]);
  await button(elsewhere, 'Sign in').click();
  await elsewhere.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

  await elsewhere.goto('/me/sessions');
  await button(elsewhere, 'End it').first().click();
  await main(elsewhere).getByText('This browser').waitFor();
  await kit.goto('/me');
  assert.match(kit.url(), /sign-in/, 'it was ended there');
  await elsewhere.goto('/me/codes');
  await elsewhere.locator('[name=code]').fill(recovery[1]);
  await button(elsewhere, 'Turn the second step off').click();
  await elsewhere.waitForURL(/done=ended/);
  await elsewhere.context().close();
  const again = await openPage(browser, server.url);
  await signIn(again, 'Kit');
  for (const page of [kit, again]) await page.context().close();
});
