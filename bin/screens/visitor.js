import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Width and height of the windows in which every state is photographed, in CSS pixels. */
export const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 900, height: 800 },
  { width: 390, height: 844 },
];

/** Up to this width, in pixels, archive, score and variant are tabs of one place. */
const NARROW_PX = 800;

/** By state, the picture that the documentation shows of it. @type {Record<string, string>} */
const ILLUSTRATIONS = {
  finished: 'page.png',
  'agents-finished': 'first-hour/agents-end.webp',
  'first-visit': 'first-hour/first-visit.webp',
  'mid-run': 'first-hour/mid-run.webp',
  compare: 'first-hour/compare.webp',
  'editor-verdict': 'first-hour/editor.webp',
  gallery: 'first-hour/gallery.webp',
  'set-up': 'first-hour/set-up.webp',
  'palette-found': 'first-hour/palette.webp',
  'link-same-digest': 'first-hour/same-digest.webp',
  'agents-first-seconds': 'first-hour/agents-begin.webp',
  'agents-mid-run': 'first-hour/agents-middle.webp',
};

/** What moves on a change of colours or on a click has come to rest after so many milliseconds. */
const REST_MS = 350;

/** Agents take a while to sit their exams on a busy machine: so many milliseconds at most. */
const PATIENCE_MS = 600_000;

/** @typedef {import('@playwright/test').Page} Page @typedef {import('@playwright/test').Locator} Locator */

/**
 * Where a visitor walks, and what is brought along: run files, made when they are first asked for.
 * @typedef {object} Where
 * @property {string} url of the built page
 * @property {string} folder for the pictures
 * @property {{ width: number, height: number }} window
 * @property {string | undefined} [docs] the folder for the pictures of the documentation
 * @property {() => Promise<string>} agentsRun a run of agents at its end, on the whole benchmark
 * @property {() => Promise<string>} smallSchool an experiment with agents that takes seconds, not run yet
 */

/** Somebody who walks through the page in one window, by clicks and keys only, and takes pictures. */
export class Visitor {
  /** @type {string[]} paths of the pictures taken, relative to the folder */
  pictures = [];

  /**
   * @param {import('@playwright/test').BrowserContext} context
   * @param {Where} where
   */
  constructor(context, where) {
    this.context = context;
    this.where = where;
    /** @type {Page | null} */
    this.opened = null;
  }

  get page() {
    if (!this.opened) throw new Error('the visitor has not opened the page yet');
    return this.opened;
  }
  get narrow() {
    return this.where.window.width <= NARROW_PX;
  }

  /** Opens the page in a new tab; waits until Run may be pressed unless `ready` is false. */
  async visit(address = '', ready = true) {
    this.opened = await this.context.newPage();
    await this.page.goto(new URL(address, this.where.url).href, { waitUntil: 'domcontentloaded' });
    if (ready) await this.ready();
  }
  async ready() {
    await this.page.locator('html[data-ready=true]').waitFor();
    await this.page.locator('[aria-label=Run] button.primary:enabled').waitFor();
    await this.page
      .getByText('visible tests passed at the start')
      .or(this.page.getByText('→'))
      .first()
      .waitFor();
  }

  /** @param {'Archive' | 'Score' | 'Variant'} name */
  async place(name) {
    if (this.narrow) await this.page.getByRole('tab', { name, exact: true }).click();
  }
  /** @param {string} name of a tab beside a variant */
  async tab(name) {
    await this.place('Variant');
    await this.page.getByRole('region', { name: 'Variant', exact: true }).getByRole('tab', { name }).click();
  }
  /** @param {string} name */
  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }
  /** Sets budget and seed where a person does it. @param {Record<string, string>} fields */
  async setUp(fields) {
    await this.press('Budget and seed');
    const sheet = this.page.getByRole('dialog', { name: 'Budget and seed' });
    for (const [name, value] of Object.entries(fields)) await sheet.getByLabel(name).fill(value);
    await sheet.getByRole('button', { name: /^(Apply|Use for a new run)$/ }).click();
    await sheet.waitFor({ state: 'hidden' });
  }
  async run() {
    await this.page
      .getByRole('group', { name: 'Run' })
      .getByRole('button', { name: /^(Run|Go on)$/ })
      .click();
  }
  async ended() {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^\s*(Goal|Over)/ })
      .waitFor({ timeout: 120_000 });
  }
  /** @param {number} least */
  async variants(least) {
    const reached = (/** @type {number} */ least) => {
      const told = document.querySelector('[aria-label="Budget and seed"] b')?.textContent ?? '0';
      return Number(told.replaceAll(',', '')) >= least;
    };
    await this.page.waitForFunction(reached, least, { timeout: PATIENCE_MS });
  }

  /** Brings a run along, as a file. @param {string} text */
  async importRun(text) {
    await this.press('Runs');
    const runs = this.page.getByRole('dialog', { name: 'Runs in this browser' });
    const file = { name: 'a.lamarck.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await runs.getByLabel('Import a run').setInputFiles(file);
    await runs.waitFor({ state: 'hidden', timeout: 60_000 });
  }

  /** Takes a picture of what is to be seen, in light and in dark. @param {string} name */
  async shoot(name) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.waitForTimeout(REST_MS);
      const file = `${name}-${this.where.window.width}-${colorScheme}.png`;
      mkdirSync(this.where.folder, { recursive: true });
      writeFileSync(join(this.where.folder, file), await this.page.screenshot({ fullPage: this.narrow }));
      this.pictures.push(file);
      if (colorScheme === 'light') await this.#illustrate(name);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Takes the picture once more for README and docs/, if they show it: small, so that the repository stays small. */
  async #illustrate(/** @type {string} */ name) {
    const { docs, window } = this.where;
    const file = ILLUSTRATIONS[name];
    if (!docs || !file || window.width !== WINDOWS[0]?.width) return;
    const path = join(docs, file);
    mkdirSync(dirname(path), { recursive: true });
    const devtools = await this.context.newCDPSession(this.page);
    const format = file.endsWith('.png') ? 'png' : 'webp';
    const { data } = await devtools.send('Page.captureScreenshot', { format, quality: 72 });
    writeFileSync(path, Buffer.from(data, 'base64'));
    await devtools.detach();
  }
}
