// A draw from the search for its lottery on, in each state: found, published, seeded, drawn.
import { submit } from './asker.mjs';
import { comesAbout, signIn } from './lib.mjs';
import { bringPool, startDraw } from './selection_pages.mjs';
import { changeDatabase, longWord, send } from './states.mjs';

const people = ['id,name,Gender', ...Array.from({ length: 40 }, (_, n) =>
  `${n},${n === 3 ? longWord : `Person ${n}`},${n === 0 ? 'other' : n % 2 ? 'women' : 'men'}`)]
  .join('\n');
const features = 'feature,value,min,max\nGender,women,2,3\nGender,men,2,3\nGender,other,0,0\n';

/** A draw whose lottery is found; gives its path and that of its public page. */
async function findLottery(page, group, fields = {}) {
  const draw = await startDraw(page, group, { seats: '5', ...fields });
  await bringPool(page, draw, { features, people });
  await page.goto(`${draw}/review`);
  await send(page, `${draw}/review`, { method: 'leximin' });
  const link = page.locator('main .alongside-code').first();
  await comesAbout(page, `${draw}/lottery`, async () => await link.count() > 0);
  return { draw, watch: new URL(await link.textContent()).pathname };
}

/** Published, and drawn by the number. */
async function drawByHand(page, draw) {
  await page.goto(`${draw}/publish`);
  await send(page, `${draw}/publish`, { way: 'hand' });
  await page.goto(`${draw}/seed`);
  await send(page, `${draw}/seed/hand`, { number: '7', how: `Balls. ${longWord} watched.` });
}

/** Of a community whose language goes from right to left. */
export async function lookAtMirroredDraw(t, olwen, each) {
  const { draw, watch } = await findLottery(olwen.desktop, '/groups/1');
  await each(t, olwen, [['rtl-lottery', `${draw}/lottery`]]);
  await drawByHand(olwen.desktop, draw);
  await each(t, olwen, [
    ['rtl-watch', watch],
    ['rtl-places', `${draw}/places`],
  ]);
}

/** Somebody is looked for, found, published and drawn for a place that fell free. */
async function lookAtReplacements(t, { asha, stranger, drawn, each }) {
  const page = asha.desktop;
  await page.goto(`${drawn.draw}/places`);
  await send(page, `${drawn.draw}/places/replacements`, {});
  const goOn = page.locator('main a[href$="/publish"]');
  await comesAbout(page, `${drawn.draw}/places`, async () => await goOn.count() > 0);
  await each(t, asha, [
    ['replacements-found', `${drawn.draw}/places`],
    ['replacements-publish', `${drawn.draw}/publish`],
  ]);
  await page.goto(`${drawn.draw}/publish`);
  await send(page, `${drawn.draw}/publish`, { way: 'any', days: '1' });
  await each(t, asha, [
    ['replacements-seed', `${drawn.draw}/seed`],
    ['replacements-published', `${drawn.draw}/places`],
  ]);
  await each(t, stranger, [['watch-replacements', drawn.watch]]);
}

/** Too few put theirs in until the moment of opening; and a draw that has none of those. */
async function lookAtOpenings(t, asha, { database, path, each, wrong }) {
  const number = path.split('/').at(-1);
  const opensAt = (moment) => changeDatabase(database,
    `UPDATE selection_draws SET closes_at = ${moment} WHERE selection_id = ${number}`);
  opensAt(1);
  await each(t, asha, [['seed-too-few', `${path}/seed`]]);
  opensAt('NULL');
  await each(t, asha, [
    ['seed-earlier', `${path}/seed`],
    ['seed-close-wrong', `${path}/seed`, wrong({}, '/seed/close')],
  ]);
}

