// A draw is set up, from its name to the last look before the lottery is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, main, server } from './house.mjs';
import { checkAxe, comesAbout, openPage, signIn } from './lib.mjs';

const press = (page, name) => main(page).getByRole('button', { name, exact: true }).click();
const follow = (page, name) => main(page).getByRole('link', { name, exact: true }).click();
const heading = (page, name) => main(page).getByRole('heading', { name, level: 1 }).waitFor();

/** axe itself is a script. */
const look = (page, name) => (page.runsScripts ? checkAxe(page, name) : undefined);

async function as(name, { javaScript = true } = {}) {
  const page = await openPage(browser, server.url, { javaScript });
  page.runsScripts = javaScript;
  await signIn(page, name);
  return page;
}

/** Forty women and eight men; two of the men are old. */
const people = ['name\tphone\tGender\tAge',
  ...Array.from({ length: 48 }, (_, n) =>
    `Person ${n}\t555 ${n}\t${n % 6 ? 'women' : 'men'}\t${n % 10 ? 'young' : 'old'}`)].join('\n');

async function start(page, title) {
  await page.goto('/groups/1');
  await follow(page, 'Draws of places');
  await press(page, 'Start a draw');
  await look(page, 'start a draw');
  await page.getByLabel('Name of the draw').fill(title);
  await page.getByLabel('What are the places for?').fill('To plan the garden.');
  await press(page, 'Start the draw');
  await page.getByRole('alert').getByText('Enter how many places there are').waitFor();
  assert.equal(await page.getByLabel('Name of the draw').inputValue(), title);
  await page.getByLabel('How many places are there?').fill('8');
  await page.getByLabel('Day').fill('1');
  await page.getByLabel('Month').fill('6');
  await page.getByLabel('Year').fill(`${new Date().getFullYear() + 1}`);
  await press(page, 'Start the draw');
  await heading(page, title);
}

async function bring(page) {
  await follow(page, 'The people');
  await page.getByLabel('Type or paste the features').fill('Gender: women, men\nAge young, old');
  await page.getByLabel('Type or paste the people').fill(people);
  await press(page, 'Go on: look over the columns');
  await page.getByRole('table', { name: 'What to mend' }).getByText('there is no colon').waitFor();
  await look(page, 'a mistake in the features');
  assert.match(await page.getByLabel('Type or paste the people').inputValue(), /Person 47/);
  await page.getByLabel('Type or paste the features').fill('Gender: women, men\nAge: young, old');
  await press(page, 'Go on: look over the columns');
  await page.getByRole('heading', { name: 'Look over the columns' }).waitFor();
  await main(page).getByText('48 people were read. Nothing is kept yet.').waitFor();
  assert.equal(await page.getByLabel('What is “phone”?').inputValue(), 'telephone');
  assert.equal(await page.getByLabel('What is “name”?').inputValue(), 'name');
  await look(page, 'the columns');
  await press(page, 'Bring them in');
  await heading(page, 'The people');
  await main(page).getByText('48 people are in the pool.').waitFor();
  assert.ok(!(await page.content()).includes('Person 4'), 'names are shown to nobody');
  await look(page, 'the pool');
}

async function say(page) {
  await follow(page, 'Say who the people you serve are');
  for (const [value, share] of [['women', '50'], ['men', '50'], ['young', '60'], ['old', '40']]) {
    await page.getByLabel(`Per cent who are ${value}`).fill(share);
  }
  await page.getByLabel('Pair 1: who').selectOption('Gender: men');
  await page.getByLabel('Pair 1: and who').selectOption('Age: old');
  await page.getByLabel('Pair 1: per cent').fill('45');
  await look(page, 'the people served');
  await press(page, 'Save');
  await heading(page, 'Who is missing');
  await main(page).getByText('“Gender: men and Age: old” are 45% of the people you serve').first()
    .waitFor();
  await look(page, 'who is missing');
}

async function setQuotas(page) {
  await follow(page, 'Set quotas from them');
  await page.getByLabel('Fewest old', { exact: true }).fill('7');
  await page.getByLabel('Most old', { exact: true }).fill('8');
  await page.getByLabel('Fewest young', { exact: true }).fill('0');
  await page.getByLabel('Most young', { exact: true }).fill('1');
  for (const value of ['old', 'young']) {
    await page.getByLabel(`Fewest ${value}, if need be`).fill('');
    await page.getByLabel(`Most ${value}, if need be`).fill('');
  }
  await press(page, 'Save, and check that they can be met');
  await heading(page, 'No panel meets all of these quotas');
  await look(page, 'quotas out of reach');
  await press(page, 'Use these quotas');
  await heading(page, 'The quotas can be met');
  await look(page, 'quotas in reach');
  await follow(page, 'Look over everything, and find the lottery');
  await main(page).getByRole('button', { name: 'Find the lottery' }).waitFor();
  await look(page, 'look over everything');
}

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without';
  test(`a chair sets a draw up ${way} JavaScript, and a member sees who is missing`, async () => {
    const title = `Garden panel ${way} scripts`;
    const chair = await as('Asha', { javaScript });
    await start(chair, title);
    await bring(chair);
    await say(chair);
    await setQuotas(chair);
    assert.deepEqual(chair.problems, []);
    await chair.context().close();

    const member = await as('Farid', { javaScript });
    await member.goto('/groups/1/selections');
    await follow(member, title);
    await follow(member, 'Who is missing');
    await main(member).getByText('“Gender: men and Age: old” are 45%').first().waitFor();
    assert.equal(await main(member).getByRole('link', { name: 'Set quotas' }).count(), 0);
    await member.context().close();
  });
}

test('an organiser deletes what is known about people', async () => {
  const chair = await as('Asha');
  await chair.goto('/groups/1/selections');
  await follow(chair, 'Panel for the new clinic');
  await follow(chair, 'Delete them earlier');
  await checkAxe(chair, 'delete');
  await press(chair, 'Delete it now');
  const gone = main(chair).getByText('were deleted on');
  await comesAbout(chair, new URL(chair.url()).pathname, async () => await gone.count() > 0);
  await follow(chair, 'Who is missing');
  await main(chair).getByText('are 20% of the people you serve').first().waitFor();
  await chair.context().close();
});
