// Actions: made of a decision, asked of somebody, carried to the end; late ones come to a meeting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage, comesAbout } from './lib.mjs';

/** A day from now, as the three fields have it. */
async function fillDay(page, days) {
  const at = new Date(Date.now() + days * 24 * 3600 * 1000);
  const parts = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].map(String);
  for (const [n, name] of ['day', 'month', 'year'].entries()) {
    await page.locator(`[name=due-${name}]`).fill(parts[n]);
  }
}

const pressed = (page, name) => main(page).getByRole('button', { name, exact: true })
  .or(main(page).getByRole('link', { name, exact: true })).first().click();

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  const options = { javaScript, width: 320, height: 844 };
  test(`a decision becomes an action that somebody carries, ${name} JavaScript`, async () => {
    const asha = await as('Asha', options);
    await asha.goto('/groups/1/decisions/1');
    await pressed(asha, 'Make an action of this');
    await main(asha).getByText('It comes from:').waitFor();
    assert.equal(await asha.getByLabel('What is to be done?').inputValue(),
      'Every other meeting is in the evening');
    await asha.getByLabel('What is to be done?').fill('');
    await button(asha, 'Write it down').click();
    await main(asha).getByText('Write what is to be done').first().waitFor();
    const what = `Ask who needs a lift, ${name}`;
    await asha.getByLabel('What is to be done?').fill(what);
    await fillDay(asha, 20);
    await asha.getByLabel('Ask somebody in the group').selectOption({ label: 'Kit' });
    await button(asha, 'Write it down').click();
    await main(asha).getByText('Nobody does it yet').waitFor();
    await main(asha).getByText('Asked: Kit').waitFor();
    const path = new URL(asha.url()).pathname;
    await checkPage(asha, `action-asked-of-kit-${name}`, { axe: javaScript });

    const kit = await as('Kit', options);
    await kit.goto('/');
    await main(kit).getByRole('link', { name: what }).first().click();
    await main(kit).getByText('Asha asks whether you do this.').waitFor();
    await button(kit, 'Yes, I do this').click();
    await main(kit).getByText('You do it now. Thank you.').waitFor();
    await pressed(kit, 'Say how far it is');
    await kit.getByLabel('How much is done, in percent?').fill('40');
    await kit.getByLabel('What is in the way?').fill('Two have no telephone');
    await button(kit, 'Save').click();
    await main(kit).getByText('Something is in the way').waitFor();
    await checkPage(kit, `action-carried-${name}`, { axe: javaScript });

    // The decision shows what is done about it.
    await asha.goto('/groups/1/decisions/1');
    await main(asha).getByText('What is done about it:').waitFor();

    await kit.goto(path);
    await pressed(kit, 'It is done, or dropped');
    await kit.locator('[name=how][value=dropped]').check();
    await button(kit, 'Save').click();
    await main(kit).getByText('Say why it is dropped').first().waitFor();
    await kit.locator('[name=how][value=done]').check();
    await button(kit, 'Save').click();
    await main(kit).getByText('It is done. Thank you to everybody who did it.').waitFor();
    await kit.goto('/groups/1/actions');
    await main(kit).getByRole('heading', { name: 'Done or dropped' }).waitFor();
    await main(kit).getByRole('link', { name: what }).waitFor();
  });
}

test('what is late is offered for the next meeting, and what is under way is as far as its actions',
  async () => {
    const asha = await as('Asha', { width: 390, height: 844 });
    await asha.goto('/groups/1/meetings');
    await main(asha).locator('a[href^="/groups/1/meetings/"]:not([href$="/new"])').first().click();
    await main(asha).getByRole('heading', { name: 'Actions whose day has passed' }).waitFor();
    await checkPage(asha, 'meeting-with-late-actions');
    const late = 'Book the room for the evening meetings';
    await main(asha).getByRole('link', { name: late }).waitFor();
    await main(asha).getByRole('button', { name: /^Put it on the agenda ?: Book/ }).click();
    assert.equal(await asha.getByLabel('What is it about?').inputValue(), late);

    // Under way: 60 percent was typed; one action of 20 percent says more.
    await asha.goto('/groups/1/changed');
    const underWay = main(asha).getByRole('link', { name: /^A quiet room to wait in/ }).first();
    await underWay.click();
    await main(asha).getByText('Under way: 60% done').first().waitFor();
    const fate = asha.url();
    await pressed(asha, 'Make an action of this');
    await asha.getByLabel('What is to be done?').fill('Buy four chairs');
    await fillDay(asha, 10);
    await asha.getByLabel('I do it').check();
    await button(asha, 'Write it down').click();
    await pressed(asha, 'Say how far it is');
    await asha.getByLabel('How much is done, in percent?').fill('20');
    await button(asha, 'Save').click();
    await main(asha).getByText('It is saved. The group can see it.').waitFor();
    const reckoned = main(asha).getByText('Under way: 20% done').first();
    await comesAbout(asha, fate, () => reckoned.isVisible());
  });
