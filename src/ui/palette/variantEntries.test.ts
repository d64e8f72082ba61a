import { expect, test } from 'vitest';
import type { VariantRow } from '../../../workers/loop/protocol';
import { find } from './find';
import { variantEntries } from './variantEntries';

const variants = Array.from({ length: 50_000 }, (_, number): VariantRow => ({
  ...{ id: `v${number}`, number, parent: number === 0 ? null : 0, depth: 1, turn: number, score: 0.5 },
  ...{ heldOut: null, testRuns: 1, ending: 'finished', proposer: 'repair', verdicts: number, seconds: null },
  rationale: number === 41_234 ? '`<=` to `<` in basket.js' : `\`1\` to \`${number}\` in checkout.js`,
}));
const best = variants[30_000] ?? null;
const found = (text: string) =>
  find(
    variantEntries(variants, best, text, () => {}),
    text,
  ).map(({ title }) => title);

test('of 50,000 variants each is found by its number, with or without #', () => {
  expect(found('#49999')[0]).toBe('#49999');
  expect(found('12345')[0]).toBe('#12345');
  expect(found('seed')[0]).toBe('The seed');
});
test('the beginning of a number finds those that begin with it', () => {
  expect(found('4999')).toEqual(expect.arrayContaining(['#4999', '#49990']));
});
test('a late one is found by what it changed, and the best by that word', () => {
  expect(found('basket')).toEqual(['#41234']);
  expect(found('the best')[0]).toBe('#30000');
});
test('without any text the best comes first', () => {
  expect(found('').slice(0, 2)).toEqual(['#30000', 'The seed']);
});
test('who is nowhere is not found', () => {
  expect(found('#50000')).toEqual([]);
  expect(found('zebra')).toEqual([]);
});
