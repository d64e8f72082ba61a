import { formatHex, parseHex } from './hex.js';

/** A colour between two others: the first at share 0, the second at share 1. */
export function mix(first, second, share = 0.5) {
  const [a, b] = [parseHex(first), parseHex(second)];
  return formatHex(a.map((channel, i) => channel + (b[i] - channel) * share));
}

/** So many colours from one to another, both included. */
export function gradient(first, second, count) {
  return Array.from({ length: count }, (_, i) => mix(first, second, count === 1 ? 0 : i / (count - 1)));
}
