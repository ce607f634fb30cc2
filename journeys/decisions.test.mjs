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

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`each side's scores are counted by themselves, ${name} JavaScript`, async () => {
    const asha = await as('Asha', { javaScript, width: 320, height: 720 });
    await noNotice(asha);
    const path = await propose(asha, `Where the bench stands, ${name}`);
    await pressed(asha, 'Change the words');
    await main(asha).getByText('Options to choose from').click();
    for (const [n, option, about] of [[1, 'By the gate', 'In the sun'],
      [2, 'By the door', 'In the shade']]) {
      await asha.getByLabel(`Option ${n}: its name`).fill(option);
      await asha.getByLabel(`Option ${n}: what it is, in a few words`).fill(about);
    }
    await button(asha, 'Keep these words').click();
    await main(asha).getByText('In the shade').waitFor();
    await plan(asha, 'scores', 'each_side');
    await main(asha).getByText('It is decided when each side, counted by itself').waitFor();
    await start(asha);

    await button(asha, 'Send my answer').click();
    await main(asha).getByText('Give one option a number, or stand aside').first().waitFor();
    await checkPage(asha, `decision-scores-wrong-${name}`, { axe: javaScript });
    // By the keyboard alone: into the group of an option, and along its numbers.
    const gate = main(asha).getByRole('group', { name: 'By the gate' });
    await gate.getByRole('radio', { name: '0' }).focus();
    await asha.keyboard.press('Space');
    for (let n = 0; n < 4; ++n) await asha.keyboard.press('ArrowRight');
    await button(asha, 'Send my answer').focus();
    await asha.keyboard.press('Enter');
    await main(asha).getByText('You said: By the gate: 4').waitFor();

    const ben = await as('Ben', { javaScript, width: 320, height: 720 });
    await ben.goto(path);
    await main(ben).getByText('Asha: By the gate: 4').waitFor();
    assert.equal(await main(ben).getByText('How many points').count(), 0, 'nobody sees counts');
    await main(ben).getByRole('group', { name: 'By the door' }).getByText('5').click();
    await button(ben, 'Send my answer').click();
    await main(ben).getByText('You said: By the door: 5').waitFor();
    await main(ben).getByText('Change my answer').first().click();
    await button(ben, 'I stand aside').click();
    await main(ben).getByText('You said: I stand aside').waitFor();

    await ben.goto('/groups/1/decisions/3');
    await main(ben).getByText('All together chose: The botanical garden').waitFor();
    await checkPage(ben, `decision-scores-decided-${name}`, { axe: javaScript });
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
  // Neither page nor file says with which answer a reason came: that would count what is hidden.
  await main(kit).getByText('It is not shown with which answer each came.').waitFor();
  for (const one of ['Against it', 'For it', 'Neither']) {
    assert.equal(await main(kit).getByRole('heading', { name: one, exact: true }).count(), 0);
  }
  const file = new URL('/groups/1/decisions/1/record.json?round=1', kit.url());
  const record = await kit.request.get(file.href);
  const kept = JSON.parse(await record.text());
  assert.ok(kept.reasons.length > 0 && kept.reasons.every((one) => !('stance' in one)));
  assert.ok(kept.sides.every((one) => one.stands === 'not known'), 'a side is small');
  await checkPage(kit, 'decision-decided-secret');
});
