import { parseArgs } from 'node:util';
import { giveUp, install } from './install.js';

/** Measures by name; each gives one figure or more. @type {Record<string, () => Promise<import('./bench/measure').Measure>>} */
const MEASURES = {
  judge: async () => (await import('./bench/judge.js')).judge,
  bench: async () => (await import('./bench/bench.js')).bench,
  'first-verdict': async () => (await import('./bench/load.js')).firstVerdict,
  'first-load': async () => (await import('./bench/load.js')).firstLoad,
  archive: async () => (await import('./bench/archive.js')).archive,
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
console.log(json ? JSON.stringify(figures) : figures.map(line).join('\n'));

function options() {
  try {
    const flags = /** @type {const} */ ({ json: { type: 'boolean' }, only: { type: 'string' } });
    return parseArgs({ options: flags }).values;
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message);
  }
}

/** @param {import('./bench/measure').Figure} figure */
function reached({ value, aim, least }) {
  return aim === null || (least ? value <= aim : value >= aim);
}

/** @param {(typeof figures)[number]} figure */
function line({ name, value, aim, unit, least, detail, ok }) {
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const aimed = aim === null ? '' : `aim ${least ? '≤' : '≥'} ${aim}  ${ok ? 'reached' : 'MISSED'}`;
  return `${name.padEnd(30)}${shown.padStart(8)}  ${aimed.padEnd(22)}${unit}${detail ? ` (${detail})` : ''}`;
}
