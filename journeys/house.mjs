// A server with the demonstration and a browser, for one file of journeys: whoever imports this
// has them from before the first test until after the last.
import { after, before } from 'node:test';
import { launch, openPage, signIn, startServer } from './lib.mjs';

export let browser, server;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** A browser of its own in which that person of the demonstration is signed in. */
export async function as(name, options) {
  const page = await openPage(browser, server.url, options);
  await signIn(page, name);
  return page;
}

export const main = (page) => page.getByRole('main');
export const button = (page, name) => main(page).getByRole('button', { name, exact: true });
