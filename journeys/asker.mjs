// How a page is looked at: everything that holds for each page in each state.
import assert from 'node:assert/strict';
import { checkAxe, checkHtml, checkPage, checkWidth, openPage } from './lib.mjs';

/** The paths that any asker has looked at, without their queries. */
export const visited = new Set();

/** Rules of axe whose findings hang on how much room a page has. */
const rulesOfSpace = ['scrollable-region-focusable', 'target-size'];

/** A person's browsers: a desktop's, one at 400% zoom, and one without JavaScript on a phone. */
export class Asker {
  static async make(browser, url, enter = () => {}) {
    const asker = new Asker();
    asker.desktop = await openPage(browser, url);
    await enter(asker.desktop);
    const storageState = await asker.desktop.context().storageState();
    asker.zoomed = await openPage(browser, url,
      { width: 320, height: 256, storageState });
    asker.plain = await openPage(browser, url, { width: 390, javaScript: false, storageState });
    return asker;
  }

  /** Looks at a page; `act` may fill in and send a form on it, and gives the answer to that. */
  async looks(name, path, { status = 200, act = undefined } = {}) {
    visited.add(path.split('?')[0]);
    await this.desktop.setViewportSize({ width: 1280, height: 900 });
    const reach = async (page) => {
      const response = await page.goto(path);
      return act ? act(page) : response;
    };
    const response = await reach(this.desktop);
    assert.equal(response.status(), status, `${name} at ${path}`);
    await checkHtml(this.desktop, await response.text(), name);
    await checkPage(this.desktop, `${name}-desktop`, { axe: false });
    await this.unfolded(name);

    await this.zoomed.goto(path);
    if (act) await act(this.zoomed);
    await checkWidth(this.zoomed, `${name} at 400%`);

    await reach(this.plain);
    await checkPage(this.plain, `${name}-no-js`, { axe: false });
  }

  /**
   * With everything unfolded: on a phone, at 320 px and in the colours of the person's choice. axe
   * looks once with all rules; where space and colours alone differ, with the rules of space.
   */
  async unfolded(name) {
    const page = this.desktop;
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await checkAxe(page, name);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkPage(page, `${name}-phone`, { axe: false });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await checkWidth(page, `${name} at 320 px`);
    await checkAxe(page, `${name} at 320 px`, { rules: rulesOfSpace });
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }

  async end() {
    for (const page of [this.desktop, this.zoomed, this.plain]) await page.context().close();
  }
}

/** Fills the fields that have the names, sends the form and gives the answer. */
export const submit = (fields, form) => async (page) => {
  const place = page.locator(`main form${form ? `[action$="${form}"]` : ''}`).first();
  const fold = place.locator('xpath=ancestor::details[not(@open)]/summary');
  if (await fold.count() > 0) await fold.first().click();
  for (const [name, value] of Object.entries(fields)) {
    await place.locator(`[name="${name}"]`).first().fill(value);
  }
  const [response] = await Promise.all([
    page.waitForResponse((found) =>
      found.request().isNavigationRequest() && (found.status() < 300 || found.status() >= 400)),
    place.locator('button[type=submit]').last().click(),
  ]);
  await page.waitForLoadState();
  return response;
};
