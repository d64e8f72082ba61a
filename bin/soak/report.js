import { median } from '../bench/median.js';

/** @typedef {import('./tenths.js').Tenth} Tenth */

/** Throughput at the end as a share of the beginning's, and growth of memory after the first tenth. */
const LEAST_THROUGHPUT = 0.95;
const MOST_GROWTH = 0.1;

/**
 * What a soak came to. Beginning and end are medians of three tenths: garbage waits to be collected, and other programs
 * take turns on the machine.
 * @param {string} name @param {readonly Tenth[]} all
 */
export function report(name, all) {
  // Where the time was too short for all, some tenths did nothing.
  const tenths = all.filter(({ done, lost }) => done + lost > 0);
  const sum = (/** @type {'done' | 'hostile' | 'lost' | 'twice' | 'wrong'} */ key) =>
    tenths.reduce((total, tenth) => total + tenth[key], 0);
  const rates = tenths.map(({ done, seconds }) => done / seconds);
  const throughput = median(rates.slice(-3)) / median(rates.slice(0, 3));
  const memoryMB = tenths.map((tenth) => tenth.memoryMB);
  const known = memoryMB.filter((size) => size !== null);
  // The first tenth warms up. Where the system does not tell, nothing is said of memory.
  const growth = known.length > 1 ? median(known.slice(-3)) / median(known.slice(1, 4)) - 1 : null;
  const counts = {
    done: sum('done'),
    hostile: sum('hostile'),
    lost: sum('lost'),
    twice: sum('twice'),
    wrong: sum('wrong'),
  };
  const sound =
    counts.done > 0 &&
    counts.lost + counts.twice + counts.wrong === 0 &&
    throughput >= LEAST_THROUGHPUT &&
    (growth ?? 0) <= MOST_GROWTH;
  const perSecond = rates.map(Math.round);
  const grown = growth === null ? 'unknown' : `${(100 * growth).toFixed(1)} %`;
  const text = [
    `${name}: ${counts.done} done, ${counts.hostile} of them hostile; ${counts.lost} lost, ${counts.twice} twice, ${counts.wrong} wrong`,
    `  a second, by tenths: ${perSecond.join(' ')}; end / beginning ${throughput.toFixed(2)} (at least ${LEAST_THROUGHPUT})`,
    `  memory in MB, by tenths: ${memoryMB.join(' ')}; growth after the first ${grown} (at most ${100 * MOST_GROWTH} %)`,
    `  ${sound ? 'sound' : 'NOT SOUND'}`,
  ].join('\n');
  return { name, ...counts, perSecond, throughput, memoryMB, growth, sound, text };
}
