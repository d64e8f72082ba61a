import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../install.js';
import { median } from './median.js';

const VISITS = 7;

/** The page is idle when it has asked for nothing during so many milliseconds. */
const IDLE_MS = 1_500;

/** Time from navigation to the first verdict as a multiple of that to a mounted page. @type {import('./measure').Measure} */
export async function firstVerdict(opened) {
  /** @type {{ mounted: number, judged: number }[]} */
  const visits = [];
  // The first visit warms the operating system's caches and is left out.
  for (let n = 0; n <= VISITS; n += 1) {
    const visit = await timesOfVisit(opened);
    if (n > 0) visits.push(visit);
  }
  const mounted = median(visits.map((visit) => visit.mounted));
  const judged = median(visits.map((visit) => visit.judged));
  return [
    {
      name: 'first verdict / mounted page',
      value: judged / mounted,
      aim: 3,
      unit: 'times the milliseconds from navigation',
      least: true,
      detail: `${Math.round(judged)} ms against ${Math.round(mounted)} ms`,
    },
  ];
}

/**
 * A first visit with nothing cached: milliseconds from navigation until the page is mounted, and until it shows what the
 * judge says of the program as it starts.
 * @param {Parameters<import('./measure').Measure>[0]} opened
 */
async function timesOfVisit({ browser, url }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const times = { mounted: 0, judged: 0 };
    Object.assign(window, { times });
    new MutationObserver(() => {
      if (document.documentElement.dataset.ready === 'true') times.mounted ||= performance.now();
      const summary = document.querySelector('[aria-label="What is being improved"]');
      if (/passed\s+at\s+the\s+start/.test(summary?.textContent ?? '')) times.judged ||= performance.now();
    }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  await page.goto(url);
  const read = await page.waitForFunction(() => {
    const { times } = /** @type {{ times: { mounted: number, judged: number } }} */ (
      /** @type {unknown} */ (window)
    );
    return times.judged > 0 && times;
  });
  const times = await read.jsonValue();
  await context.close();
  if (times === false) throw new Error('the page gave no times');
  return times;
}

/** What is loaded on behalf of the sandbox: its frame, the engine, and the text of bench and judge. */
const OF_THE_SANDBOX = [
  /^sandbox\.html$/,
  /^assets\/.*\.wasm$/,
  /^assets\/bench-[^/]*\.js$/,
  /^assets\/judge-[^/]*\.js$/,
];

/**
 * Bytes of the first load, each file compressed by itself with gzip at its usual level, as hosts do.
 *
 * What counts: every file of this site that is asked for from navigation until the page has been idle, nothing pressed, with
 * the document itself (scripts, style sheets, icon, manifest, the first program), and the loop's worker with all that it
 * imports statically. Headers are not counted.
 *
 * What does not: what a press of a button loads later (editor, terminal, other programs, links), and what goes into the
 * sandbox, which is loaded beside the page, not before it, and stands in a row of its own.
 * @param {{ url: string, browser: import('@playwright/test').Browser }} opened
 * @returns {Promise<[import('./measure').Figure, import('./measure').Figure]>}
 */
export async function firstLoad(opened) {
  const { paths, workers } = await requestsOfVisit(opened);
  const sandbox = paths.filter((path) => OF_THE_SANDBOX.some((pattern) => pattern.test(path)));
  const missing = OF_THE_SANDBOX.find((pattern) => !sandbox.some((path) => pattern.test(path)));
  if (missing) throw new Error(`the page loaded nothing for the sandbox that is called ${missing}`);
  const rest = paths.filter((path) => !sandbox.includes(path));
  // What the page and the loop share is the page's: it comes first.
  const loop = closure(workers).filter((path) => workers.includes(path) || !rest.includes(path));
  const page = rest.filter((path) => !loop.includes(path));
  return [
    {
      name: 'first load',
      value: kilobytes([...page, ...loop]),
      aim: 120,
      unit: 'KB gzip, page and loop',
      least: true,
      detail: `page ${kilobytes(page).toFixed(1)}, loop ${kilobytes(loop).toFixed(1)}`,
    },
    {
      name: 'sandbox load',
      value: kilobytes(sandbox),
      aim: null,
      unit: 'KB gzip, bench, judge and engine',
      least: true,
    },
  ];
}

/**
 * What a first visit asks the server for, until it is idle.
 * @param {Parameters<import('./measure').Measure>[0]} opened
 */
async function requestsOfVisit({ browser, url }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {Set<string>} */
  const paths = new Set();
  /** @type {string[]} */
  const workers = [];
  let last = Date.now();
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) return;
    paths.add(pathIn(request.url()));
    last = Date.now();
  });
  page.on('worker', (worker) => {
    if (worker.url().startsWith(url)) workers.push(pathIn(worker.url()));
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  while (Date.now() - last < IDLE_MS) await page.waitForTimeout(100);
  await context.close();
  return { paths: [...new Set([...paths, ...workers])], workers };
}

/** @param {string} url */
const pathIn = (url) => new URL(url).pathname.replace(/\/$/, '/index.html').slice(1);

/** The files and all that they import statically. @param {readonly string[]} files */
function closure(files) {
  const found = [...files];
  for (const file of found) {
    for (const [, name] of contentOf(file).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      if (name && !found.includes(`assets/${name}`)) found.push(`assets/${name}`);
    }
  }
  return found;
}

/** @param {string} path */
const contentOf = (path) => readFileSync(join(ROOT, 'dist', path), 'latin1');

/** @param {readonly string[]} paths */
function kilobytes(paths) {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(readFileSync(join(ROOT, 'dist', path))).length;
  return bytes / 1000;
}
