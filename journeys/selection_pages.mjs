// Setting a draw up, in each state: nothing yet, mistakes, a pool, shares, quotas, deleted.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';
import { longWord, send } from './states.mjs';

/** The draw of the demonstration: its pool is there, its quotas are not. */
const clinic = '/groups/1/selections/1';

export async function startDraw(page, group, fields = {}) {
  await page.goto(`${group}/selections/new`);
  const soon = new Date(Date.now() + 90 * 24 * 3600 * 1000);
  return send(page, `${group}/selections/new`, { title: 'A panel', about: 'To plan.', seats: '4',
    'deletes-day': `${soon.getDate()}`, 'deletes-month': `${soon.getMonth() + 1}`,
    'deletes-year': `${soon.getFullYear()}`, ...fields });
}

/** Brings a pool as the form does: first its columns are shown, then they are taken as guessed. */
export async function bringPool(page, draw, { features, people, ...more }) {
  await page.goto(`${draw}/pool/new`);
  const form_token = await page.locator('[name=form_token]').first().inputValue();
  const post = (fields) => page.request.post(`${draw}/pool/new`, { maxRedirects: 0,
    multipart: { form_token, features, people, ...fields } });
  const shown = await (await post({})).text();
  const columns = /name="columns" value="([0-9a-f]+)"/.exec(shown)?.[1];
  const response = await post({ columns, ...more });
  if (response.status() !== 303) throw new Error(`the pool answered ${response.status()}`);
}

/** A draw with a pool and shares, of whose six men nobody is told the number. */
export async function drawOfThirty(page, group) {
  const draw = await startDraw(page, group, { seats: '3' });
  const people = Array.from({ length: 30 }, (_, n) => `${n},${n % 5 ? 'women' : 'men'}`);
  await bringPool(page, draw,
    { features: 'Gender: women, men', people: ['id,Gender', ...people].join('\n') });
  await page.goto(`${draw}/reference`);
  const names = await page.locator('[name=names]').inputValue();
  await send(page, `${draw}/reference`,
    { names, 'share-0-0': '50', 'share-0-1': '50', source: 'سجل العيادة' });
  return draw;
}

const twoFeatures = `Gender: women, men, other\n${longWord.slice(0, 30)}: yes, no`;
const fewPeople = ['id,name,Gender,' + longWord.slice(0, 30),
  ...Array.from({ length: 14 }, (_, n) => `${n},Person ${n},${n % 3 ? 'women' : 'men'},yes`),
  '15,Person 15,other,no'].join('\n');

export async function lookAtDraws(t, url, { asker, each, wrong }) {
  let empty, few;
  const asha = await asker(url, async (page) => {
    await signIn(page, 'Asha');
    empty = await startDraw(page, '/groups/1', { title: longWord, about: longWord.repeat(3) });
    few = await startDraw(page, '/groups/1', { title: 'With few people' });
    await bringPool(page, few, { features: twoFeatures, people: fewPeople });
  });
  await each(t, asha, [
    ['draws', '/groups/1/selections'],
    ['draw-new', '/groups/1/selections/new'],
    ['draw-new-wrong', '/groups/1/selections/new', wrong({ seats: 'x', 'deletes-day': '45' })],
    ['draw-empty', `${empty}?done=begun`],
    ['draw-settings', `${empty}/settings`],
    ['draw-delete', `${clinic}/delete`],
    ['pool-bring', `${empty}/pool/new`],
    ['pool-bring-wrong', `${empty}/pool/new`, wrong({
      features: `Gender: women, men, men\nAge ${longWord}`,
      people: 'id,name,Gender\n1,Ann,women' })],
    ['pool-columns', `${empty}/pool/new`, wrong({ features: '', people: fewPeople })],
    ['pool-bring-wrong-people', `${few}/pool/new`, wrong({ features: 'Gender: women, men',
      people: `id,name,Gender\n1,Ann,women\n1,${longWord},man\n2,Cai` })],
    ['draw', clinic],
    ['pool', `${clinic}/pool`],
    ['pool-few', `${few}/pool?done=brought`],
    ['reference', `${clinic}/reference`],
    ['reference-wrong', `${clinic}/reference`, wrong({ 'share-0-0': 'many' }, '/reference')],
    ['reference-file-wrong', `${few}/reference`, wrong({}, '/reference/file')],
    ['missing', `${clinic}/missing`],
    ['missing-unknown', `${few}/missing`],
    ['quotas-open', `${few}/quotas`],
    ['quotas-suggested', `${clinic}/quotas?suggest=1`],
    ['quotas-wrong', `${clinic}/quotas`, wrong({ 'min-0-0': '20', 'max-0-1': 'x' })],
    ['quotas-met', `${clinic}/quotas/check`],
    ['review', `${clinic}/review`],
  ]);
  await asha.desktop.goto(`${few}/quotas`);
  await submit({ 'min-0-2': '2', 'max-0-2': '3', 'min-1-1': '2' })(asha.desktop);
  await each(t, asha, [['quotas-not-met', `${few}/quotas/check`]]);
  await send(asha.desktop, `${empty}/delete`, {});
  await each(t, asha, [['draw-deleted', `${empty}?done=deleted`]]);
  await asha.end();

  const farid = await asker(url, (page) => signIn(page, 'Farid'));
  await each(t, farid, [
    ['draws-member', '/groups/1/selections'],
    ['draw-member', clinic],
    ['missing-member', `${clinic}/missing`],
    ['quotas-member', `${few}/quotas`],
  ]);
  await farid.end();
}
