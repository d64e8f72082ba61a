import { HANGS } from '../../e2e/attacks/hangs.js';

/** One in so many is hostile. */
export const HOSTILE = 20;

/** Hangs that fuel stops within milliseconds: with the others a soak would show little but how long they take. */
const NAMES = [
  'a loop',
  'a loop that catches',
  'a recursion',
  'a promise that never settles',
  'a generator',
  'a getter',
  'a sort comparator',
  'a made function',
  'a doubled list',
  'a flood of output',
];

export const LIGHT_HANGS = HANGS.filter(({ name }) => NAMES.includes(name));

/**
 * Which of `count` hostile ones is the n-th: they take turns, in an order that mixes kinds. A prime larger than both lists
 * reaches each of them.
 * @param {number} n @param {number} count
 */
export const turnOf = (n, count) => (n * 7919) % count;
