import { expect, test } from 'vitest';
import { NewsDesk } from './newsDesk';
import type { News, VariantRow } from './protocol';

const words = (stage: 'judge' | 'select', text: string): News => ({ type: 'stage', stage, words: text });
const variant = (number: number): VariantRow => ({
  ...{ id: `v${number}`, number, parent: null, depth: 0, turn: number, score: 0, heldOut: null },
  ...{ rationale: '', testRuns: 0, ending: 'finished', proposer: 'a', verdicts: number + 1, seconds: 0 },
});

test('of what only its latest state matters only the latest is sent, of variants every one', () => {
  const sent: News[] = [];
  const desk = new NewsDesk((batch) => sent.push(...batch));
  desk.tell(words('judge', 'first'));
  desk.tell({ type: 'archived', run: 'r', variants: [variant(1)] });
  desk.tell(words('select', 'other'));
  desk.tell(words('judge', 'second'));
  desk.tell({ type: 'archived', run: 'r', variants: [variant(2), variant(3)] });
  desk.flush();
  expect(sent).toEqual([
    { type: 'archived', run: 'r', variants: [variant(1), variant(2), variant(3)] },
    words('judge', 'second'),
    words('select', 'other'),
  ]);
  desk.flush();
  expect(sent).toHaveLength(3);
});

test('news of a run that was closed are dropped, news of the sandbox are not', () => {
  const sent: News[] = [];
  const desk = new NewsDesk((batch) => sent.push(...batch));
  const report: News = { type: 'sandbox', report: { kind: 'failed', message: 'no' } };
  desk.tell({ type: 'archived', run: 'r', variants: [variant(1)] });
  desk.tell(words('judge', 'old'));
  desk.tell(report);
  desk.drop();
  desk.flush();
  expect(sent).toEqual([report]);
});
