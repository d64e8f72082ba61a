import os from 'node:os';
import util from 'node:util';
import { checkNode, giveUp, install } from './install.js';

checkNode();

/** Measures by name; each gives one figure or more. @type {Record<string, () => Promise<import('./bench/measure').Measure>>} */
const MEASURES = {
  judge: async () => (await import('./bench/judge.js')).judge,
  bench: async () => (await import('./bench/bench.js')).bench,
  'first-verdict': async () => (await import('./bench/load.js')).firstVerdict,
  'first-load': async () => (await import('./bench/load.js')).firstLoad,
  archive: async () => (await import('./bench/archive.js')).archive,
  'after-kill': async () => (await import('./bench/afterKill.js')).afterKill,
};

const { json, only } = options();
if (only !== undefined && !Object.hasOwn(MEASURES, only)) {
  giveUp(`there is no measure '${only}'; there are: ${Object.keys(MEASURES).join(', ')}`);
}
install();
const { openBrowser } = await import('./builtPage.js');
const opened = await openBrowser();
/** @type {(import('./bench/measure').Figure & { ok: boolean })[]} */
const figures = [];
try {
  for (const [name, load] of Object.entries(MEASURES)) {
    if (only !== undefined && only !== name) continue;
    console.error(`measuring ${name} …`);
    const measure = await load();
    for (const figure of await measure(opened)) figures.push({ ...figure, ok: reached(figure) });
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
console.log(json ? JSON.stringify({ machine, figures }) : table());

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
  return [
    `${browser}, Node ${node}, ${cores} cores (${processor}), ${system}`,
    '',
    `${'measure'.padEnd(30)}${'figure'.padStart(8)}  ${'aim'.padEnd(18)}what it is`,
    ...figures.map(line),
    '',
    `${missed === 0 ? 'Every aim is reached' : `${missed} of the aims missed`} on this machine, at this moment. Ratios are taken within one run and can be`,
    'compared between machines; milliseconds and verdicts a second can not.',
  ].join('\n');
}

/** @param {(typeof figures)[number]} figure */
function line({ name, value, aim, unit, least, detail, ok }) {
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const aimed = aim === null ? '' : `${least ? '≤' : '≥'} ${aim} ${ok ? 'reached' : 'MISSED'}`;
  return `${name.padEnd(30)}${shown.padStart(8)}  ${aimed.padEnd(18)}${unit}${detail ? ` (${detail})` : ''}`;
}
