const SHAPE = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;

/** An account number is right if, rearranged and with letters as numbers, it leaves 1 when divided by 97. */
export function isIban(text) {
  const plain = text.replaceAll(' ', '').toUpperCase();
  if (!SHAPE.test(plain)) return false;

  const rearranged = plain.slice(4) + plain.slice(0, 4);
  const digits = [...rearranged].map((char) => parseInt(char, 36)).join('');
  return remainder(digits, 97) === 1;
}

/** The number is too long to be divided at once. */
function remainder(digits, divisor) {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0);
}
