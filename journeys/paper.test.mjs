// Somebody takes part on paper: a helper agrees with them, prints a form, and types in what comes
// back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';

const phone = { width: 390, height: 844 };
const question = '/groups/1/questions/1';

async function addSomebody(page, name) {
  await page.goto('/groups/1/helping/new');
  await page.getByLabel('What do they want to be called?').fill(name);
  await page.getByLabel('They do not say').check();
  await page.getByLabel('By phone').check();
  await page.getByLabel('What may you enter for them?').fill('Their answers');
  const year = new Date().getFullYear() + 1;
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('1');
  await page.getByLabel('Year', { exact: true }).fill(String(year));
  await page.getByLabel(/They know that I enter/).check();
  await button(page, 'Add them').click();
  await main(page).getByText('you take part without an account').waitFor();
}

for (const javaScript of [true, false]) {
  test(`a form on paper comes back, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const name = `Mr Lee ${javaScript ? 'one' : 'two'}`;
    const chair = await as('Asha', { ...phone, javaScript });
    const look = (state) => checkPage(chair, `journey-paper-${state}-${javaScript}`,
      { axe: javaScript });
    await chair.goto('/groups/1/helping');
    await look('list');
    await button(chair, 'Add somebody').or(main(chair).getByRole('link',
      { name: 'Add somebody' })).click();
    await button(chair, 'Add them').click();
    await main(chair).getByText('Write what they want to be called').first().waitFor();
    await look('wrong');
    await addSomebody(chair, name);
    await look('sheet');

    await chair.goto(`${question}/paper`);
    await look('begin');
    await button(chair, 'Make a form to print').click();
    const code = await main(chair).getByText(/Code of this form: /).textContent();
    const sheet = code.match(/[A-Z0-9]{3}-[A-Z0-9]{3}/)[0];
    await chair.emulateMedia({ media: 'print' });
    await look('form');
    await chair.emulateMedia({ media: 'screen' });
    const sentences = await main(chair).locator('ol > li').count();

    await chair.goto(`${question}/paper`);
    await chair.getByLabel(name, { exact: true }).check();
    await chair.getByLabel('The code on the form').fill(sheet.toLowerCase());
    await button(chair, 'Type it in').click();
    await chair.getByLabel(/Their \d+ answers/).fill('12');
    await button(chair, 'Enter them').click();
    await main(chair).getByText('You typed 2 answers').first().waitFor();
    assert.equal(await chair.getByLabel(/Their \d+ answers/).inputValue(), '12');
    await look('typing-wrong');
    await chair.getByLabel(/Their \d+ answers/).fill('1*'.padEnd(sentences + 1, '3-'));
    await button(chair, 'Enter them').click();
    await chair.getByText('answers are entered').waitFor();
    await main(chair).getByText('It matters to them').first().waitFor();
    await look('typed');
    await chair.context().close();
  });
}

test('twenty forms are typed in by keyboard alone', async () => {
  const chair = await as('Asha');
  await addSomebody(chair, 'Mrs Lee three');
  await chair.goto(`${question}/paper`);
  await button(chair, 'Make a form to print').click();
  const sentences = await main(chair).locator('ol > li').count();
  const sheet = (await main(chair).getByText(/Code of this form: /).textContent())
    .match(/[A-Z0-9]{3}-[A-Z0-9]{3}/)[0];
  await chair.goto(`${question}/paper`);
  await chair.getByLabel('Mrs Lee three', { exact: true }).check();
  await chair.getByLabel('The code on the form').fill(sheet);
  await chair.keyboard.press('Enter');
  for (let form = 0; form < 20; form += 1) {
    await chair.getByLabel(/Their \d+ answers/).focus();
    await chair.keyboard.type(''.padEnd(sentences, '1234'.slice(form % 4)));
    await Promise.all([chair.waitForNavigation(), chair.keyboard.press('Enter')]);
    await chair.getByText('answers are entered').waitFor();
  }
  await chair.context().close();
});
