// You said, we did: somebody takes a statement on, answers it in two tries, and others read it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage, comesAbout } from './lib.mjs';
import { answerTo } from './fates_pages.mjs';

const question = '/groups/1/changed/statements/1';

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`an answer is thought about twice, and everybody reads it, ${name} JavaScript`, async () => {
    const words = javaScript ? /Staff have enough time/ : /waiting room feels safe/;
    const kit = await as('Kit', { javaScript, width: 390, height: 844 });
    const path = await answerTo(kit, words);
    await kit.goto(path);
    await button(kit, 'I take this on').click();
    await main(kit).getByText('You have taken this on.').waitFor();
    await kit.goto('/groups/1');
    await main(kit).getByText('You have taken this on: say what became of it').first().waitFor();
    await kit.goto(path);
    await kit.getByLabel('Done', { exact: true }).check();
    await kit.getByLabel(/^In plain words/).fill('We did that.');
    await button(kit, 'Save this answer').click();
    await main(kit).getByText('Is that what you mean?').waitFor();
    assert.equal(await kit.getByLabel(/^In plain words/).inputValue(), 'We did that.');
    assert.ok(await kit.getByLabel('Done', { exact: true }).isChecked(), 'what was chosen');
    await checkPage(kit, `fate-doubted-journey-${name}`, { axe: javaScript });
    const reason = javaScript ? 'Two more nurses have begun, so a visit is five minutes longer.'
      : 'There is a door to the garden now, and somebody from the desk looks in each hour.';
    await kit.getByLabel(/^In plain words/).fill(reason);
    await button(kit, 'Save it now').click();
    await main(kit).getByText('Everybody in the group can read it').waitFor();
    await main(kit).getByText(reason).first().waitFor();
    await checkPage(kit, `fate-said-journey-${name}`, { axe: javaScript });

    const joan = await as('Joan', { javaScript });
    await joan.goto(question);
    await main(joan).getByText(reason).waitFor();
    await joan.goto('/groups/1/questions/1');
    await main(joan).getByRole('link', { name: 'What became of what we said' }).waitFor();
    await comesAbout(joan, '/changed', async () => {
      await main(joan).getByRole('link', { name: 'Breathe easier' }).click();
      await main(joan).locator('.alongside-fates a').first().click();
      return main(joan).getByText(reason).isVisible();
    });
    assert.ok(!(await main(joan).textContent()).includes('Kit'), 'nobody is named outside');
  });
}
