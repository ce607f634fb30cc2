// Outcomes: a group writes one down, adds numbers, and sees that one alone is a snapshot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';

async function addNumber(page, [day, month, year], value) {
  await page.locator('[name=day-day]').fill(day);
  await page.locator('[name=day-month]').fill(month);
  await page.locator('[name=day-year]').fill(year);
  await page.getByLabel('Number', { exact: true }).fill(value);
  await button(page, 'Add the number').click();
  await main(page).getByRole('heading', { level: 1 }).waitFor();
}

const open = async (page, words) => {
  const fold = page.locator('details', { hasText: words }).last();
  if (!(await fold.evaluate((one) => one.open))) await fold.locator('summary').click();
};

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`numbers over time tell more than one, ${name} JavaScript`, async () => {
    const kit = await as('Kit', { javaScript, width: 390, height: 844 });
    await kit.goto('/groups/1/outcomes');
    await kit.getByRole('button', { name: 'Write down an outcome' })
      .or(kit.getByRole('link', { name: 'Write down an outcome' })).first().click();
    await kit.getByLabel('What do you want to change?').fill(`Calls are answered ${name}`);
    await kit.getByLabel('Whose outcome is it?').fill('Everybody who rings');
    await kit.getByLabel('How would one notice?').fill('Nobody waits more than five minutes.');
    await button(kit, 'Write it down').click();
    await main(kit).getByText('There are no numbers yet.').waitFor();
    await addNumber(kit, ['1', '1', '2026'], '12');
    await main(kit).getByText('This is a snapshot').waitFor();
    await checkPage(kit, `outcome-snapshot-${name}`, { axe: javaScript });

    await open(kit, 'Write a conclusion');
    await kit.getByLabel('What do you conclude?').fill('It is bad.');
    await button(kit, 'Show it to the group').click();
    await main(kit).getByText('Take care: this rests on 1 time only.').waitFor();

    await addNumber(kit, ['1', '2', '2026'], '12,5');
    await addNumber(kit, ['1', '3', '2026'], '11');
    await main(kit).getByText('These limits are a trial: they rest on 3 points').waitFor();
    await open(kit, 'Say what happened around it');
    await kit.locator('[name=event_day-day]').fill('15');
    await kit.locator('[name=event_day-month]').fill('2');
    await kit.locator('[name=event_day-year]').fill('2026');
    await kit.getByLabel('What happened?').fill('A new telephone');
    await button(kit, 'Add it').click();
    await main(kit).getByText('2026-02-15: A new telephone').first().waitFor();
    await main(kit).getByText('Take care: this rests on 1 time only.').waitFor();
    await checkPage(kit, `outcome-event-${name}`, { axe: javaScript });

    await open(kit, 'Correct a number');
    await kit.getByRole('link', { name: 'Correct the number of 2026-02-01' }).click();
    await kit.getByLabel('Number', { exact: true }).fill('13');
    await button(kit, 'Correct it').click();
    await main(kit).getByText('Say why the number changes').first().waitFor();
    await kit.getByLabel('Why does it change?').fill('One call was missing');
    await button(kit, 'Correct it').click();
    await main(kit).getByText('The earlier one is kept.').waitFor();
    assert.equal(await main(kit).locator('svg.alongside-chart title').count(), 1);

    const asha = await as('Asha', { javaScript });
    await asha.goto('/groups/1/outcomes');
    await main(asha).getByRole('link', { name: `Calls are answered ${name}` }).click();
    await main(asha).getByText('2026-02-15: A new telephone').first().waitFor();
  });
}
