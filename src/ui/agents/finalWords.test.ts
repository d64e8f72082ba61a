import { expect, test } from 'vitest';
import { finalWords } from './finalWords';

const low = [0.07, 0.09, 0.08, 0.1, 0.07, 0.09];
const high = [0.31, 0.33, 0.3, 0.29, 0.32, 0.34];

test('whether it worked is said only where fresh seeds tell', () => {
  expect(finalWords(low, high)).toBe('It worked.');
  expect(finalWords(high, low)).toBe('Worse than the seed.');
  expect(finalWords(low, [0.08, 0.08, 0.1, 0.07, 0.1, 0.08])).toBe('Not told apart from the seed.');
  expect(finalWords([0.1], [0.9])).toBe('Not told apart from the seed.');
});
