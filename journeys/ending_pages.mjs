// Pages of the end of an account and of a group.
import { submit } from './asker.mjs';
import { ofRecord } from './safety_pages.mjs';
import { send, signUp, startGroup } from './states.mjs';

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });

/** For the only caretaker. */
export const ofCaretaker = [
  ['account-remove-only-caretaker', '/me/remove'],
  ['caretakers', '/community/caretakers'],
  ['caretakers-wrong', '/community/caretakers', wrong({ name: '' })],
  ['group-end-propose', '/groups/1/end'],
  ...ofRecord,
];

/** One starts a group, another joins; they decide that it ends, and one objects. */
export async function lookAtEndings(t, asker, each) {
  const one = await asker((page) => signUp(page, 'Una who ends'));
  const other = await asker((page) => signUp(page, 'Odo who ends'));
  const group = (await startGroup(one.desktop, { name: 'Soon over' })).replace(/\/me$/, '');
  await one.desktop.goto(group);
  await each(t, one, [
    ['account-remove', '/me/remove'],
    ['account-remove-wrong', '/me/remove',
      wrong({ passphrase: 'not this one at all' }, '/me/remove')],
    ['group-end-alone', `${group}/end`],
    ['leave-only-member', `${group}/leave`],
  ]);
  await other.desktop.goto(group);
  await send(other.desktop, `${group}/join`, {});
  await each(t, other, [['group-end-may-not-propose', `${group}/end`]]);
  await each(t, one, [
    ['group-end-wrong', `${group}/end`, wrong({ reason: '' }, `${group}/end`)],
  ]);
  await one.desktop.goto(`${group}/end`);
  await send(one.desktop, `${group}/end`, { reason: 'What we came for is done.' });
  await each(t, one, [['group-end-proposed', `${group}/end?done=proposed`]]);
  await each(t, other, [
    ['group-end-to-agree', `${group}/end`],
    ['group-that-may-end', group],
  ]);
  await other.desktop.goto(`${group}/end`);
  await send(other.desktop, `${group}/end/agree`, {});
  await each(t, other, [
    ['group-end-agreed', `${group}/end?done=agreed`],
    ['group-end-objection-wrong', `${group}/end`,
      wrong({ objection: '' }, `${group}/end/object`)],
    ['group-that-ends', group],
  ]);
  await one.desktop.goto(`${group}/end`);
  await send(one.desktop, `${group}/end/object`, { objection: 'The letters are not sent yet.' });
  await each(t, one, [['group-end-stopped', `${group}/end?done=objected`]]);
  await leaveBehind(t, one, other, group, each);
  await one.end();
  await other.end();
}

/** Both go: the group rests, and one account is removed. */
async function leaveBehind(t, one, other, group, each) {
  await other.desktop.goto(group);
  await send(other.desktop, `${group}/leave`, {});
  await one.desktop.goto(`${group}/leave`);
  await send(one.desktop, `${group}/leave`, { anyway: '1' });
  await each(t, other, [['group-at-rest', group]]);
  await one.desktop.goto('/me/remove');
  await send(one.desktop, '/me/remove',
    { signed_words: 'stay', passphrase: 'otter gravel lantern window', sure: 'yes' });
  await each(t, one, [['account-removed', '/removed']]);
}
