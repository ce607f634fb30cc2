// The opinion map: watched while it moves, named by members, looked back at, printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { answerTheRest, checkAxe, checkPage, nextAnswer } from './lib.mjs';

const panel = '/groups/4/questions/3';
const map = `${panel}/map`;

/** Answers the statement in the list that holds the text. */
async function answer(page, text, given) {
  await page.goto(panel);
  await main(page).getByRole('link', { name: text }).click();
  await button(page, given).click();
}

/** What is one tap away. */
const unfold = (page, id) => page.locator(`#${id} > summary`).click();

const circles = (page) => page.locator('#map-picture .alongside-map__people').evaluateAll(
  (all) => all.map((one) => `${one.getAttribute('cx')},${one.getAttribute('cy')}`).join(' '));

test('a map moves while somebody watches, and their mark stays theirs', async () => {
  const watcher = await as('Asha');
  await watcher.goto(map);
  await main(watcher).getByText(/Your answers put you in group/).waitFor();
  const mark = watcher.locator('#map-you .alongside-map__own');
  await mark.waitFor();
  await watcher.evaluate(() => { window.notReloaded = true; });
  await unfold(watcher, 'every-statement');
  const numbers = main(watcher).locator('.alongside-result details').first();
  await numbers.locator('summary').click();
  await numbers.locator('summary').focus();
  const before = await circles(watcher);
  const own = nextAnswer(watcher, '/map/you');
  for (const name of ['Farid', 'Grace', 'Hanna']) {
    const other = await as(name, { javaScript: false });
    for (const text of ['Open on two evenings', 'Open on Saturday', 'I want to book online']) {
      await answer(other, text, 'Not sure');
    }
    await other.context().close();
  }
  await watcher.waitForFunction((old) => {
    const all = [...document.querySelectorAll('#map-picture .alongside-map__people')];
    const now = all.map((one) => `${one.getAttribute('cx')},${one.getAttribute('cy')}`).join(' ');
    return now !== old;
  }, before);
  assert.equal((await own).status(), 200);
  assert.ok(await watcher.evaluate(() => window.notReloaded), 'the page was loaded again');
  assert.equal(await mark.count(), 1, 'the mark is gone');
  assert.ok(await numbers.getAttribute('open') !== null, 'the fold closed');
  await checkPage(watcher, 'map-after-live-change');
});

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with' : 'without';
  test(`names for groups ${how} JavaScript`, async () => {
    const one = await as(javaScript ? 'Ebele' : 'Joan', { javaScript });
    const name = javaScript ? 'Somebody I know' : 'From my sofa';
    const group = javaScript ? 'Group B' : 'Group C';
    await one.goto(map);
    await unfold(one, 'names');
    await button(one, 'Put the name forward').click();
    await one.locator('.nhsuk-error-summary').waitFor();
    await main(one).getByText('Choose the group that the name is for').first().waitFor();
    await one.getByLabel(group, { exact: true }).check();
    await one.getByLabel('A name for the group').fill(name);
    await button(one, 'Put the name forward').click();
    await main(one).getByText('The name is put forward, and you back it').waitFor();
    await one.getByRole('heading', { name: `${group}: ${name}` }).waitFor();

    // Another sees it, and not whose it is; backs it; two together may take it out.
    const other = await as(javaScript ? 'Kit' : 'Lena', { javaScript });
    await other.goto(map);
    await unfold(other, 'names');
    assert.ok(!(await main(other).textContent()).includes(javaScript ? 'Ebele' : 'Joan'));
    await button(other, `Back this name ${name}`).click();
    await main(other).getByText('You back this name now').waitFor();
    const chair = await as('Asha', { javaScript });
    await chair.goto(map);
    await unfold(chair, 'names');
    const report = main(chair).getByRole('link', { name: `Report this ${name}` });
    const care = (await report.getAttribute('href')).replace(/\/report$/, '');
    // Who has not answered yet reads no names, here neither.
    const ben = await as('Ben', { javaScript });
    assert.equal((await ben.goto(care)).status(), 403);
    assert.ok(!(await main(ben).textContent()).includes(name));
    await chair.goto(care);
    await chair.getByLabel('It is taken out').check();
    await chair.getByLabel('The reason').fill('It leaves others out');
    await button(chair, 'Propose it').click();
    await main(chair).getByText('Now somebody else has to agree.').waitFor();
    const grace = await as('Grace', { javaScript });
    await grace.goto(care);
    await button(grace, 'I agree: do it').click();
    await main(grace).getByText('It is decided, and done').waitFor();
    await chair.goto(map);
    await unfold(chair, 'names');
    await chair.getByRole('heading', { name: group, exact: true }).first().waitFor();
    for (const page of [one, other, chair, grace]) assert.deepEqual(page.problems, []);
  });

  test(`looking back ${how} JavaScript`, async () => {
    const page = await as('Asha', { javaScript, width: javaScript ? 1280 : 375 });
    await page.goto(map);
    const today = await circles(page);
    await unfold(page, 'moments');
    const moments = page.locator('#moments').getByRole('link');
    assert.equal(await moments.count(), 3);
    await moments.nth(1).click();
    await main(page).getByText(/This is the map as it was on/).waitFor();
    const then = await circles(page);
    assert.notEqual(then, today);
    assert.equal(await page.locator('.alongside-map__own').count(), 0);
    await main(page).getByRole('link', { name: 'The map before' }).click();
    await main(page).getByText(/This is the map as it was on/).waitFor();
    assert.notEqual(await circles(page), then);
    assert.equal(await main(page).getByRole('link', { name: 'The map before' }).count(), 0);
    await main(page).getByRole('link', { name: 'The map after' }).click();
    await page.waitForURL(/moment=2/);
    assert.equal(await circles(page), then);
    await main(page).getByRole('link', { name: 'The map of today' }).click();
    await page.locator('.alongside-map__own').waitFor();
    assert.equal(await circles(page), today);
  });
}

