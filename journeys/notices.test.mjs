// Something new comes to the first page by itself, and is there without JavaScript too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main } from './house.mjs';
import { comesAbout } from './lib.mjs';
import { send } from './states.mjs';

const ask = async (page, question) => {
  await page.goto('/groups/1/questions/new');
  await send(page, '/groups/1/questions/new', { question });
};

test('what is new comes to the first page by itself, and is read when it is opened', async () => {
  const grace = await as('Grace');
  await grace.goto('/');
  await grace.getByRole('heading', { level: 1, name: 'Hello, Grace' }).waitFor();
  const ben = await as('Ben');
  await ask(ben, 'Which day suits the clinic best?');
  const line = main(grace).getByRole('link', { name: /New question: Which day suits/ });
  await line.waitFor();
  await line.click();
  await grace.getByRole('heading', { level: 1, name: 'Which day suits' }).waitFor();
  await grace.goto('/notices');
  const read = main(grace).locator('li', { hasText: 'Which day suits the clinic best?' });
  await read.waitFor();
  assert.equal(await read.getByText('New', { exact: true }).count(), 0);
  // Who asked is told like everybody else: nobody sees by that who it was.
  const own = main(ben).getByText('New question: Which day suits');
  await comesAbout(ben, '/', async () => await own.count() > 0);
});

test('without JavaScript it is there when the page is asked for', async () => {
  const idris = await as('Idris');
  await ask(idris, 'What would make Mondays lighter?');
  const hanna = await as('Hanna', { javaScript: false, width: 390 });
  const line = main(hanna).getByText('New question: What would make Mondays lighter?');
  await comesAbout(hanna, '/', async () => await line.count() > 0);
  await button(hanna, 'Mark all as read').click();
  await main(hanna).getByText('Nothing new. You are up to date.').waitFor();
});
