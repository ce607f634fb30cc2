// What every journey needs: a server of its own, browsers, and the checks that each page passes.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

export const passphrase = 'correct horse battery staple';
const here = dirname(fileURLToPath(import.meta.url));
export const program = resolve(process.env.ALONGSIDE ?? join(here, '../build/alongside'));
/** Where pictures of all pages go, to look at; taken where ALONGSIDE_SCREENSHOTS says so. */
const screenshots = process.env.ALONGSIDE_SCREENSHOTS && join(here, '../build/screenshots');

const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** How many times slower the browser's processor is made; script/test's stage `slowed` says so. */
const slowed = Number(process.env.ALONGSIDE_SLOWED ?? 1);

/** A wait ends by what it waits for. This only ends one that waits for what never comes. */
const patience = 120_000;

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * Starts `alongside serve` with a database of its own; `stop` ends it by its process id. `host`: by
 * which name browsers come.
 */
export async function startServer({ demonstration = true, host = '127.0.0.1',
  settings = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-journey-'));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const args = ['--database', join(folder, 'journey.sqlite'), 'serve',
    '--listen', `127.0.0.1:${port}`, ...(demonstration ? ['--demonstration'] : [])];
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ALONGSIDE_LOG_LEVEL: 'error', ALONGSIDE_BASE_URL: url,
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) =>
        [`ALONGSIDE_${name}`, value])) } });
  let printed = '';
  await new Promise((ready, failed) => {
    server.stdout.on('data', (text) => {
      printed += text;
      if (printed.includes('Serving at')) ready();
    });
    server.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return {
    url,
    printed,
    database: join(folder, 'journey.sqlite'),
    async stop() {
      const ended = new Promise((done) => server.on('exit', done));
      process.kill(server.pid, 'SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The shell of Chromium draws no windows: journeys take a third of the time in it. */
const executablePath = '/usr/bin/chromium-headless-shell';

export function launch() {
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** A browser's page that fails the test on a script error or a breach of the content policy. */
export async function openPage(browser, url, { javaScript = true, width = 1280, height = 900,
  ...options } = {}) {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: javaScript,
    viewport: { width, height }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (slowed > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  }
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    const expected = /status of (4\d\d)/.test(message.text());
    if (message.type() === 'error' && !expected) page.problems.push(message.text());
  });
  return page;
}

/** Goes to a path again and again, until what a task of the server makes is there. */
export async function comesAbout(page, path, isThere) {
  const end = Date.now() + patience;
  do {
    await page.goto(path);
    if (await isThere()) return;
    await page.waitForTimeout(100);
  } while (Date.now() < end);
  throw new Error(`what was looked for at ${path} never came`);
}

/** Answers all that is left on a question, one at a time; returns how many it were. */
export async function answerTheRest(page, question, given = 'Agree') {
  await page.goto(question);
  const main = page.getByRole('main');
  const progress = await main.getByText(/You have answered \d+ of \d+ statement/).textContent();
  const [made, all] = progress.match(/\d+/g).map(Number);
  for (let count = made + 1; count <= all; count += 1) {
    await main.getByRole('button', { name: given, exact: true }).click();
    await main.getByText(`You have answered ${count} of ${all} statement`).waitFor();
  }
  return all - made;
}

/** The answer to the next request of the page's own that ends so, however long it takes to come. */
export function nextAnswer(page, ending) {
  return new Promise((done) => {
    page.on('response', (response) => { if (response.url().endsWith(ending)) done(response); });
  });
}

export async function signIn(page, name) {
  await page.goto('/sign-in');
  await page.getByLabel(/^(Name|Your name)/).fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Taste, not correctness: the markup is written by functions, not by hand.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // Their form controls carry autocomplete where WCAG 1.3.5 wants it.
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    // Several boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // nhsuk-frontend writes these roles, for older screen readers.
    'no-redundant-role': 'off',
  },
});

export async function checkHtml(page, html, name) {
  const report = await validator.validateString(html);
  const findings = report.results.flatMap((result) => result.messages)
    .map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  assert.deepEqual(findings, [], `html-validate on ${name}`);
}

/** axe on the page as it is now: every rule of WCAG 2.2 AA and the best practices, or some. */
export async function checkAxe(page, name, { rules } = {}) {
  // Pages have no frames: without them axe needs no second page to gather what it found.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  const findings = violations.map((violation) =>
    `${violation.id}: ${violation.help} ${violation.nodes.map((node) => node.html).join(' ')}`);
  assert.deepEqual(findings, [], `axe on ${name}`);
}

export async function checkWidth(page, name) {
  const wider = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${name} scrolls sideways by ${wider} px`);
}

/** Everything that holds for each page in each state. axe finds the same on a slow machine. */
export async function checkPage(page, name, { axe = true } = {}) {
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
  }
  await checkWidth(page, name);
  if (axe && slowed === 1) await checkAxe(page, name);
  assert.deepEqual(page.problems, [], `console of ${name}`);
}
