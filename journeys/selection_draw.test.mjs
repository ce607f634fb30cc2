// A whole draw in public: found, published, seeded by several people, watched by somebody without
// an account, looked up, filled and written about; with and without JavaScript.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { as, browser, button, main, server } from './house.mjs';
import { checkAxe, checkPage, checkWidth, comesAbout, openPage, program } from './lib.mjs';
import { bringPool, startDraw } from './selection_pages.mjs';
import { send } from './states.mjs';

const numbers = (page) => main(page).locator('.alongside-numbers').first().locator('li')
  .allTextContents();

const people = ['id,name,street,Gender,Age', ...Array.from({ length: 60 }, (_, n) =>
  `${n},Made-up ${n},${n} Street,${n % 3 ? 'women' : 'men'},${n % 4 ? 'over 40' : 'under 40'}`)];

/** A draw of eight places whose lottery is found; gives its path and that of the watch page. */
async function foundDraw(page) {
  const draw = await startDraw(page, '/groups/1', { title: 'Clinic panel', seats: '8' });
  await bringPool(page, draw, { people: people.join('\n'),
    features: 'feature,value,min,max\nGender,women,4,4\nGender,men,4,4\nAge,under 40,3,5\n'
      + 'Age,over 40,3,5' });
  await page.goto(`${draw}/review`);
  await button(page, 'Find the lottery').click();
  await main(page).getByText('A lottery is found and proved.').waitFor();
  await page.reload();
  const url = await main(page).locator('.alongside-code').first().textContent();
  return { draw, watch: new URL(url).pathname };
}

test('a draw is made in public, and whoever watches sees it move', async () => {
  const asha = await as('Asha');
  const { draw, watch } = await foundDraw(asha);
  const stranger = await openPage(browser, server.url);
  await stranger.goto(watch);
  await main(stranger).getByText('Nothing is published yet.').waitFor();

  await button(asha, 'Go on to publish').click();
  await main(asha).getByRole('heading', { name: 'Before you publish' }).waitFor();
  await main(asha).getByText('You cannot take this back').waitFor();
  await main(asha).getByLabel('By members whom you choose').check();
  for (const name of ['Asha', 'Ben', 'Carys']) {
    await main(asha).getByLabel(name, { exact: true }).check();
  }
  await button(asha, 'Publish the draw').click();
  await main(asha).getByText('Nobody yet.').waitFor();
  await main(stranger).getByText('60 people are in the pool.').waitFor();
  await main(stranger).getByText('0 of 3 people have put theirs in.').waitFor();

  await asha.getByLabel('Dice that I threw').check();
  await asha.getByLabel('Your dice or words').fill('3 6 1 1 5 2 4 6 2 3');
  await button(asha, 'Seal it and put it in').click();
  await main(asha).getByText('Yours is in.').waitFor();
  const commitment = await main(asha).locator('.alongside-code').first().textContent();
  await main(stranger).getByText('1 of 3 people have put theirs in.').waitFor();
  assert.equal(await main(stranger).getByText(commitment).count(), 1);

  // By keyboard alone.
  const ben = await as('Ben', { width: 320, height: 640 });
  await ben.goto(`${draw}/seed`);
  await ben.getByLabel('Words that I made up').focus();
  await ben.keyboard.press('Space');
  await ben.keyboard.press('Tab');
  await ben.keyboard.type('the heron stood still');
  await ben.keyboard.press('Tab');
  await ben.keyboard.press('Enter');
  await main(ben).getByText('Yours is in.').waitFor();
  await checkWidth(ben, 'the seed at 320 px');
  await main(stranger).getByText('2 of 3 people have put theirs in.').waitFor();
  assert.ok(!(await main(stranger).textContent()).includes('heron'));
  await checkPage(stranger, 'draw-watched-sealed');
  const before = await (await stranger.request.get(`${watch}/draw.json`)).json();
  assert.equal(before.drawn, undefined);

  // With the last of those who were named it is opened by itself: nobody has a button for it.
  const carys = await as('Carys', { javaScript: false });
  await carys.goto(`${draw}/seed`);
  await carys.getByLabel('Dice that I threw').check();
  await carys.getByLabel('Your dice or words').fill('5555555555');
  await button(carys, 'Seal it and put it in').click();
  await main(stranger).getByText('the heron stood still').waitFor();
  await asha.goto(watch);
  assert.deepEqual(await numbers(stranger), await numbers(asha));
  assert.equal((await numbers(stranger)).length, 8);
  await checkPage(stranger, 'draw-watched-drawn');
  await replays(stranger, watch, before.root);

  const plain = await openPage(browser, server.url, { javaScript: false, width: 320 });
  await plain.goto(watch);
  assert.deepEqual(await numbers(plain), await numbers(stranger));
  await checkWidth(plain, 'the watch page at 320 px');
  await onPaper(stranger);
  await looksUp(asha, plain, draw, watch);
  await fills(asha, stranger, draw, watch);
});

