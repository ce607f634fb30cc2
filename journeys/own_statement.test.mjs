// A statement that its author changes and withdraws, many at once, and a conversation taken along.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { answerTheRest, checkPage } from './lib.mjs';

const question = '/groups/1/questions/1';

for (const javaScript of [true, false]) {
  test(`one's own statement ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await as('Ben', { javaScript, width: javaScript ? 1280 : 390 });
    const look = (name) => checkPage(page, `${name}${javaScript ? '' : '-no-js'}`,
      { axe: javaScript });
    const idea = `A bench outside, ${javaScript ? 'by the door' : 'by the gate'}`;
    await page.goto(`${question}/statements/new`);
    await page.getByLabel('Your statement').fill(idea);
    await button(page, 'Put it forward').click();
    await page.getByRole('heading', { name: 'Your statement is there' }).waitFor();
    await look('statement-code');
    const code = (await main(page).locator('.alongside-own-code').textContent()).trim();
    assert.match(code, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);

    await page.goto(question);
    assert.ok(!(await page.content()).includes(code));
    await main(page).getByRole('link', { name: 'Change or withdraw a statement of mine' }).click();
    await page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
    await button(page, 'Show my statement').click();
    await page.getByLabel('Your statement').waitFor();
    await look('statement-own');
    await page.getByLabel('Your statement').fill(`${idea}, in the shade`);
    await button(page, 'Change it').click();
    await page.getByText('Your statement has its new words').waitFor();

    await page.goto(`${question}/statements/mine`);
    await page.getByLabel('Your code').fill(code);
    await button(page, 'Show my statement').click();
    await button(page, 'Withdraw my statement').click();
    await page.getByRole('heading', { name: 'Your statement is withdrawn' }).waitFor();
    await look('statement-withdrawn');
    await page.goto(question);
    assert.ok(!(await main(page).textContent()).includes('in the shade'));
    assert.deepEqual(page.problems, []);
  });
}

test('many statements at once, from a list that is mended', async () => {
  const page = await as('Asha', { width: 390 });
  await page.goto(`${question}/statements/many`);
  await page.getByLabel('Statements, a line each').fill(
    'Lockers for coats\n\nA map of the house at the door\nlockers for coats!');
  await button(page, 'Look at the list').click();
  await main(page).getByText('Line 4 is the same as line 1.').waitFor();
  await checkPage(page, 'many-wrong');
  await button(page, 'Leave out this line').click();
  await main(page).getByText('2 statements are ready.').waitFor();
  await checkPage(page, 'many-ready');
  await button(page, 'Put forward these 2 statements').click();
  await page.getByText('The statements are there.').waitFor();
  await main(page).getByText('A map of the house at the door').first().waitFor();
});

test('a question taken along in the files of Polis', async () => {
  const page = await as('Grace');
  await answerTheRest(page, question);
  await page.goto(`${question}/results`);
  await main(page).getByRole('link', { name: "Take it along in Polis's files" }).click();
  await main(page).getByText('votes.csv and participants-votes.csv are left out.').waitFor();
  await checkPage(page, 'export');
  const file = await page.request.get(`${question}/export.zip`);
  assert.equal(file.status(), 200);
  const bytes = (await file.body()).toString('latin1');
  assert.ok(bytes.includes('comments.csv') && bytes.includes('about.txt'));
  assert.ok(!bytes.includes('participants-votes.csv') && !bytes.includes('votes.csv'));
});
