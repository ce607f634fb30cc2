// A group begins well: two people write the same part at once, and nobody's words are lost.
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';

const design = '/groups/1/design';

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`two people write a part at once, ${name} JavaScript`, async () => {
    const options = { javaScript, width: 390, height: 844 };
    const [kit, asha] = [await as('Kit', options), await as('Asha', options)];
    const open = async (page) => {
      await page.goto(`${design}/parts/missing`);
      const fold = main(page).locator('details', { hasText: 'Change it' }).last();
      await fold.locator('summary').click();
    };
    await open(kit);
    await open(asha);
    await kit.getByLabel('Text', { exact: true }).fill(`People who care at night, ${name}.`);
    await button(kit, 'Save it for the group').click();
    await main(kit).getByText(`People who care at night, ${name}.`).first().waitFor();

    await asha.getByLabel('Text', { exact: true }).fill(`Somebody from the school, ${name}.`);
    await button(asha, 'Save it for the group').click();
    await asha.getByRole('heading', { name: 'Somebody saved this meanwhile' }).waitFor();
    await main(asha).getByText(`People who care at night, ${name}.`).first().waitFor();
    await checkPage(asha, `design-meanwhile-${name}`, { axe: javaScript });
    await button(asha, 'Save both, mine below').click();
    const both = main(asha).locator('.nhsuk-inset-text');
    await both.getByText(`People who care at night, ${name}.`).waitFor();
    await both.getByText(`Somebody from the school, ${name}.`).waitFor();

    await main(asha).getByRole('link', { name: /versions, with who and when/ }).click();
    await main(asha).getByRole('link', { name: /^Kit/ }).first().click();
    await button(asha, 'Put this version back').click();
    await asha.getByText('The earlier version is back.').waitFor();
    const text = await main(asha).locator('.nhsuk-inset-text').innerText();
    if (text.includes('Somebody from the school')) throw new Error('it is not back');
    await checkPage(asha, `design-back-${name}`, { axe: javaScript });
  });

  test(`what somebody thinks over is seen by nobody else, ${name} JavaScript`, async () => {
    const kit = await as('Kit', { javaScript, width: 390, height: 844 });
    await kit.goto(`${design}/assumptions`);
    await kit.getByLabel('For yourself alone').fill(`I hear the loudest first, ${name}.`);
    await button(kit, 'Keep it for me').click();
    await kit.getByText('It is kept, for you alone.').waitFor();
    await kit.getByLabel('What do you want to share?').fill(`I am quick to judge, ${name}.`);
    await button(kit, 'Share it with the group').click();
    await kit.getByText('You can take it back at any time.').first().waitFor();

    const asha = await as('Asha', { javaScript });
    await asha.goto(`${design}/assumptions`);
    await main(asha).getByText(`I am quick to judge, ${name}.`).waitFor();
    if ((await asha.content()).includes('I hear the loudest')) throw new Error('it is seen');

    await button(kit, 'Take it back').first().click();
    await kit.getByText('You took it back.').waitFor();
    await asha.reload();
    const still = (await asha.content()).includes(`quick to judge, ${name}`);
    if (still) throw new Error('it is still there');
  });
}