/** Checks with the program from the downloads alone; commitments hold. */
async function replays(page, watch, root) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-replay-'));
  const text = await (await page.request.get(`${watch}/draw.json`)).text();
  assert.ok(!text.includes('Made-up'), 'draw.json names nobody');
  writeFileSync(join(folder, 'draw.json'), text);
  const check = (...more) => spawnSync(program,
    ['select', 'public', join(folder, 'draw.json'), ...more], { encoding: 'utf8' });
  const checked = check('--root', root);
  assert.equal(checked.status, 0, checked.stderr);
  const file = JSON.parse(text);
  const number = await main(page).locator('.alongside-drawn-number').textContent();
  assert.equal(file.drawn.number, Number(number));
  assert.deepEqual(file.drawn.seats.map((seat) => `${seat.person}`), await numbers(page));
  writeFileSync(join(folder, 'draw.json'), text.replace('heron', 'stork'));
  assert.equal(check().status, 1);
  rmSync(folder, { recursive: true });
  assert.equal((await page.request.get(`${watch}/lottery.csv`)).status(), 404);
  const published = main(page).locator('.alongside-commitment').nth(1);
  const [salt, commitment] = await published.locator('.alongside-code').allTextContents();
  assert.equal(execFileSync('b2sum', ['-l', '256'],
    { input: `${salt}\nthe heron stood still`, encoding: 'utf8' }).split(' ')[0], commitment);
}

/** The page on paper. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  await checkPage(page, 'draw-watched-print', { axe: false });
  await page.emulateMedia({ media: 'screen' });
}

/** Letters, and what a person sees with the code in theirs. */
async function looksUp(organiser, person, draw, watch) {
  await organiser.goto(`${draw}/letters`);
  await organiser.getByLabel('After the draw, to everybody else').fill('Come to our open evening.');
  await button(organiser, 'Save your words').click();
  await organiser.getByText('Your words are saved.').waitFor();
  const csv = await (await organiser.request.get(`${draw}/letters.csv?kind=after`)).text();
  const rows = csv.trim().split('\r\n').map((row) => row.split(','));
  assert.deepEqual(rows[0], ['number', 'id', 'name', 'street', 'outcome', 'chance', 'code']);
  assert.equal(rows.length, 61);
  const [number, , name, , , , code] = rows.find((row) => row[4] === 'not drawn');
  await organiser.goto(`${draw}/letters/print?kind=after`);
  assert.match(await main(organiser).textContent(), new RegExp(name));
  assert.equal(await organiser.locator('.alongside-post').count(), 60);
  await organiser.emulateMedia({ media: 'print' });
  await organiser.setViewportSize({ width: 720, height: 1000 });
  await checkPage(organiser, 'draw-letters-print', { axe: false });
  const paper = (await organiser.pdf({ format: 'A4' })).toString('latin1');
  assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 60, 'one letter on each sheet');
  await organiser.emulateMedia({ media: 'screen' });
  await organiser.setViewportSize({ width: 1280, height: 900 });

  await person.goto(`${watch}/chance`);
  await person.getByLabel('Your code').fill('AAAAA-AAAAA');
  await button(person, 'Look up my chance').click();
  await person.locator('.nhsuk-error-summary').waitFor();
  await person.getByLabel('Your code').fill(code.toLowerCase());
  await button(person, 'Look up my chance').click();
  await main(person).getByText(`Your number in the pool is ${number}.`).waitFor();
  await main(person).getByText('You were not drawn.').waitFor();
  await main(person).getByText('Come to our open evening.').waitFor();
  assert.ok(!person.url().includes(code), 'the code stands in no address');
  await main(person).getByText('Which panels are you on?').click();
  const [download] = await Promise.all([
    person.waitForEvent('download'), button(person, /Download the proof/).click()]);
  const own = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(own.person, Number(number));
  const listed = await main(person).getByText(/You are on \d+ of the 1,000/).textContent();
  assert.equal(own.panels.length, Number(/\d+/.exec(listed)[0]));
}

