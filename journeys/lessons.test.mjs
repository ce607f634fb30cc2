// A lesson without a name is taken back by its code; two decide who can read lessons; a map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';

const design = '/groups/1/design';

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  const phone = { javaScript, width: 390, height: 844 };

  test(`a lesson is left and taken back by its code, ${name} JavaScript`, async () => {
    const kit = await as('Kit', phone);
    await kit.goto(`${design}/lessons`);
    await main(kit).getByRole('button', { name: 'Leave a lesson' })
      .or(main(kit).getByRole('link', { name: 'Leave a lesson' })).first().click();
    await kit.getByLabel('What is it about?').fill(`Biscuits ${name}`);
    await kit.getByLabel('It went well').check();
    await kit.getByLabel('What happened?').fill('There were enough of them.');
    await button(kit, 'Leave it').click();
    const code = await main(kit).locator('.nhsuk-inset-text p').innerText();
    assert.match(code, /^\S{4}-\S{4}-\S{4}$/);
    await checkPage(kit, `lesson-left-${name}`, { axe: javaScript });

    await kit.goto(`${design}/lessons`);
    await main(kit).getByRole('link', { name: `Biscuits ${name}` }).click();
    await main(kit).getByText('Of the group Breathe easier').waitFor();
    assert.ok(!(await main(kit).innerText()).includes('Kit'));

    await kit.goto('/lessons/mine');
    await kit.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
    await button(kit, 'Show my lesson').click();
    await main(kit).getByText('There were enough of them.').waitFor();
    await checkPage(kit, `lesson-of-code-${name}`, { axe: javaScript });
    await button(kit, 'Take it back for good').click();
    await kit.getByRole('heading', { name: 'Your lesson is gone' }).waitFor();
    await checkPage(kit, `lesson-gone-${name}`, { axe: javaScript });
  });

  test(`everybody changes the map, ${name} JavaScript`, async () => {
    const kit = await as('Kit', phone);
    await kit.goto(`${design}/map`);
    await kit.getByLabel('An aim', { exact: true }).fill(`Warm rooms ${name}`);
    await button(kit, 'Add the aim').click();
    const fold = main(kit).locator('details', { hasText: `Change: Warm rooms ${name}` });
    await fold.locator('summary').click();
    await fold.getByLabel('A step to it').fill(`Ask who has the key ${name}`);
    await fold.getByRole('button', { name: 'Add the step' }).click();
    await main(kit).locator('svg.alongside-way').getByText(`Ask who has the key ${name}`).waitFor();
    await checkPage(kit, `map-${name}`, { axe: javaScript });
    await fold.locator('summary').click();
    await fold.getByRole('button', { name: 'Move up' }).click();
    const texts = await main(kit).locator('.alongside-way text').allTextContents();
    assert.ok(texts.indexOf(`Warm rooms ${name}`) < texts.indexOf(`Ask who has the key ${name}`));
    assert.notEqual(texts.at(-1), `Ask who has the key ${name}`);
  });
}

test('two decide that everybody can read the lessons', async () => {
  const kit = await as('Kit');
  await kit.goto(`${design}/lessons/open`);
  await button(kit, 'Propose that everybody can read them').click();
  await main(kit).getByText('Now somebody else has to agree.').waitFor();
  const asha = await as('Asha');
  await asha.goto('/groups/1');
  await main(asha).getByText('waits for a second member').first().waitFor();
  await asha.goto(`${design}/lessons/open`);
  await main(asha).getByText('Kit proposes that everybody can read the lessons').waitFor();
});
