// Makes the two pictures of README.md from the demonstration: docs/pictures/*.png.
// ALONGSIDE=path/to/alongside node journeys/pictures.mjs
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerTheRest, launch, openPage, signIn, startServer } from './lib.mjs';

const pictures = join(import.meta.dirname, '../docs/pictures');
const question = '/groups/1/questions/1';
mkdirSync(pictures, { recursive: true });

const server = await startServer();
const browser = await launch();
try {
  const page = await openPage(browser, server.url, { height: 800 });
  await signIn(page, 'Asha');
  await page.goto(question);
  const cut = { x: 0, y: 180, width: 1280, height: 920 };
  await page.screenshot({ path: join(pictures, 'question.png'), fullPage: true, clip: cut });

  await answerTheRest(page, question);
  await page.goto(`${question}/results`);
  const heading = page.getByRole('heading', { name: 'Every statement' });
  const { y } = await heading.boundingBox();
  await page.screenshot({ path: join(pictures, 'results.png'), fullPage: true,
    clip: { x: 0, y: y - 20, width: 1280, height: 770 } });
} finally {
  await browser.close();
  await server.stop();
}
