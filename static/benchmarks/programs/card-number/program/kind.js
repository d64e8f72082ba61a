import { isIban } from './iban.js';
import { isIsbn } from './isbn.js';
import { isCard } from './luhn.js';

/** What a number with a check digit stands for: "book", "card", "account" or "unknown". */
export function kindOf(text) {
  if (isIsbn(text)) return 'book';
  if (isCard(text)) return 'card';
  return isIban(text) ? 'account' : 'unknown';
}
