// `alongside map`, as somebody types it: its files, its report as a page, and its exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkHtml, checkPage, launch, openPage, program } from './lib.mjs';

let browser, folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'alongside-map-'));
  writeExport();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two groups of opinion of 25 people, who differ on every second statement. */
function writeExport() {
  const comments = ['comment-id,agrees,disagrees,moderated,comment-body'];
  const votes = ['timestamp,comment-id,voter-id,vote'];
  for (let statement = 0; statement < 10; ++statement) {
    comments.push(`${statement},0,0,1,"The clinic could open earlier, number ${statement}"`);
    for (let person = 0; person < 50; ++person) {
      const leans = statement % 2 === 0 && person % 2 === 0 ? -1 : 1;
      const vote = (person * 7 + statement * 3) % 11 === 0 ? -leans : leans;
      votes.push(`1,${statement},${person},${vote}`);
    }
  }
  writeFileSync(join(folder, 'comments.csv'), `${comments.join('\n')}\n`);
  writeFileSync(join(folder, 'votes.csv'), `${votes.join('\n')}\n`);
}

const run = (...args) =>
  spawnSync(program, ['map', ...args], { cwd: folder, encoding: 'utf8' });

test('a map is drawn into files, without a database', async () => {
  const ran = run('.', '--out', 'map', '--sign', 'plus-is-agree');
  assert.equal(ran.status, 0, ran.stderr);
  assert.match(ran.stderr, /There are 2 groups of opinion\./);
  assert.deepEqual(readdirSync(join(folder, 'map')).sort(),
    ['map.json', 'participants.csv', 'report.html', 'statements.csv']);
  assert.deepEqual(readdirSync(folder).sort(), ['comments.csv', 'map', 'votes.csv']);
  assert.equal(JSON.parse(readFileSync(join(folder, 'map/map.json'), 'utf8')).groups.length, 2);
});

test('the report is a page that everybody can read', async () => {
  assert.equal(run('.', '--out', 'map', '--sign', 'plus-is-agree').status, 0);
  const path = join(folder, 'map/report.html');
  const html = readFileSync(path, 'utf8');
  // The styles are for browsers; the checker of markup need not read them.
  await checkHtml(null, html.replace(/<style>.*<\/style>/s, ''), 'report of files');
  for (const width of [1280, 320]) {
    const page = await openPage(browser, 'file://', { width });
    await page.goto(`file://${path}`);
    await page.getByRole('heading', { level: 1, name: 'Groups of opinion' }).waitFor();
    await checkPage(page, `map-files-report-${width}`);
    await page.context().close();
  }
});

test('a mistake is told in a line and ends with status 2', () => {
  const mistakes = [
    [['nowhere', '--out', 'other'], /^alongside: There is no folder nowhere\.\n$/],
    [['.', '--out', 'other', '--sign', 'plus-is-agree', '--sides', 'none.csv'],
      /^alongside: There is no file none\.csv\.\n$/],
    [['.', '--out', 'votes.csv', '--sign', 'plus-is-agree'],
      /^alongside: The folder votes\.csv cannot be made\./],
    [['.'], /--out is required/],
    [['.', '--out', 'other', '--sign', 'up'], /--sign/],
    [['.', '--out', 'other', '--seed', 'x'], /--seed/],
  ];
  for (const [args, said] of mistakes) {
    const ran = run(...args);
    assert.equal(ran.status, 2, `${args}: ${ran.stderr}`);
    assert.match(ran.stderr, said);
    assert.equal(ran.stdout, '');
  }
  assert.ok(!existsSync(join(folder, 'other')));
});
