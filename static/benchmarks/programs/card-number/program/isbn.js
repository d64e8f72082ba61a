import { digitsOf, weightedSum } from './digits.js';

export function isIsbn(text) {
  return isIsbn10(text) || isIsbn13(text);
}

/** Ten digits, the last of which may be X for 10. */
function isIsbn10(text) {
  const last = text.slice(-1).toUpperCase();
  const digits = digitsOf(last === 'X' ? text.slice(0, -1) : text);
  if (digits === undefined) return false;
  if (last === 'X') digits.push(10);
  return digits.length === 10 && weightedSum(digits, (index) => 10 - index) % 11 === 0;
}

function isIsbn13(text) {
  const digits = digitsOf(text);
  if (digits?.length !== 13) return false;
  return weightedSum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}
