// Pages of a group's beginning.
import { submit } from './asker.mjs';
import { longWord, send } from './states.mjs';
import { signIn } from './lib.mjs';

const design = '/groups/1/design';
const part = `${design}/parts`;

const wrong = (fields, form) => ({ status: 422, act: submit(fields, form) });

/** Somebody else saves between the page and its form: both are shown. */
const meanwhile = (path) => ({ status: 422, act: async (page) => {
  await page.locator('[name=base]').evaluate((field) => { field.value = '0'; });
  return submit({ text: `Also ${longWord}.` }, path)(page);
} });

export async function lookAtDesign(t, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  await each(t, asha, [
    ['design', design],
    ['design-part', `${part}/missing?done=saved`],
    ['design-part-wrong', `${part}/missing`, wrong({ text: '' }, `${part}/missing`)],
    ['design-part-left', `${part}/disagreement`],
    ['design-power', `${part}/power`],
    ['design-versions', `${part}/missing/versions`],
    ['design-brings', `${design}/brings`],
    ['design-brings-wrong', `${design}/brings`, wrong({ text: '' }, `${design}/brings`)],
    ['design-assumptions', `${design}/assumptions`],
    ['design-assumptions-wrong', `${design}/assumptions`,
      wrong({ share: '' }, `${design}/assumptions/share`)],
  ]);
  const { desktop } = asha;
  await desktop.goto(`${part}/missing/versions`);
  const version = await desktop.locator('main ol a').last().getAttribute('href');
  await desktop.goto(`${part}/power`);
  const aim = await desktop.locator('main a[href*="/parts/power-"]').first().getAttribute('href');
  await send(desktop, `${design}/assumptions`, { reflection: `I think of ${longWord} first.` });
  await each(t, asha, [
    ['design-version', version], ['design-aim', aim],
    ['design-assumptions-own', `${design}/assumptions?done=kept`],
  ]);
  await lookAtLessons(t, asha, each);
  await lookAtMap(t, asha, each);
  await asha.end();
}

export async function lookAtMeanwhile(t, asker, each) {
  const ben = await asker((page) => signIn(page, 'Ben'));
  await each(t, ben, [['design-meanwhile', `${part}/missing`, meanwhile(`${part}/missing`)]]);
  await ben.end();
}

async function lookAtLessons(t, asha, each) {
  const lessons = `${design}/lessons`;
  await asha.desktop.goto(lessons);
  const own = await asha.desktop.locator(`main a[href^="${lessons}/"]`, { hasText: 'Meeting' })
    .first().getAttribute('href');
  const open = await asha.desktop.locator('main a[href^="/lessons/"]', { hasText: 'Meeting' })
    .first().getAttribute('href');
  await each(t, asha, [
    ['lessons', lessons], ['lessons-none', `${lessons}?about=${longWord}`],
    ['lesson', own], ['lesson-open', open],
    ['lesson-new', `${lessons}/new`],
    ['lesson-new-wrong', `${lessons}/new`, wrong({}, `${lessons}/new`)],
    ['lessons-door', `${lessons}/open`],
    ['lessons-of-all', '/lessons'], ['lessons-of-all-none', `/lessons?about=${longWord}`],
    ['lesson-back', '/lessons/mine'],
    ['lesson-back-wrong', '/lessons/mine', wrong({ code: 'ABCD' }, '/lessons/mine')],
  ]);
  await send(asha.desktop, `${lessons}/open`, {});
  await each(t, asha, [['lessons-door-proposed', `${lessons}/open?done=proposed`]]);
}

async function lookAtMap(t, asha, each) {
  const map = `${design}/map`;
  await asha.desktop.goto(map);
  const base = await asha.desktop.locator('main [name=base]').first().inputValue();
  await each(t, asha, [['map', map], ['map-wrong', map, wrong({ text_0: '' }, map)]]);
  await asha.desktop.goto(map);
  await send(asha.desktop, map, { act: 'add_aim', item: '0', base, aim: longWord.repeat(2) });
  await each(t, asha, [['map-long', `${map}?done=saved`]]);
  await asha.desktop.goto(`${part}/map/versions`);
  const version = await asha.desktop.locator('main ol a').last().getAttribute('href');
  await each(t, asha, [['map-version', version]]);
}
