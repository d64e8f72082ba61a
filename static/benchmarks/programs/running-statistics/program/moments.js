export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The standard deviation of a sample; 0 for fewer than two numbers. */
export function deviation(numbers) {
  if (numbers.length < 2) return 0;
  const middle = mean(numbers);
  const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1));
}

/** The mean of each number and the ones before it, at most `size` of them. */
export function movingAverage(numbers, size) {
  return numbers.map((_, index) => mean(numbers.slice(Math.max(0, index - size + 1), index + 1)));
}
