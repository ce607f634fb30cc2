// Looking after what is said: a report in two steps, and two people who decide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { checkPage } from './lib.mjs';
import { careOf } from './care_pages.mjs';

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with' : 'without';
  test(`somebody reports, and two take out with a reason, ${how} JavaScript`, async () => {
    const words = javaScript ? 'Ten minutes is long enough' : 'Staff have enough time to listen';
    const ben = await as('Ben', { javaScript, width: 390, height: 844 });
    const path = await careOf(ben, words);
    await ben.goto(`${path}/report`);
    await ben.getByLabel('It hurts or insults people').check();
    await button(ben, 'Go on').click();
    await main(ben).getByText('Nobody is told who reported it').waitFor();
    await button(ben, 'Report it').click();
    await main(ben).getByText('Two members will look at it').waitFor();
    await checkPage(ben, `reported-journey-${how}`, { axe: javaScript });

    await ben.goto(path);
    await ben.getByLabel('It is taken out').check();
    await ben.getByLabel('The reason').fill(`It is hard on people (${how}).`);
    await button(ben, 'Propose it').click();
    await main(ben).getByText('Now somebody else has to agree.').waitFor();
    assert.equal(await button(ben, 'I agree: do it').count(), 0, 'nobody agrees with themselves');

    const grace = await as('Grace', { javaScript });
    await grace.goto('/groups/1/care');
    await main(grace).getByRole('link', { name: words }).click();
    assert.ok(!(await main(grace).textContent()).includes('Ben reported'));
    await button(grace, 'I agree: do it').click();
    await main(grace).getByText('It is decided, and done').waitFor();
    await checkPage(grace, `decided-journey-${how}`, { axe: javaScript });
    await grace.goto('/groups/1/questions/1');
    assert.ok(!(await main(grace).textContent()).includes(words), 'it is taken out');
    await main(grace).getByText(/taken out/).first().click();
    await main(grace).getByText(`It is hard on people (${how}).`).waitFor();
  });
}
