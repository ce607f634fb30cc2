// Somebody says what they need, shares some of it, sees who looked, and takes it back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { as, button, main, server } from './house.mjs';
import { checkPage, program } from './lib.mjs';

const phone = { width: 390, height: 844 };

for (const javaScript of [true, false]) {
  test(`needs are shared and taken back, ${javaScript ? 'with' : 'without'} JavaScript`,
    async () => {
      const words = `Please tell me who is coming (${javaScript})`;
      const kit = await as(javaScript ? 'Kit' : 'Nia', { ...phone, javaScript });
      const look = (name) => checkPage(kit, `journey-needs-${name}-${javaScript}`,
        { axe: javaScript });
      await kit.goto('/me');
      await main(kit).getByRole('link', { name: 'Say what you need to take part' }).click();
      const begin = button(kit, 'Say what you need');
      const box = await begin.boundingBox();
      assert.ok(box.y + box.height < 844, 'the one thing to do is in sight at once');
      await look('none');
      await begin.click();
      await kit.getByLabel('Large print').check();
      await kit.getByLabel('A hearing loop').check();
      await kit.getByLabel('Anything else, in your own words').fill(words);
      await look('form');
      await button(kit, 'Save').click();
      await main(kit).getByText('Only you see this.').waitFor();
      await main(kit).getByRole('link', { name: 'Choose what Breathe easier sees' }).click();
      await kit.getByLabel('Only what I tick below').check();
      await kit.getByLabel('A hearing loop').check();
      await main(kit).getByText('Asha, Ben').waitFor();
      await look('choose');
      await button(kit, 'Share it').click();
      await main(kit).getByText('You share this with 1 group.').waitFor();

      const asha = await as('Asha', { javaScript });
      await asha.goto('/groups/1');
      const waits = main(asha).getByRole('link', { name: /share.* what they need/ });
      assert.equal(await main(asha).getByText('hearing loop').count(), 0, 'never the reason');
      await waits.click();
      assert.equal(await main(asha).getByText('A hearing loop').count(), 0, 'not before a look');
      await button(asha, 'Look at what they need').click();
      await main(asha).getByText('A hearing loop').first().waitFor();
      assert.equal(await main(asha).getByText(words).count(), 0, 'it is not shared');
      await checkPage(asha, `journey-needs-arranged-${javaScript}`, { axe: javaScript });

      await kit.goto('/me/needs');
      await main(kit).getByText('Asha, of Breathe easier').first().waitFor();
      await look('own');
      await button(kit, 'Stop sharing with Breathe easier').click();
      await main(kit).getByText('Only you see this.').waitFor();
      await asha.goto('/groups/1/needs');
      const name = javaScript ? 'Kit' : 'Nia';
      assert.equal(await main(asha).getByRole('heading', { name }).count(), 0, 'it is gone');

      await button(kit, 'Show me pages like that').click();
      await kit.waitForURL(/\/reading/);
      assert.equal(await kit.getByLabel('Large', { exact: true }).isChecked(), true);
      await kit.goto('/me/needs');
      assert.equal(await button(kit, 'Show me pages like that').count(), 0, 'it is done');
      await button(kit, 'Remove what I said I need').click();
      await main(kit).getByText('Asha, of Breathe easier').first().waitFor();
      assert.equal(await main(kit).getByText(words).count(), 0);
      for (const page of [kit, asha]) await page.context().close();
    });
}

test('the key of needs is turned over while the server serves', async () => {
  const joan = await as('Joan');
  const reads = async () => {
    await joan.goto('/me/needs');
    await main(joan).getByText('I look after my husband').waitFor();
  };
  await reads();
  const keyFile = server.database.replace('.sqlite', '.key');
  const before = readFileSync(keyFile, 'utf8');
  execFileSync(program, ['--database', server.database, 'needs-key']);
  await reads();
  const after = readFileSync(keyFile, 'utf8').split('\n');
  assert.equal(after[0], before.trim(), 'the site’s own key stays');
  assert.match(after[1], /^needs [0-9a-f]{64}$/);
  await joan.goto('/me/needs/change');
  await joan.getByLabel('A hearing loop').check();
  await button(joan, 'Save').click();
  await main(joan).getByText('A hearing loop').first().waitFor();
  execFileSync(program, ['--database', server.database, 'needs-key', '--forget-earlier']);
  await reads();
  assert.equal(readFileSync(keyFile, 'utf8').trim().split('\n').length, 2);
  await joan.context().close();
});