export async function lookAtPublicDraws(t, { url, database }, { asker, each, wrong }) {
  let open, drawn, code;
  const asha = await asker(url, async (page) => {
    await signIn(page, 'Asha');
    open = await findLottery(page, '/groups/1', { title: `To publish ${longWord}` });
    drawn = await findLottery(page, '/groups/1', { title: 'Drawn by hand' });
  });
  const stranger = await asker(url);
  await each(t, asha, [
    ['lottery-none', '/groups/1/selections/1/lottery'],
    ['lottery-found', `${open.draw}/lottery`],
    ['publish', `${open.draw}/publish`],
    ['publish-wrong', `${open.draw}/publish`, { status: 422, act: async (page) => {
      await page.locator('[name=way][value=named]').check();
      return submit({}, '/publish')(page);
    } }],
    ['letters-before', `${open.draw}/letters`],
    ['letters-wrong', `${open.draw}/letters`, wrong({ others: 'x'.repeat(2001) }, '/letters')],
  ]);
  await each(t, stranger, [['watch-not-published', open.watch]]);
  await asha.desktop.goto(`${open.draw}/publish`);
  await send(asha.desktop, `${open.draw}/publish`, { way: 'any', days: '7' });
  await each(t, asha, [
    ['draw-published', open.draw],
    ['seed-open', `${open.draw}/seed`],
    ['seed-wrong', `${open.draw}/seed`, wrong({ text: 'short' }, '/seed')],
  ]);
  await asha.desktop.goto(`${open.draw}/seed`);
  await send(asha.desktop, `${open.draw}/seed`, { kind: 'words', text: longWord });
  await each(t, asha, [['seed-own', `${open.draw}/seed`]]);
  await asha.desktop.goto(`${drawn.draw}/publish`);
  await send(asha.desktop, `${drawn.draw}/publish`, { way: 'hand' });
  await each(t, asha, [
    ['hand-draw', `${drawn.draw}/seed`],
    ['hand-draw-wrong', `${drawn.draw}/seed`, wrong({ number: '1000' }, '/seed/hand')],
  ]);
  await asha.desktop.goto(`${drawn.draw}/seed`);
  await send(asha.desktop, `${drawn.draw}/seed/hand`, { number: '7', how: `Balls. ${longWord}` });
  const csv = await (await asha.desktop.request.get(`${drawn.draw}/letters.csv`)).text();
  code = csv.split('\r\n')[1].split(',').at(-1);
  await asha.desktop.goto(`${drawn.draw}/places`);
  const number = await asha.desktop.locator('main [name=number]').first().inputValue();
  await send(asha.desktop, `${drawn.draw}/places`, { number, state: 'declined' });
  await each(t, asha, [
    ['draw-drawn', drawn.draw],
    ['seed-drawn', `${drawn.draw}/seed`],
    ['places', `${drawn.draw}/places?done=noted`],
    ['places-wrong', `${drawn.draw}/places`, wrong({}, '/places')],
    ['letters-after', `${drawn.draw}/letters`],
    ['letters-print', `${drawn.draw}/letters/print?kind=after`],
  ]);
  await each(t, stranger, [
    ['watch-sealed', open.watch],
    ['watch-drawn', drawn.watch],
    ['chance', `${drawn.watch}/chance`],
    ['chance-wrong', `${drawn.watch}/chance`, wrong({ code: 'AAAAA-AAAAA' }, '/chance')],
    ['chance-found', `${drawn.watch}/chance`, { act: async (page) => {
      await page.getByLabel('Your code').fill(code);
      const [response] = await Promise.all([
        page.waitForResponse((found) => found.request().isNavigationRequest()),
        page.getByRole('main').getByRole('button').click()]);
      await page.waitForLoadState();
      return response;
    } }],
  ]);
  await lookAtReplacements(t, { asha, stranger, drawn, each });
  const farid = await asker(url, (page) => signIn(page, 'Farid'));
  await each(t, farid, [
    ['lottery-member', `${open.draw}/lottery`],
    ['places-member', `${drawn.draw}/places`],
  ]);
  await lookAtOpenings(t, asha, { database, path: open.draw, each, wrong });
  await farid.end();
  await stranger.end();
  await asha.end();
}
