// Pages of a community that is set up, and of one that is closed.
import { submit } from './asker.mjs';
import { startServer } from './lib.mjs';
import { send } from './states.mjs';

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });

export const setUpPath = (other) => new URL(/http\S+\/set-up\/\S+/.exec(other.printed)[0]).pathname;

export async function setUp(page, path, fields) {
  await page.goto(path);
  await send(page, path, { community: 'Harbour street', language: 'en',
    who_starts_groups: 'caretakers', sign_up: 'by_invitation', name: 'Olwen', pronouns: '',
    email: '', passphrase: 'otter gravel lantern window', ...fields });
}

/** Before a community is set up, and of one that is closed. */
export async function lookBeforeSetUp(t, asker, each) {
  const other = await startServer({ demonstration: false });
  try {
    const path = setUpPath(other);
    const first = await asker(other.url);
    await each(t, first, [
      ['not-set-up', '/'],
      ['not-set-up-sign-up', '/sign-up'],
      ['set-up', path],
      ['set-up-wrong', path, wrong({ name: '', passphrase: 'short' })],
    ]);
    await first.end();
    const olwen = await asker(other.url, (page) => setUp(page, path, {}));
    await each(t, olwen, [['groups-none', '/groups']]);
    await olwen.end();
    const stranger = await asker(other.url);
    await each(t, stranger, [
      ['front-by-invitation', '/'],
      ['sign-in-by-invitation', '/sign-in'],
      ['invitation-needed', '/sign-up', { status: 403 }],
    ]);
    await stranger.end();
  } finally {
    await other.stop();
  }
}
