// Pages of the record, of worries about somebody's safety, and of ways to sign in.
import { submit } from './asker.mjs';
import { send } from './states.mjs';
import { passphrase, signIn } from './lib.mjs';

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });
const safety = '/groups/1/safety';

/** For the chair and only caretaker. */
export const ofRecord = [
  ['record', '/groups/1/record'],
  ['record-print', '/groups/1/record/print'],
  ['record-community', '/community/record'],
  ['safety-numbers', '/community/safety'],
  ['safety-numbers-wrong', '/community/safety', wrong({ number_1: 'ring us', name_1: '' })],
  ['safety-contacts', `${safety}/contacts`],
  ['sessions', '/me/sessions'],
  ['codes', '/me/codes'], ['passkeys-not-here', '/me/passkeys'],
  ['codes-wrong', '/me/codes', wrong({ current_passphrase: 'not this one at all' })],
];

/** One shares a worry; another, whom the group asked, reads it. */
export async function lookAtSafety(t, asker, each) {
  const writer = await asker((page) => signIn(page, 'Joan'));
  await each(t, writer, [
    ['safety', safety],
    ['safety-wrong', safety, wrong({ what: '' })],
    ['safety-hidden-from-nobody-here', safety, wrong({ what: 'x', others: 'Somebody else' })],
    ['safety-nobody-named', '/groups/3/safety'],
  ]);
  await writer.desktop.goto(safety);
  await send(writer.desktop, safety, { what: 'He has not come out for days, and does not answer '
    + 'the door. I hear him cough at night.', whom: 'My neighbour', name: 'yes',
    reach: 'Ring me after six' });
  await each(t, writer, [
    ['safety-sent', `${safety}/sent`],
    ['safety-receipt', `${safety}/receipt`],
    ['safety-receipt-wrong', `${safety}/receipt`, wrong({ receipt: '2222-2222-2222' })],
  ]);
  await writer.end();

  const reader = await asker((page) => signIn(page, 'Ben'));
  await reader.desktop.goto(`${safety}/worries`);
  const worry = await reader.desktop.locator('main a[href*="/worries/"]').first()
    .getAttribute('href');
  await each(t, reader, [
    ['safety-worries', `${safety}/worries`],
    ['safety-worry-closed', worry],
    ['safety-kept-none', '/me/safety'],
    ['safety-own-receipt', '/me/safety/receipt'],
    ['safety-own-receipt-wrong', '/me/safety/receipt', wrong({ receipt: 'AAAA-AAAA-AAAA' })],
  ]);
  await reader.desktop.goto(worry);
  await send(reader.desktop, `${worry}/open`, {});
  await each(t, reader, [
    ['safety-worry', worry],
    ['safety-worry-wrong', worry, wrong({ step: '' })],
  ]);
  await reader.end();
  await lookAtCodes(t, asker, each);
  await lookAtWaysBack(t, asker, each);
}

/** Somebody forgot the passphrase, and asks for a way back in. */
async function lookAtWaysBack(t, asker, each) {
  const stranger = await asker();
  await each(t, stranger, [
    ['forgotten', '/sign-in/forgotten'],
    ['link-by-mail', '/sign-in/mail'],
    ['link-by-mail-asked', '/sign-in/mail?done=asked'],
    ['forgotten-wrong', '/sign-in/forgotten', wrong({ name: '' })],
    ['way-back-none', '/sign-in/forgotten/wait'],
    ['way-back', '/sign-in/forgotten', { act: submit({ name: 'Musa' }) }],
  ]);
  await stranger.desktop.goto('/sign-in/forgotten/wait');
  const code = await stranger.desktop.locator('main p.nhsuk-heading-l').textContent();
  await stranger.end();
  const member = await asker((page) => signIn(page, 'Hanna'));
  await each(t, member, [
    ['vouch', '/groups/1/vouch'],
    ['vouch-wrong', '/groups/1/vouch', wrong({ code: 'AAAAA-AAAAA' })],
    ['vouch-whom', '/groups/1/vouch', { act: submit({ code }) }],
    ['own-way-back', '/me/way-back'],
  ]);
  await send(member.desktop, '/groups/1/vouch', { code, sure: 'yes' });
  await member.end();
  const asked = await asker((page) => signIn(page, 'Musa'));
  await each(t, asked, [['own-way-back-asked', '/me/way-back']]);
  await asked.end();
}

/** A second step is begun. */
async function lookAtCodes(t, asker, each) {
  const person = await asker((page) => signIn(page, 'Nia'));
  await person.desktop.goto('/me/codes');
  await send(person.desktop, '/me/codes/begin', { current_passphrase: passphrase });
  await each(t, person, [
    ['codes-begun', '/me/codes'],
    ['codes-begun-wrong', '/me/codes', wrong({ code: '000000' })],
    ['me-address-wrong', '/me', wrong({ name: 'Nia', email: 'nia@example.org' }, '/me')],
  ]);
  await person.end();
}