test('before all is answered, the map says nothing of the rest', async () => {
  const page = await as('Ben');
  await page.goto(map);
  await main(page).getByText(/You can see the map when you have answered 5 more/).waitFor();
  assert.equal(await page.locator('svg[role="img"]').count(), 0);
  await page.goto(panel);
  const heard = [];
  for (let count = 0; count < 5; ++count) {
    heard.push(await page.locator('#answer h2').textContent());
    await button(page, 'Agree').click();
  }
  await page.goto(map);
  await main(page).getByText(/Answer 2 more statements to be counted/).waitFor();
  const shown = await page.locator('.alongside-result h3').allTextContents();
  assert.deepEqual(shown.sort(), heard.sort());
  const text = await main(page).textContent();
  const all = await page.request.get(panel).then((response) => response.text());
  const others = [...all.matchAll(/#answer">([^<]+)<\/a>/g)].map((match) => match[1])
    .filter((statement) => !heard.includes(statement));
  assert.equal(others.length, 9);
  for (const statement of others) assert.ok(!text.includes(statement), statement);
  assert.equal((await page.request.get(`${map}/live`)).status(), 403);
  assert.equal(await page.getByLabel('A name for the group').count(), 0);
  await answerTheRest(page, panel, 'Disagree');
  await page.goto(map);
  await unfold(page, 'names');
  await page.getByLabel('A name for the group').waitFor();
  assert.equal(await page.locator('.alongside-result h3').count(), 14);
});

test('the map in words and tables, for who does not see the picture', async () => {
  const page = await as('Musa');
  await page.goto(map);
  const picture = page.getByRole('img', { name: /Opinion map: How should the health centre/ });
  assert.match(await picture.getAttribute('aria-describedby'), /map-description/);
  const described = await page.locator('#map-description').textContent();
  assert.match(described, /Group A.*: about \d+ people/);
  assert.match(await page.locator('#map-short').textContent(), /There are 3 groups of opinion/);
  await unfold(page, 'how-to-read');
  await page.getByRole('table', { name: 'The map in a table' }).waitFor();
  await checkAxe(page, 'map with its table open');
});

test('the page of the map is short, and links lead into what is folded', async () => {
  const page = await as('Musa', { width: 390, height: 844 });
  await page.goto(map);
  const words = await page.evaluate(() =>
    document.querySelector('main').innerText.split(/\s+/).filter(Boolean).length);
  assert.ok(words < 700, `${words} words in sight`);
  await page.getByRole('link', { name: 'How sure is this?' }).click();
  await main(page).getByText(/the program drew the map again many times/).waitFor();
  const finding = page.locator('#shared li a').first();
  const place = new URL(await finding.evaluate((link) => link.href)).hash;
  await finding.click();
  await page.locator(place).waitFor();
});

test('a report on paper: everything, and nothing of the program', async () => {
  const page = await as('Idris');
  await page.goto(map);
  await main(page).getByRole('link', { name: 'A report to print or publish' }).click();
  await page.emulateMedia({ media: 'print' });
  for (const heading of ['In short', 'The map', 'The groups', 'What all groups share',
    'What divides the groups', 'Voices of few', 'Groups and sides', 'A map is not a vote',
    'How sure is this?', 'How this map was made']) {
    assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
  }
  assert.equal(await main(page).locator('a, form, button').count(), 0);
  assert.equal(await page.locator('.alongside-map__own').count(), 0);
  assert.ok(!(await main(page).textContent()).includes('Idris'));
  await checkPage(page, 'map-report-print', { axe: false });
});

test('the map in forced colours and at 320 px', async () => {
  const page = await as('Nia', { width: 320, height: 640 });
  await page.goto(map);
  await checkPage(page, 'map-320');
  const letters = await page.locator('#map-picture .alongside-map__letter').evaluateAll(
    (all) => all.map((one) => one.getBoundingClientRect()));
  assert.equal(letters.length, 3);
  for (const [n, one] of letters.entries()) {
    assert.ok(one.height >= 16, 'a letter is too small to read');
    for (const other of letters.slice(0, n)) {
      const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
      assert.ok(apart >= 30, 'letters cover each other');
    }
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await checkPage(page, 'map-forced', { axe: false });
});
