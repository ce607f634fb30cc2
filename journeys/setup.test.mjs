// From an empty database to results that three people share, with and without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkPage, comesAbout, launch, openPage, startServer } from './lib.mjs';

// The one of the demonstration is refused in a real community.
const passphrase = 'otter gravel lantern window';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

function setUpPath(server) {
  const link = /http\S+\/set-up\/\S+/.exec(server.printed);
  assert.ok(link, `no one-time link in: ${server.printed}`);
  return new URL(link[0]).pathname;
}

const main = (page) => page.getByRole('main');
const press = (page, name) => main(page).getByRole('button', { name, exact: true }).click();
const follow = (page, name) => main(page).locator('a', { hasText: name }).click();
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

async function setUpCommunity(page, path) {
  await page.goto(path);
  await page.getByLabel('What is your community called?').fill('Harbour street');
  await page.getByLabel('English', { exact: true }).check();
  await page.getByLabel('Everybody', { exact: true }).check();
  await page.getByLabel('By invitation', { exact: true }).check();
  await page.getByLabel('What do you want to be called?').fill('Olwen');
  await page.getByLabel('Choose a passphrase', { exact: true }).fill(passphrase);
  await press(page, 'Set up');
  await heading(page, 'Groups');
}

async function startGroup(page) {
  await follow(page, 'Start a group');
  await page.getByLabel('A group', { exact: true }).check();
  await page.getByLabel('Name of the group').fill('Harbour clinic');
  await page.getByLabel('What do you want to change?').fill('How long we wait.');
  await page.getByLabel('Whom is it for?').fill('All who come to the harbour clinic.');
  await page.getByLabel('Ground rules').fill('We listen to the end.');
  await page.getByLabel('By invitation', { exact: true }).check();
  await press(page, 'Start the group');
}

async function sayPerspectives(page, perspective) {
  await heading(page, 'How do you know the subject?');
  await page.getByLabel(perspective, { exact: true }).check();
  await page.getByLabel('Show it to the group, beside my name').check();
  await press(page, 'Save');
  await heading(page, 'Harbour clinic');
}

async function askQuestion(page) {
  await follow(page, 'Questions and answers');
  await follow(page, 'Ask a question');
  await page.getByLabel('Your question').fill('What would make waiting easier?');
  await press(page, 'Ask this question');
  await heading(page, 'What would make waiting easier?');
}

async function putForward(page, text) {
  await follow(page, 'Put forward a statement');
  await page.getByLabel('Your statement').fill(text);
  await press(page, 'Put it forward');
  await main(page).getByText(text).first().waitFor();
  await follow(page, 'Go on with the question'); // From the page of its code.
}

async function makeInvitation(page) {
  await page.goto('/groups/1');
  await follow(page, 'Invite people');
  await page.getByLabel('How many people may join with it?').fill('3');
  await press(page, 'Make a link');
  return page.getByLabel('Copy it now: it is shown only once').inputValue();
}

async function signUpByInvitation(page, link, name) {
  await page.goto(new URL(link).pathname);
  await heading(page, 'You are invited to Harbour clinic');
  await follow(page, 'I am new here');
  await page.getByLabel('What do you want to be called?').fill(name);
  await page.getByLabel('Choose a passphrase', { exact: true }).fill(passphrase);
  await press(page, 'Make my account');
  await heading(page, 'How do you know the subject?');
}

async function answerAll(page, answers) {
  await page.goto('/groups/1/questions/1');
  for (const answer of answers) await press(page, answer);
  await main(page).getByText('You have answered every statement').waitFor();
}

async function wholeWay(javaScript) {
  const server = await startServer({ demonstration: false });
  try {
    const olwen = await openPage(browser, server.url, { javaScript });
    const path = setUpPath(server);
    await olwen.goto('/');
    await heading(olwen, 'This community is not set up yet');
    await setUpCommunity(olwen, path);
    assert.equal((await olwen.request.get(path)).status(), 404, 'the link works once');
    await startGroup(olwen);
    await sayPerspectives(olwen, 'I use the service');
    await olwen.goto('/groups/1');
    await askQuestion(olwen);
    await putForward(olwen, 'A sign should say how long the wait is.');
    await putForward(olwen, 'We should be able to wait outside.');
    const link = await makeInvitation(olwen);

    const piotr = await openPage(browser, server.url, { javaScript, width: 390 });
    await signUpByInvitation(piotr, link, 'Piotr');
    await sayPerspectives(piotr, 'I work here');
    await answerAll(piotr, ['Agree', 'Not sure']);
    await follow(piotr, 'Results');
    await heading(piotr, 'Results');
    await main(piotr).getByText('Results come when at least 3 people have answered.').waitFor();
    await answerAll(olwen, ['Agree', 'Disagree']);
    const rhys = await openPage(browser, server.url, { javaScript, width: 390 });
    await signUpByInvitation(rhys, link, 'Rhys');
    await answerAll(rhys, ['Agree', 'Agree']);
    const inNow = main(olwen).getByText('People whose answers are in: 3.');
    await comesAbout(olwen, '/groups/1/questions/1/results', () => inNow.isVisible());
    await checkPage(olwen, `setup-results-${javaScript ? 'js' : 'no-js'}`, { axe: javaScript });
    assert.deepEqual(piotr.problems, []);

    const third = await browser.newContext({ baseURL: server.url });
    const again = await third.newPage();
    assert.equal((await again.goto(path)).status(), 404, 'nor for somebody else');
  } finally {
    await server.stop();
  }
}

test('from the one-time link to shared results', () => wholeWay(true));
test('the same without JavaScript', () => wholeWay(false));
