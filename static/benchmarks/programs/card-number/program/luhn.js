import { digitsOf } from './digits.js';

/** Luhn's check: every second digit from the right is doubled, and the sum of all digits ends in 0. */
export function isCard(text) {
  const digits = digitsOf(text);
  if (digits === undefined || digits.length < 12 || digits.length > 19) return false;

  const sum = digits.reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
