// What somebody is told: the first page, the list, the choices, and the sheets for paper.
import { send } from './states.mjs';
import { signIn } from './lib.mjs';
import { submit } from './asker.mjs';

/** Without an end. */
async function beginQuietHours(page) {
  await page.locator('[name=quiet_from]').selectOption('22:00');
  return submit({}, '/notices/wishes')(page);
}

export async function lookAtNotices(t, enter, each) {
  const nia = await enter((page) => signIn(page, 'Nia'));
  await each(t, nia, [
    ['home', '/'],
    ['notices-wishes', '/notices/wishes'],
    ['notices-wishes-wrong', '/notices/wishes',
      { status: 422, act: beginQuietHours }],
    ['notices-group-wishes', '/groups/1/notices/wishes'],
  ]);
  await nia.desktop.goto('/notices/wishes');
  await send(nia.desktop, '/notices/wishes', { theme_questions: 'paper' });

  const ben = await enter((page) => signIn(page, 'Ben'));
  await each(t, ben, [['notices-paper-none', '/groups/1/notices/paper']]);
  await ben.desktop.goto('/groups/1/questions/new');
  await send(ben.desktop, '/groups/1/questions/new',
    { question: 'What should the letter after a visit say?' });
  await nia.desktop.goto('/');
  await nia.desktop.getByText('New question: What should the letter').waitFor();
  await each(t, nia, [
    ['home-new', '/'],
    ['group-today-new', '/groups/1'],
    ['notices', '/notices'],
    ['notices-group', '/groups/1/notices'],
  ]);
  await each(t, ben, [
    ['notices-paper', '/groups/1/notices/paper'],
    ['notices-paper-printed', '/groups/1/notices/paper?done=printed'],
  ]);
  await ben.end();
  await nia.end();

  const asha = await enter((page) => signIn(page, 'Asha'));
  await each(t, asha, [['mails', '/community/mails'], ['doctor', '/community/doctor']]);
  await asha.end();
}
