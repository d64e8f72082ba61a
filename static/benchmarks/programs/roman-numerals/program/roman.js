import { LARGEST, SYMBOLS } from './symbols.js';

/** 1994 becomes "MCMXCIV". */
export function toRoman(number) {
  if (!Number.isInteger(number) || number < 1 || number > LARGEST) {
    throw new RangeError(`${number} has no Roman numeral`);
  }
  let rest = number;
  let roman = '';
  for (const [symbol, value] of SYMBOLS) {
    while (rest >= value) {
      roman += symbol;
      rest -= value;
    }
  }
  return roman;
}

/** "MCMXCIV" becomes 1994; small letters will do. */
export function fromRoman(text) {
  const roman = text.trim().toUpperCase();
  let number = 0;
  let at = 0;
  for (const [symbol, value] of SYMBOLS) {
    while (roman.startsWith(symbol, at)) {
      number += value;
      at += symbol.length;
    }
  }
  // Only one way of writing a number is right.
  if (number < 1 || number > LARGEST || at < roman.length) {
    throw new SyntaxError(`Not a Roman numeral: ${text}`);
  }
  return number;
}
