// Pages of meetings: to come and over, the agenda, what is said beforehand, calendars.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';
import { changeDatabase, longWord, send } from './states.mjs';

const meetings = '/groups/1/meetings';
const wrong = (form) => ({ status: 422, act: submit({}, form) });

/** The paths of the demonstration's meetings. */
async function found(page, name) {
  await page.goto(meetings);
  const href = await page.getByRole('main').getByRole('link', { name }).getAttribute('href');
  return new URL(href, page.url()).pathname;
}

/** As if the meeting began just now. */
export function beginsNow(server, path) {
  changeDatabase(server.database, `UPDATE meetings SET begins_at = ${Date.now() * 1000 - 1} `
    + `WHERE id = ${path.split('/').at(-1)}`);
}

/** Turns, notes and marks of every kind, one after the other. */
async function hold(page, path, item) {
  const now = `${path}/now`;
  const say = (what, fields = {}) => send(page, `${now}/${what}`, fields);
  await page.goto(now);
  await say('begin');
  await say('ask', { way: 'typed', sort: 'ordinary', words: `I type ${longWord}` });
  await say('next');
  await say('pen/take');
  await page.goto(`${item}/notes`);
  await send(page, `${item}/notes`, { notes: 'The first.' });
  await send(page, `${item}/notes`, { notes: `About ${longWord}\nand more` });
  for (const kind of ['agreed', 'open', 'differently', 'to_do', 'change']) {
    await send(page, `${item}/marks`,
      { kind, text: `It is ${kind}`, who: 'Ben', by_when: 'Easter' });
  }
}

export async function lookAtMeetings(t, server, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const { desktop } = asha;
  const next = await found(desktop, 'How letters should look');
  const last = await found(desktop, 'Our meeting last month');
  const item = async (page, path, name) => {
    await page.goto(path);
    const link = page.getByRole('main').getByRole('link', { name, exact: true }).first();
    return new URL(await link.getAttribute('href'), page.url()).pathname;
  };
  const letters = await item(desktop, next, 'Letters: what frightens, what helps');
  const waiting = await item(desktop, last, 'What waiting is like');
  await each(t, asha, [
    ['meetings', meetings],
    ['meeting-new', `${meetings}/new`],
    ['meeting-new-wrong', `${meetings}/new`, wrong(`${meetings}/new`)],
    ['meeting', next],
    ['meeting-coming-wrong', next, wrong('/coming')],
    ['meeting-change', `${next}/change`],
    ['meeting-call-off', `${next}/call-off`],
    ['meeting-call-off-wrong', `${next}/call-off`, wrong('/call-off')],
    ['meeting-over', last],
    ['meeting-item-new', `${next}/items/new`],
    ['meeting-item-new-wrong', `${next}/items/new`, wrong('/items/new')],
    ['meeting-item', letters],
    ['meeting-words-wrong', letters, wrong('/words')],
    ['meeting-item-change', `${letters}/change`],
    ['meeting-item-over', waiting],
    ['meeting-words-mine', `${next}/words/mine`],
    ['meeting-words-mine-wrong', `${next}/words/mine`, wrong('/words/mine')],
    ['calendar', '/me/calendar'],
    ['calendar-made', '/me/calendar', { act: submit({}, '/me/calendar') }],
    ['calendar-there', '/me/calendar'],
  ]);
  await desktop.goto(next);
  await send(desktop, `${next}/coming`, { way: 'online', supporter: '1' });
  await send(desktop, `${next}/items/new`,
    { title: `About ${longWord}`, purpose: 'know', minutes: '60' });
  await send(desktop, `${letters}/words`, { text: `I say ${longWord}`, name: 'mine' });
  await each(t, asha, [
    ['meeting-said', `${next}?done=coming`],
    ['meeting-item-said', `${letters}?done=said`],
  ]);
  await each(t, asha, [
    ['meeting-now-before', `${next}/now`],
    ['meeting-notes-before', `${next}/notes`],
  ]);
  beginsNow(server, next);
  await each(t, asha, [
    ['meeting-now-begin', `${next}/now`],
    ['meeting-item-words-shown', letters],
  ]);
  await hold(desktop, next, letters);
  const ben = await asker((page) => signIn(page, 'Ben'));
  await ben.desktop.goto(`${next}/now`);
  await send(ben.desktop, `${next}/now/ask`, { way: 'signed', sort: 'answer' });
  await each(t, asha, [
    ['meeting-now-lead', `${next}/now`],
    ['meeting-now-turns', `${next}/now/turns`],
    ['meeting-notes', `${next}/notes`],
    ['meeting-notes-write', `${letters}/notes`],
    ['meeting-notes-wrong', `${letters}/notes`, wrong('/marks')],
  ]);
  await each(t, ben, [
    ['meeting-now', `${next}/now`],
    ['meeting-notes-read', `${letters}/notes`],
  ]);
  await send(desktop, `${next}/now/end`, {});
  await each(t, asha, [
    ['meeting-now-over', `${next}/now`],
    ['meeting-notes-over', `${next}/notes`],
  ]);
  await ben.end();
  await asha.end();
}
