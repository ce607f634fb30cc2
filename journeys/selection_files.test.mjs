// `alongside select`, as somebody types it: its report as a page that everybody can read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkHtml, checkPage, launch, openPage, program } from './lib.mjs';

const example = resolve(fileURLToPath(import.meta.url), '../../docs/selection-example');
let browser, folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'alongside-select-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args) =>
  spawnSync(program, ['select', ...args], { cwd: folder, encoding: 'utf8' });
const files = ['--people', join(example, 'people.csv'),
  '--features', join(example, 'features.csv'), '--size', '12'];

async function readReport(name, heading) {
  const path = join(folder, name, 'report.html');
  const html = readFileSync(path, 'utf8');
  // The styles are for browsers; the checker of markup need not read them.
  await checkHtml(null, html.replace(/<style>.*<\/style>/s, ''), `report of ${name}`);
  for (const width of [1280, 320]) {
    const page = await openPage(browser, 'file://', { width });
    await page.goto(`file://${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await checkPage(page, `selection-files-${name}-${width}`);
    await page.context().close();
  }
}

test('a panel is drawn into files, and can be checked and drawn again', () => {
  const ran = run(...files, '--seed', 'dice 3 4', '--lottery', '1000', '--out', 'panel');
  assert.equal(ran.status, 0, ran.stderr);
  assert.deepEqual(readdirSync(join(folder, 'panel')).sort(),
    ['certificate.json', 'lottery.csv', 'panels.csv', 'pool.csv', 'probabilities.csv',
      'quotas.csv', 'remaining.csv', 'report.html', 'report.json', 'selected.csv',
      'settings.json']);
  assert.deepEqual(readdirSync(folder), ['panel']);
  const verified = run('verify', 'panel', ...files.slice(0, 4));
  assert.equal(verified.status, 0, verified.stderr);
  assert.match(verified.stdout, /All is right\.\n$/);
  const selected = readFileSync(join(folder, 'panel/selected.csv'), 'utf8').trim().split('\r\n');
  const again = run('draw', 'panel/lottery.csv', '--seed', 'dice 3 4');
  assert.deepEqual(again.stdout.trim().split('\n').sort(),
    selected.slice(1).map((row) => row.split(',')[0]).sort());
});

test('the report of a draw is a page that everybody can read', async () => {
  assert.equal(run(...files, '--seed', '1', '--out', 'drawn').status, 0);
  await readReport('drawn', 'A panel drawn by lottery');
});

test('so is that of people who fit nowhere, and of free places', async () => {
  assert.equal(run(...files, '--seed', '1', '--out', 'whole').status, 0);
  const ids = readFileSync(join(folder, 'whole/selected.csv'), 'utf8').split('\r\n').slice(1, 3)
    .map((row) => row.split(',')[0]);
  writeFileSync(join(folder, 'free.txt'), `${ids.join('\n')}\n`);
  const ran = run('replace', ...files, '--selected', 'whole/selected.csv', '--free', 'free.txt',
    '--seed', '2', '--out', 'replaced');
  assert.equal(ran.status, 0, ran.stderr);
  await readReport('replaced', 'Free places filled by lottery');
});
