/** Cards of one rank put together, [rank, count], the largest group first and then the highest rank. */
export function groupsOf(cards) {
  const counts = new Map();
  for (const { rank } of cards) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts].sort(([rankA, countA], [rankB, countB]) => countB - countA || rankB - rankA);
}

export function isFlush(cards) {
  return cards.every(({ suit }) => suit === cards[0].suit);
}

/** The highest rank of a straight, or 0. The ace may come before the 2. */
export function straightTo(cards) {
  const ranks = cards.map(({ rank }) => rank).sort((a, b) => b - a);
  if (ranks.join() === '14,5,4,3,2') return 5;
  return ranks.every((rank, index) => rank === ranks[0] - index) ? ranks[0] : 0;
}
