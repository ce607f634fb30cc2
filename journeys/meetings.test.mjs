// Meetings: planned by one, prepared by all, in a calendar.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, button, main, server } from './house.mjs';
import { checkPage } from './lib.mjs';
import { beginsNow } from './meeting_pages.mjs';

async function plan(page, title) {
  await page.goto('/groups/1/meetings/new');
  await page.getByLabel('What is the meeting called?').fill(title);
  const day = new Date(Date.now() + 20 * 24 * 3600 * 1000);
  await page.locator('[name=day-day]').fill(String(day.getDate()));
  await page.locator('[name=day-month]').fill(String(day.getMonth() + 1));
  await page.locator('[name=day-year]').fill(String(day.getFullYear()));
  await page.getByLabel('When does it begin?').fill('2:30pm');
  await page.getByLabel('How many minutes does it last?').fill('90');
  await page.getByLabel('Where is it?').fill('Room 5');
  await button(page, 'Plan this meeting').click();
  await main(page).getByText('The meeting is planned, and the group is told.').waitFor();
}

async function propose(page, title, minutes) {
  await main(page).getByRole('button', { name: 'Propose an item' })
    .or(main(page).getByRole('link', { name: 'Propose an item' })).first().click();
  await page.getByLabel('What is it about?').fill(title);
  await page.getByLabel('To talk over').check();
  await page.getByLabel('How many minutes does it take?').fill(minutes);
  await button(page, 'Put it on the agenda').click();
  await main(page).getByText('It is on the agenda.').waitFor();
}

for (const javaScript of [true, false]) {
  const name = javaScript ? 'with' : 'without';
  test(`a meeting is prepared together, ${name} JavaScript`, async () => {
    const title = `Chairs and waiting ${name}`;
    const kit = await as('Kit', { javaScript, width: 390, height: 844 });
    await plan(kit, title);
    await propose(kit, 'Chairs', '50');
    await propose(kit, 'Waiting', '40');
    await main(kit).getByText('The agenda is 10 minutes too long for this meeting.').waitFor();
    await main(kit).getByText('Break, 10 minutes').waitFor();
    await checkPage(kit, `meeting-agenda-${name}`, { axe: javaScript });

    const nia = await as('Nia', { javaScript });
    await nia.goto('/groups/1/meetings');
    await main(nia).getByRole('link', { name: title }).click();
    await main(nia).getByRole('button', { name: /^Earlier.*Waiting/ }).click();
    await main(nia).getByRole('button', { name: /^Later.*Waiting/ }).waitFor();
    await nia.getByLabel('By phone').check();
    await button(nia, 'Save').click();
    await main(nia).getByText('You said: By phone').waitFor();
    await main(nia).getByRole('link', { name: 'Chairs' }).click();
    await nia.getByLabel('What do you want to say?').fill('They are too low.');
    await nia.getByLabel("In nobody's name").check();
    await button(nia, 'Hand it in').click();
    const code = await main(nia).locator('.alongside-code').textContent();
    await checkPage(nia, `meeting-words-code-${name}`, { axe: javaScript });
    await main(nia).getByRole('button', { name: 'Go on' })
      .or(main(nia).getByRole('link', { name: 'Go on' })).first().click();
    await nia.getByRole('link', { name: 'I have a code: show what I wrote' }).click();
    await nia.getByLabel('Your code').fill(code.toLowerCase());
    await button(nia, 'Show what I wrote').click();
    await main(nia).getByText('They are too low.').waitFor();
    await checkPage(nia, `meeting-words-own-${name}`, { axe: javaScript });

    await kit.goto(kit.url());
    await main(kit).getByRole('link', { name: 'Chairs' }).click();
    assert.equal(await main(kit).getByText('They are too low.').count(), 0,
      'before the meeting begins nobody sees that somebody wrote');
    await button(nia, 'Take it back').click();
    await main(nia).getByText('Your words are gone.').waitFor();
  });
}

test('a calendar is read without signing in, until its owner ends it', async () => {
  const lena = await as('Lena');
  await lena.goto('/me/calendar');
  await button(lena, 'Make my address').click();
  const address = await lena.getByLabel('Your address').inputValue();
  const path = new URL(address).pathname;
  const calendar = await fetch(server.url + path);
  assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.match(await calendar.text(), /SUMMARY:How letters should look/);
  await button(lena, 'End my address').click();
  await button(lena, 'Make my address').waitFor();
  assert.equal((await fetch(server.url + path)).status, 404);
});

test('turns are shared, and everybody sees it at once', async () => {
  const nia = await as('Nia');
  await plan(nia, 'Turns');
  const path = new URL(nia.url()).pathname;
  await propose(nia, 'Chairs', '20');
  beginsNow(server, path);
  await nia.goto(`${path}/now`);
  await button(nia, 'Begin the meeting').click();
  await main(nia).getByText('Now: Chairs').waitFor();

  const kit = await as('Kit', { width: 390, height: 844 });
  const lena = await as('Lena', { javaScript: false });
  await kit.goto(`${path}/now`);
  await button(kit, 'I would like a turn').click();
  await main(kit).getByText('You wait for a turn.').waitFor();
  await main(nia).locator('.alongside-now-waiting').getByText('Kit').waitFor();

  await lena.goto(`${path}/now`);
  await button(lena, 'I would like a turn').click();
  await main(lena).locator('.alongside-now-waiting').getByText('Lena').waitFor();
  await main(kit).locator('.alongside-now-waiting').getByText('Lena').waitFor();
  await button(nia, 'Give the turn that is suggested').click();
  await main(kit).locator('.alongside-now-turn').getByText('Kit').waitFor();
  await button(kit, 'Pass, or end my turn').click();
  await main(nia).getByText("Nobody's just now.").waitFor();
  await button(nia, 'Give the turn that is suggested').click();
  await main(kit).locator('.alongside-now-turn').getByText('Lena').waitFor();
  await checkPage(kit, 'meeting-now-turn', { axe: true });

  await button(lena, 'I write the notes').click();
  await lena.getByRole('link', { name: 'Write the notes of this item' }).click();
  await lena.getByLabel('What was said').fill('They are too low.');
  await button(lena, 'Save').click();
  await main(kit).getByText('They are too low.').waitFor();
  await checkPage(lena, 'meeting-notes-pen', { axe: false });
  await main(nia).getByText('End the meeting', { exact: true }).click();
  await button(nia, 'End the meeting for everybody').click();
  await main(kit).getByText('The meeting has ended.').waitFor();
});
