// The pages on which people choose pictures, and those where they are seen.
import { join } from 'node:path';
import { submit } from './asker.mjs';

const garden = join(import.meta.dirname, '../slices/files/cases/garden.png');

async function choose(page, path, description) {
  await page.goto(path);
  await page.getByLabel(/^(Choose a|Another) picture/).setInputFiles(garden);
  await page.getByLabel('What does it show?').fill(description);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/done=saved/);
}

export async function lookAtPictures(t, asha, each) {
  await each(t, asha, [
    ['own-picture', '/me/picture'],
    ['own-picture-wrong', '/me/picture', { status: 422, act: submit({}) }],
    ['group-picture', '/groups/1/picture'],
    ['group-picture-wrong', '/groups/1/picture', { status: 422, act: submit({}) }],
  ]);
  // Without JavaScript too: the form is a plain one.
  await choose(asha.plain, '/me/picture', 'Me in a red hat');
  await choose(asha.desktop, '/groups/1/picture', 'Beans in rows');
  await each(t, asha, [
    ['own-picture-chosen', '/me/picture?done=saved'],
    ['me-with-picture', '/me'],
    ['members-with-picture', '/groups/1/members'],
    ['member-with-picture', '/groups/1/members/1'],
    ['group-picture-chosen', '/groups/1/picture?done=saved'],
    ['group-with-picture', '/groups/1'],
  ]);
}
