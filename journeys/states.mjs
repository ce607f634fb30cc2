// The states that pages are looked at in: made with plain forms, so that they stand quickly.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { comesAbout } from './lib.mjs';

const program = resolve(process.env.ALONGSIDE ?? join(import.meta.dirname, '../build/alongside'));

/** Longer than a phone is wide, and nowhere to break it. */
export const longWord = 'Donaudampfschifffahrtsgesellschaftskapitaensversicherungspolice';

/**
 * Sends a form as the page's person; the token is the one of the page that is shown. Gives the
 * path that the answer leads to, without the `?done=` that makes the next page say what happened.
 */
export async function send(page, path, fields) {
  const token = await page.locator('[name=form_token]').first().inputValue();
  const body = new URLSearchParams({ form_token: token });
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  const response = await page.request.post(path, { data: body.toString(), maxRedirects: 0,
    headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  if (response.status() === 200) return path;  // What it led to is shown at once.
  if (response.status() !== 303) {
    const text = (await response.text()).slice(0, 3000);
    throw new Error(`${path} answered ${response.status()}: ${text}`);
  }
  return response.headers().location.split('?')[0];
}

/** What an earlier version left in a database, or what time makes of it: in a moment, by SQL. */
export function changeDatabase(database, sql) {
  const program = 'import sqlite3, sys\nchanged = sqlite3.connect(sys.argv[1], timeout=60)\n' +
    'assert changed.execute(sys.argv[2]).rowcount > 0\nchanged.commit()';
  execFileSync('python3', ['-c', program, database, sql]);
}

/** Shows one's answers with one's name. */
export async function show(page, question) {
  await page.goto(`${question}/picture`);
  await send(page, `${question}/picture`, { choice: 'show', agreed: '1' });
}

export function startGroup(page, fields) {
  return send(page, '/groups/new', { form: 'group', name: 'A group', purpose: '', serves: '',
    ground_rules: '', organisations: '', side_1: 'Lived experience', side_2: 'Professional',
    openness: 'open', ...fields });
}

/** Answers the first `most` statements that the page shows. */
export async function answer(page, path, most) {
  await page.goto(path);
  for (let count = 0; count < most; ++count) {
    const statement = page.locator('#answer [name=statement]');
    if (await statement.count() === 0) return;
    await send(page, `${path}/answers`,
      { statement: await statement.inputValue(), answer: 'agree', matters: '1' });
    await page.goto(path);
  }
}

/** Signs up as a new person, who is then in the page's cookies. */
export async function signUp(page, name) {
  await page.goto('/sign-up');
  await send(page, '/sign-up', { name, pronouns: '', email: '', next: '/groups', invitation: '',
    passphrase: 'otter gravel lantern window' });
}

/** A conversation of many statements and people, as an import brings it in. */
export function importConversation(database, { group, title, statements }) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-conversation-'));
  const comments = ['timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body'];
  const votes = ['timestamp,datetime,comment-id,voter-id,vote'];
  for (let id = 0; id < statements; ++id) {
    comments.push(`${1542406176584 + id},${id},0,0,0,1,Made-up statement number ${id + 1}.`);
    for (let voter = 0; voter < 30; ++voter) {
      votes.push(`${1542406176584 + id},,${id},${voter},${(id * 7 + voter * 3) % 5 < 3 ? 1 : -1}`);
    }
  }
  writeFileSync(join(folder, 'comments.csv'), `${comments.join('\n')}\n`);
  writeFileSync(join(folder, 'votes.csv'), `${votes.join('\n')}\n`);
  execFileSync(program, ['--database', database, 'import', 'polis', '--sign', 'plus-is-agree',
    '--group', group, '--title', title, folder]);
  rmSync(folder, { recursive: true });
}

/**
 * A conversation brought in by the form, so that the server draws its map at once. `agrees` says
 * whether a voter agrees with a statement. Gives the question's path when the map is there.
 */
export async function bringInMap(page, group, { title, statements, voters, agrees }) {
  const comments = ['timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body'];
  const votes = ['timestamp,datetime,comment-id,voter-id,vote'];
  statements.forEach((text, id) => {
    comments.push(`${id + 1},${id},0,0,0,1,"${text}"`);
    for (let voter = 0; voter < voters; ++voter) {
      votes.push(`${id + 1},,${id},${voter},${agrees(id, voter) ? 1 : -1}`);
    }
  });
  await page.goto(`${group}/questions/import`);
  const file = (name, lines) => ({ name, mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`) });
  const response = await page.request.post(`${group}/questions/import`, { maxRedirects: 0,
    multipart: { form_token: await page.locator('[name=form_token]').first().inputValue(),
      title, sign: 'plus', side: '', comments: file('comments.csv', comments),
      votes: file('votes.csv', votes) } });
  if (response.status() === 200) return path;  // What it led to is shown at once.
  if (response.status() !== 303) {
    const text = (await response.text()).slice(0, 3000);
    throw new Error(`import answered ${response.status()}: ${text}`);
  }
  await page.goto(`${group}/questions`);
  const question = await page.locator('main a', { hasText: title }).first().getAttribute('href');
  const drawn = page.locator('#map-short');
  await comesAbout(page, `${question}/map`, async () => await drawn.count() > 0);
  return question;
}

/** Everybody somewhere on a line, and each statement too, without a gap between people. */
export function alongALine(statement, voter) {
  const person = (voter % 120) / 120, place = ((statement * 7) % 20) / 20;
  const chance = Math.abs(Math.sin(voter * 12.9898 + statement * 78.233) * 43758.5453) % 1;
  return chance < 1 / (1 + Math.exp(-6 * (person - place)));
}

/** Three ways to think, and an answer in some that is not of the way. */
export const inThreeWays = (id, voter) =>
  (id % 3 === voter % 3) !== ((id * 5 + voter * 7) % 19 === 0);
/** Neither a line nor a group in it. */
export const byChance = (id, voter) =>
  ((id * 2654435761 + voter * 40503 + id * voter * 97) >>> 7) % 2 === 0;
export const manyStatements =
  Array.from({ length: 55 }, (_, number) => `Made-up statement ${number}.`);
