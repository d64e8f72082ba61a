/** The digits of a number that people write with spaces and hyphens; undefined if there is anything else. */
export function digitsOf(text) {
  const plain = text.replace(/[ -]/g, '');
  return /^[0-9]+$/.test(plain) ? [...plain].map(Number) : undefined;
}

/** The sum of all products of a digit and its weight. */
export function weightedSum(digits, weightAt) {
  return digits.reduce((sum, digit, index) => sum + digit * weightAt(index), 0);
}
