const RANKS = ['2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', 'A'];
const SUITS = 'SHDC';

/** Read "10H" as { rank: 10, suit: 'H' }; an ace has rank 14. */
export function parseCard(text) {
  const rank = RANKS.indexOf(text.slice(0, -1)) + 2;
  const suit = text.slice(-1);
  if (rank < 2 || !SUITS.includes(suit)) throw new SyntaxError(`Not a card: ${text}`);
  return { rank, suit };
}

/** Read five different cards. */
export function parseHand(text) {
  const names = text.trim().split(/\s+/);
  if (names.length !== 5 || new Set(names).size !== 5) {
    throw new SyntaxError(`Not a hand of five cards: ${text}`);
  }
  return names.map(parseCard);
}
