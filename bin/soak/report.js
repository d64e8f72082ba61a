/** @typedef {import('./tenths.js').Tenth} Tenth */

/** Throughput at the end as a share of the beginning's, and growth of memory after the first tenth. */
const LEAST_THROUGHPUT = 0.95;
const MOST_GROWTH = 0.1;

/** @param {string} name @param {readonly Tenth[]} all */
export function report(name, all) {
  // Where the time was too short for all, some tenths did nothing.
  const tenths = all.filter(({ done, lost }) => done + lost > 0);
  const sum = (/** @type {'done' | 'hostile' | 'lost' | 'twice' | 'wrong'} */ key) =>
    tenths.reduce((total, tenth) => total + tenth[key], 0);
  const rate = (/** @type {Tenth | undefined} */ tenth) => (tenth ? tenth.done / tenth.seconds : 0);
  const throughput = rate(tenths.at(-1)) / rate(tenths[0]);
  // The first tenth warms up.
  const memory = tenths.slice(1).map(({ memoryMB }) => memoryMB ?? 0);
  const growth = memory[0] ? (memory.at(-1) ?? 0) / memory[0] - 1 : 0;
  const counts = {
    done: sum('done'),
    hostile: sum('hostile'),
    lost: sum('lost'),
    twice: sum('twice'),
    wrong: sum('wrong'),
  };
  const sound =
    counts.lost + counts.twice + counts.wrong === 0 &&
    throughput >= LEAST_THROUGHPUT &&
    growth <= MOST_GROWTH;
  const perSecond = tenths.map((tenth) => Math.round(rate(tenth)));
  const memoryMB = tenths.map((tenth) => tenth.memoryMB);
  const text = [
    `${name}: ${counts.done} done, ${counts.hostile} of them hostile; ${counts.lost} lost, ${counts.twice} twice, ${counts.wrong} wrong`,
    `  a second, by tenths: ${perSecond.join(' ')}; last / first ${throughput.toFixed(2)} (at least ${LEAST_THROUGHPUT})`,
    `  memory in MB, by tenths: ${memoryMB.join(' ')}; growth after the first ${(100 * growth).toFixed(1)} % (at most ${100 * MOST_GROWTH} %)`,
    `  ${sound ? 'sound' : 'NOT SOUND'}`,
  ].join('\n');
  return { name, ...counts, perSecond, throughput, memoryMB, growth, sound, text };
}
