// Pages of access needs: for whom they are, and for those who arrange meetings and papers.
import { submit } from './asker.mjs';
import { changeDatabase, longWord, send, signUp } from './states.mjs';
import { signIn } from './lib.mjs';

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });
const group = '/groups/1/needs';
const own = '/me/needs';

/** Says what they need, and shares it with the group. */
async function sayAndShare(page, needs, sharing = { what: 'all' }) {
  await page.goto(`${own}/change`);
  await send(page, own, needs);
  await send(page, `${group}/mine`, sharing);
}

export async function lookAtNeeds(t, server, asker, each) {
  const person = await asker((page) => signIn(page, 'Nia'));
  await each(t, person, [
    ['needs-none', own],
    ['needs-mine-none', `${group}/mine`],
    ['needs-change', `${own}/change`],
    ['needs-change-wrong', `${own}/change`, wrong({ language: 'x'.repeat(101) })],
  ]);
  await sayAndShare(person.desktop, { need_reading: ['large_print', 'contrast', 'still'],
    need_language: 'loop', need_place: 'step_free',
    words: `Please write ${longWord} out in full.` }, { what: 'some', items: ['loop', 'words'] });
  await each(t, person, [
    ['needs-own', `${own}?done=shared`],
    ['needs-mine', `${group}/mine`],
    ['needs-mine-wrong', `${group}/mine`, { status: 422, act: async (page) => {
      for (const box of await page.locator('[name=items]').all()) await box.uncheck();
      return submit({})(page);
    } }],
  ]);

  const chair = await asker((page) => signIn(page, 'Asha'));
  await each(t, chair, [
    ['needs-waits', '/groups/1'],
    ['needs-group', group],
  ]);
  await chair.desktop.goto(group);
  await send(chair.desktop, group, { page: '1' });
  await each(t, chair, [['needs-group-open', group]]);
  changeDatabase(server.database, "UPDATE needs_of_people SET checked_at = 1 WHERE person_id = "
    + "(SELECT id FROM people WHERE name = 'Nia')");
  await each(t, person, [['needs-asked-again', own]]);
  await person.end();

  for (const name of ['Carys', 'Dev', 'Ebele', 'Farid', 'Grace', 'Hanna', 'Idris', 'Lena']) {
    const other = await asker((page) => signIn(page, name));
    await sayAndShare(other.desktop,
      { need_time: 'breaks', need_sending: ['paper', 'plain_mail'] });
    await other.end();
  }
  await each(t, chair, [['needs-group-counted', group]]);
  await chair.end();
  const newcomer = await asker((page) => signUp(page, `Newcomer ${Date.now() % 1000}`));
  await each(t, newcomer, [['needs-without-group', own]]);
  await newcomer.end();
}
