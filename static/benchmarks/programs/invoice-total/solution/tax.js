import { netOf, sumOf } from './lines.js';

/** One entry for each tax rate in use, the lowest first: { percent, net, tax }. */
export function taxByRate(lines) {
  const percents = [...new Set(lines.map((line) => line.taxPercent))];
  return percents
    .sort((a, b) => a - b)
    .map((percent) => taxFor(percent, lines.filter((line) => line.taxPercent === percent)));
}

function taxFor(percent, lines) {
  const net = sumOf(lines.map(netOf));
  const tax = taxOn(net, percent);
  return { percent, net, tax };
}

function taxOn(cents, percent) {
  return Math.round((cents * percent) / 100);
}
