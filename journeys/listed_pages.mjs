// The pages of all rooms' routes, and whether each was looked at.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { visited } from './asker.mjs';
import { program } from './lib.mjs';

// Routes of GET that are no pages.
const notPages = {
  '/readyz': 'for programs',
  '/me/data': 'a file',
  '/me/data/all': 'a file',
  '/notices/live': 'an event stream',
  '/notices/new': 'a part of a page',
  '/notices/:notice': 'leads on to what it is about',
  '/notices/address': 'by a link in a mail (mail.test.mjs)',
  '/notices/stop': 'by a link in a mail (app/testing/mail_test.py)',
  '/groups/:group/notices/new': 'a part of a page',
  '/me/safety/:worry': 'left to somebody alone; as in a group',
  '/sign-in/mail/open': 'in a journey of its own (mail.test.mjs)',
  '/sign-in/code': 'in a journey of its own (safety.test.mjs)',
  '/me/picture/:file': 'a picture',
  '/groups/:group/members/:member/picture/:file': 'a picture',
  '/groups/:group/files/:file': 'a file',
  '/files/:file': 'a file',
  '/groups/:group/files/:file/thumbnail': 'a picture',
  '/groups/:group/record/record.txt': 'a file',
  '/community/record/record.txt': 'a file',
  '/groups/:group/questions/:question/results.csv': 'a file',
  '/groups/:group/changed/answers.csv': 'a file',
  '/groups/:group/changed/:kind/:whole/answers.csv': 'a file',
  '/changed/:address/answers.csv': 'a file',
  '/groups/:group/outcomes/:outcome/numbers.csv': 'a file',
  '/groups/:group/meetings/:meeting/meeting.ics': 'a file',
  '/calendars/:address': 'a file',
  '/groups/:group/decisions/:decision/record.json': 'a file',
  '/groups/:group/decisions/:decision/answers.csv': 'a file',
  '/groups/:group/decisions/:decision/ballots.blt': 'a file',
  '/groups/:group/meetings/:meeting/now/live': 'an event stream',
  '/groups/:group/questions/:question/export.zip': 'a file',
  '/groups/:group/questions/:question/results/live': 'an event stream',
  '/groups/:group/questions/:question/map/live': 'an event stream',
  '/groups/:group/questions/:question/map/you': 'a part of a page',
  '/groups/:group/selections/:selection/lottery/live': 'an event stream',
  '/groups/:group/selections/:selection/lottery/panels.csv': 'a file',
  '/groups/:group/selections/:selection/lottery/certificate.json': 'a file',
  '/groups/:group/selections/:selection/lottery/replacements/:draw/panels.csv': 'a file',
  '/groups/:group/selections/:selection/letters.txt': 'a file',
  '/groups/:group/selections/:selection/letters.csv': 'a file',
  '/groups/:group/selections/:selection/lottery/all-panels.json': 'a file',
  '/draws/:code/live': 'an event stream',
  '/draws/:code/draw.json': 'a file',
  '/draws/:code/lottery.csv': 'a file',
  '/draws/:code/list': 'of draws that were published when their list was public',
  '/draws/:code/seed.txt': 'a file',
  '/groups/:group/selections/:selection/letters.xlsx': 'a file',
  '/groups/:group/selections/:selection/places/panel.xlsx': 'a file',
  '/groups/:group/selections/:selection/lottery/replacements/:draw/all-panels.json': 'a file',
  '/draws/:code/replacements/:draw/draw.json': 'a file',
};

/** Patterns of pages that nobody has looked at. */
export function missedPages() {
  const table = execFileSync(program, ['routes'], { encoding: 'utf8' });
  const patterns = [...table.matchAll(/^\S+ +GET +(\S+)/gm)].map((match) => match[1]);
  assert.ok(patterns.length > 20, 'the list of routes cannot be read');
  const missed = patterns.filter((pattern) => {
    if (pattern in notPages) return false;
    const expression = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replace(/\./g, '\\.')}$`);
    return ![...visited].some((path) => expression.test(path));
  });
  return missed;
}
