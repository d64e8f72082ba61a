import os from 'node:os';
import util from 'node:util';
import { checkNode, giveUp, install } from './install.js';

checkNode();

/** Measures by name; each gives one figure or more. @type {Record<string, () => Promise<import('./bench/measure').Measure>>} */
const MEASURES = {
  judge: async () => (await import('./bench/judge.js')).judge,
  peers: async () => (await import('./bench/peers.js')).peers,
  bench: async () => (await import('./bench/bench.js')).bench,
  'first-verdict': async () => (await import('./bench/load.js')).firstVerdict,
  'first-load': async () => (await import('./bench/load.js')).firstLoad,
  archive: async () => (await import('./bench/archive.js')).archive,
  page: async () => (await import('./bench/page.js')).page,
  'after-kill': async () => (await import('./bench/afterKill.js')).afterKill,
  'judge-lost': async () => (await import('./bench/judgeLost.js')).judgeLost,
};

const WIDTH = 34;
const ISOLATED = 'the other isolates';
const ISOLATIONS = [
  'The judge isolates files, network, memory, time, globals, next and score: a candidate reaches neither files nor network, its',
  'memory and time have a limit, its globals are fresh, it leaves nothing to the next candidate, not on a disk either, and',
  'it does not share a realm with what reports its score. A process or thread has a limit of time where its caller ends it.',
];

const { json, only } = options();
if (only !== undefined && !Object.hasOwn(MEASURES, only)) {
  giveUp(`there is no measure '${only}'; there are: ${Object.keys(MEASURES).join(', ')}`);
}
install();
const { openBrowser } = await import('./builtPage.js');
const opened = await openBrowser();
/** @type {(import('./bench/measure').Figure & { ok: boolean })[]} */
const figures = [];
/** @type {import('./bench/measure').LeftOut[]} */
const leftOut = [];
try {
  for (const [name, load] of Object.entries(MEASURES)) {
    if (only !== undefined && only !== name) continue;
    console.error(`measuring ${name} …`);
    const measure = await load();
    for (const row of await measure(opened)) {
      if ('leftOut' in row) leftOut.push(row);
      else figures.push({ ...row, ok: reached(row) });
    }
  }
} catch (error) {
  giveUp(/** @type {Error} */ (error).message);
} finally {
  await opened.close();
}
const machine = {
  browser: `Chromium ${opened.browser.version()}`,
  node: process.versions.node,
  cores: os.cpus().length,
  processor: os.cpus()[0]?.model ?? 'unknown',
  system: `${os.platform()} ${os.arch()}`,
};
// By name at the top, so that a figure can be read without searching the list.
const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
console.log(json ? JSON.stringify({ ...values, machine, figures, leftOut }) : table());

function options() {
  try {
    const flags = /** @type {const} */ ({ json: { type: 'boolean' }, only: { type: 'string' } });
    return util.parseArgs({ options: flags }).values;
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message);
  }
}

/** @param {import('./bench/measure').Figure} figure */
function reached({ value, aim, least }) {
  return aim === null || (least ? value <= aim : value >= aim);
}

function table() {
  const { browser, node, cores, processor, system } = machine;
  const missed = figures.filter((figure) => !figure.ok).length;
  const compared = figures.some(({ isolates }) => isolates);
  return [
    `${browser}, Node ${node}, ${cores} cores (${processor}), ${system}`,
    '',
    `${'measure'.padEnd(36)}${'figure'.padStart(8)}  ${'aim'.padEnd(18)}${compared ? ISOLATED.padEnd(WIDTH) : ''}what it is`,
    ...figures.map((figure) => line(figure, compared)),
    ...leftOut.map(({ name, leftOut }) => `${name.padEnd(36)}left out: ${leftOut}`),
    '',
    ...(compared ? [...ISOLATIONS, ''] : []),
    `${missed === 0 ? 'Every aim is reached' : `${missed} of the aims missed`} on this machine, at this moment. Ratios are taken within one run and can be`,
    'compared between machines; milliseconds and verdicts a second can not.',
  ].join('\n');
}

/** @param {(typeof figures)[number]} figure @param {boolean} compared */
function line({ name, value, aim, unit, least, detail, isolates, ok }, compared) {
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const aimed = aim === null ? '' : `${least ? '≤' : '≥'} ${aim} ${ok ? 'reached' : 'MISSED'}`;
  const kept = compared ? (isolates ? isolates.join(' ') || 'nothing' : '').padEnd(WIDTH) : '';
  return `${name.padEnd(36)}${shown.padStart(8)}  ${aimed.padEnd(18)}${kept}${unit}${detail ? ` (${detail})` : ''}`;
}