/**
 * Two decline, which is noted in one go; another number is made, and two others are drawn. Whoever
 * watches sees it, and checks it.
 */
async function fills(organiser, watcher, draw, watch) {
  await organiser.goto(`${draw}/places`);
  await main(organiser).getByText(/^Made-up \d+$/).first().waitFor();
  const ticks = main(organiser).locator('[name=number]');
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  await organiser.getByLabel('Declined').check();
  await button(organiser, 'Note it for all I ticked').click();
  await organiser.getByText('It is noted.').waitFor();
  await checkPage(organiser, 'draw-places');
  await main(watcher).getByText('2 places are free').waitFor();
  await button(organiser, 'Look for 2 replacements').click();
  const goOn = button(organiser, 'Go on to publish');
  await comesAbout(organiser, `${draw}/places`, async () => await goOn.count() > 0);
  assert.equal(await ticks.count(), 6, 'what is being filled is not noted again');
  await goOn.click();
  await main(organiser).getByText('Before you publish replacement draw 1').waitFor();
  await main(organiser).getByLabel('By hand, with dice or balls').check();
  await button(organiser, 'Publish this draw of replacements').click();
  await main(watcher).getByText('Replacement draw 1', { exact: true }).waitFor();
  await main(watcher).getByText('2 places fell free.').waitFor();
  const before = await (await watcher.request.get(`${watch}/replacements/1/draw.json`)).json();
  assert.equal(before.seats, 2);
  assert.equal(before.drawn, undefined);
  await organiser.getByLabel('Number that was drawn').fill('417');
  await organiser.getByLabel(/How it was drawn/).fill('Three dice in the hall. Ben watched.');
  await button(organiser, 'Draw the panel with this number').click();
  await main(watcher).getByText('Three dice in the hall. Ben watched.').waitFor();
  await main(watcher).getByText('2 were replaced').waitFor();
  await organiser.goto(`${draw}/places`);
  await main(organiser).getByText('Replaced').first().waitFor();
  checksRound(await (await watcher.request.get(`${watch}/replacements/1/draw.json`)).text(),
    before.root);
  const response = await organiser.request.get(`${draw}/lottery/replacements/1/panels.csv`);
  assert.match(await response.text(), /^panel,weight,id/);
  await checkAxe(watcher, 'after a replacement');
}

/** The file of a draw of replacements, with the fingerprint that was written down before. */
function checksRound(text, root) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-round-'));
  const file = join(folder, 'draw.json');
  writeFileSync(file, text);
  assert.equal(JSON.parse(text).drawn.seats.length, 2);
  const checked = spawnSync(program, ['select', 'public', file, '--root', root],
    { encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stdout + checked.stderr);
  rmSync(folder, { recursive: true });
}

test('without JavaScript, and with a number drawn by hand', async () => {
  const asha = await as('Asha', { javaScript: false, width: 390 });
  const draw = await startDraw(asha, '/groups/1', { title: 'By hand', seats: '8' });
  await bringPool(asha, draw, { people: people.join('\n'), features: 'Gender: women, men' });
  await asha.goto(`${draw}/review`);
  await send(asha, `${draw}/review`, { method: 'leximin' });
  await comesAbout(asha, `${draw}/lottery`,
    async () => await button(asha, 'Go on to publish').count() > 0);
  await button(asha, 'Go on to publish').click();
  await asha.getByLabel('By hand, with dice or balls').check();
  await button(asha, 'Publish the draw').click();
  await asha.getByLabel('Number that was drawn').fill('1000');
  await button(asha, 'Draw the panel with this number').click();
  await asha.locator('.nhsuk-error-summary').waitFor();
  await asha.getByLabel('Number that was drawn').fill('042');
  await asha.getByLabel(/How it was drawn/).fill('Three dice. Ben watched.');
  await button(asha, 'Draw the panel with this number').click();
  await main(asha).getByText('Three dice. Ben watched.').waitFor();
  assert.equal(await main(asha).locator('.alongside-drawn-number').textContent(), '042');
  assert.equal((await numbers(asha)).length, 8);
  await checkPage(asha, 'draw-by-hand-no-js', { axe: false });
});
