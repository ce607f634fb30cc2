// Decisions: a whole one by consent up to its answers, and one by words with each side beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';

/** A day from now, as the three fields have it. */
function dayIn(days) {
  const at = new Date(Date.now() + days * 24 * 3600 * 1000);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].map(String);
}

async function fillDay(page, name, [day, month, year]) {
  await page.locator(`[name=${name}-day]`).fill(day);
  await page.locator(`[name=${name}-month]`).fill(month);
  await page.locator(`[name=${name}-year]`).fill(year);
}

async function propose(page, title) {
  await page.goto('/groups/1/decisions');
  await main(page).getByRole('button', { name: 'Write a proposal' })
    .or(main(page).getByRole('link', { name: 'Write a proposal' })).first().click();
  await page.getByLabel('A short title').fill(title);
  await page.getByLabel('What would change?').fill('There is a bench at the gate.');
  await page.getByLabel('For whom would it change?').fill('Whoever waits for the bus');
  await page.getByLabel('What does it cost?').fill('200 pounds');
  await page.getByLabel('Whom might it harm?').fill('I see nobody');
  await button(page, 'Show it to the group').click();
  await main(page).getByText('This is still being written.').waitFor();
  return new URL(page.url()).pathname;
}

const pressed = (page, name) => main(page).getByRole('button', { name, exact: true })
  .or(main(page).getByRole('link', { name, exact: true })).first().click();

async function plan(page, method, basis) {
  await pressed(page, 'Say how you decide');
  for (const [name, value] of [['method', method], ['voices', 'open'], ['basis', basis],
    ['threshold', 'half'], ['quorum_all', '0'], ['quorum_side', '0']]) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
  await button(page, 'Tell the group').click();
  await main(page).getByText('The group is told, and may question it.').waitFor();
}

async function start(page) {
  await pressed(page, 'Put it to the group');
  await fillDay(page, 'closes', dayIn(5));
  await fillDay(page, 'review', dayIn(60));
  await button(page, 'Begin to decide').click();
  await main(page).getByText('The group decides now. Everybody is told.').waitFor();
}

async function noNotice(page) {
  await page.goto('/groups/1/decisions');
  await main(page).getByText('Change how long a proposal must be known').click();
  await page.getByLabel('Days').fill('0');
  await button(page, 'Change it').click();
  await main(page).getByText('It is changed.').waitFor();
}

const narrow = 'The path gets too narrow for chairs';

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`a proposal grows and is decided by consent, ${name} JavaScript`, async () => {
    const asha = await as('Asha', { javaScript, width: 390, height: 844 });
    await noNotice(asha);
    const path = await propose(asha, `A bench ${name}`);

    const kit = await as('Kit', { javaScript, width: 390, height: 844 });
    await kit.goto(path);
    await kit.locator('[name=kind][value=suggestion]').check();
    await kit.getByLabel('Your suggestion or question').fill('With a back to lean on');
    await button(kit, 'Send it').click();
    await main(kit).getByText('With a back to lean on').waitFor();
    assert.equal(await main(kit).getByText('Say how you decide').count(), 0);

    await asha.goto(path);
    await main(asha).getByText('Answer this').click();
    await main(asha).getByText('Yes: I change the words').click();
    await button(asha, 'Answer').click();
    await main(asha).getByText('Taken up').waitFor();
    await plan(asha, 'consent', 'all');
    await checkPage(asha, `decision-consent-planned-${name}`, { axe: javaScript });
    await start(asha);

    await kit.goto('/');
    await main(kit).getByText('The group decides, and waits for your answer').first().waitFor();
    await kit.goto(path);
    await main(kit).getByText('It would harm what we want to do together').click();
    await button(kit, 'Send my answer').click();
    await main(kit).getByText('Say what harm you see').first().waitFor();
    await kit.getByLabel('Your reason, or your concern').fill(narrow);
    await button(kit, 'Send my answer').click();
    await main(kit).getByText('Your answer counts. Thank you.').waitFor();
    await main(kit).getByText('You said: It would harm what we want to do together').waitFor();
    await checkPage(kit, `decision-consent-answered-${name}`, { axe: javaScript });

    await asha.goto(path);
    await main(asha).getByText(narrow).waitFor();
    await main(asha).getByText('Kit: It would harm what we want to do together').waitFor();
  });
}

test('a decision in five words counts each side for those who show theirs', async () => {
  const asha = await as('Asha', { width: 390, height: 844 });
  await noNotice(asha);
  const path = await propose(asha, 'A bench in words');
  await plan(asha, 'scale', 'each_side');
  await main(asha).getByText('more than half of each side').waitFor();
  await start(asha);
  await main(asha).getByText('it counts for everybody and for no side').waitFor();
  await asha.getByLabel('I can go along with it').check();
  await button(asha, 'Send my answer').click();
  await main(asha).getByText('Your answer counts. Thank you.').waitFor();
  await main(asha).getByText('Change my answer').first().click();
  await asha.getByLabel('I want this').check();
  await button(asha, 'Change my answer').click();
  await main(asha).getByText('You said: I want this').waitFor();
});

test('what was decided in secret shows no name and no small number', async () => {
  const kit = await as('Kit', { width: 390, height: 844 });
  await kit.goto('/groups/1/decisions/1');
  await main(kit).getByText('The group decided for this.').first().waitFor();
  const text = await main(kit).innerText();
  for (const one of ['Dev', 'Grace', 'Lena']) assert.ok(!text.includes(one), `${one} is named`);
  await main(kit).getByText('Evenings are when the ward is short of people.').waitFor();
  await checkPage(kit, 'decision-decided-secret');
});
