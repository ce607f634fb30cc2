// The opinion map in each state: groups, named and not, earlier, none by chance, too few people.
import assert from 'node:assert/strict';
import { takeOut } from './care_pages.mjs';
import { signIn } from './lib.mjs';
import { alongALine, answer, bringInMap, byChance, inThreeWays, longWord, manyStatements, send }
  from './states.mjs';

const breathing = '/groups/1/questions/1';
const panel = '/groups/4/questions/3';

export async function lookAtMaps(t, url, { asker, each, wrong }) {
  const asha = await asker(url, (page) => signIn(page, 'Asha'));
  const longName = `${longWord.slice(0, 40)} and all others`;
  await asha.desktop.goto(`${panel}/map`);
  await send(asha.desktop, `${panel}/map/names`, { group: '0', name: longName });
  await send(asha.desktop, `${panel}/map/names`, { group: '1', name: 'Somebody I know' });
  await each(t, asha, [
    ['map', `${panel}/map`],
    ['map-named', `${panel}/map?done=named`],
    ['map-name-wrong', `${panel}/map`, wrong({ name: 'x'.repeat(61) }, '/map/names')],
    ['map-report', `${panel}/map/report`],
  ]);
  await asha.desktop.goto(`${panel}/map`);
  const earlier = await asha.desktop.locator('#moments a').nth(1).getAttribute('href');
  const report = asha.desktop.locator('a[href*="/care/names/"]').first();
  const reporting = await report.getAttribute('href');
  await each(t, asha, [['map-earlier', earlier]]);
  // Of another side than Asha.
  await takeOut(asha.desktop, await asker(url, (page) => signIn(page, 'Grace')),
    reporting.replace('/report', ''), longWord);
  await each(t, asha, [['map-name-removed', `${panel}/map`]]);
  await asha.end();

  const ben = await asker(url, (page) => signIn(page, 'Ben'));
  await each(t, ben, [['map-not-yet', `${panel}/map`], ['question-of-panel', panel]]);
  await answer(ben.desktop, panel, 6);
  await each(t, ben, [['map-part-answered', `${panel}/map`]]);
  await ben.end();

  const grace = await asker(url, (page) => signIn(page, 'Grace'));
  await answer(grace.desktop, breathing, 14);
  await each(t, grace, [
    ['map-too-few', `${breathing}/map`],
    ['map-too-few-report', `${breathing}/map/report`],
  ]);
  const many = await bringInMap(grace.desktop, '/groups/1',
    { title: 'Fifty-five?', statements: manyStatements, voters: 60, agrees: inThreeWays });
  const none = await bringInMap(grace.desktop, '/groups/1',
    { title: 'By chance?', statements: manyStatements.slice(0, 20), voters: 50, agrees: byChance });
  const line = await bringInMap(grace.desktop, '/groups/1',
    { title: 'Along a line?', statements: manyStatements.slice(0, 20), voters: 120,
      agrees: alongALine });
  await each(t, grace, [
    ['map-line', `${line}/map`],
    ['map-line-report', `${line}/map/report`],
    ['map-many', `${many}/map`],
    ['map-many-2', `${many}/map?page=2`],
    ['map-no-groups', `${none}/map`],
    ['map-no-groups-report', `${none}/map/report`],
  ]);
  assert.match(await grace.desktop.locator('main').textContent(), /There are no groups of opinion/);
  await grace.desktop.goto(`${line}/map`);
  assert.match(await grace.desktop.locator('main').textContent(), /People lie along a line, from/);
  await grace.end();
}
