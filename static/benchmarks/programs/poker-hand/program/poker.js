import { parseHand } from './cards.js';
import { groupsOf, isFlush, straightTo } from './groups.js';

const KINDS = [
  'high card',
  'pair',
  'two pairs',
  'three of a kind',
  'straight',
  'flush',
  'full house',
  'four of a kind',
  'straight flush',
];

/** The kind of a hand, and the ranks that decide among hands of that kind. */
export function rate(text) {
  const cards = parseHand(text);
  const groups = groupsOf(cards);
  const straight = straightTo(cards);
  const ranks = straight > 0 ? [straight] : groups.map(([rank]) => rank);
  return { kind: kindOf(groups, straight > 0, isFlush(cards)), ranks };
}

/** Above 0 if the first hand wins, below 0 if the second one does, else 0. */
export function compareHands(textA, textB) {
  const [a, b] = [rate(textA), rate(textB)];
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const decisive = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
  return decisive === -1 ? 0 : a.ranks[decisive] - b.ranks[decisive];
}

function kindOf(groups, straight, flush) {
  const shape = groups.map(([, count]) => count).join('');
  if (straight) return flush ? 'straight flush' : 'straight';
  if (flush) return 'flush';
  if (shape === '41') return 'four of a kind';
  if (shape === '32') return 'full house';
  if (shape === '311') return 'three of a kind';
  if (shape === '221') return 'two pairs';
  return shape === '2111' ? 'pair' : 'high card';
}
