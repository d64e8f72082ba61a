import { beforeAll, expect, test } from 'vitest';
import { newRow, rowOf } from '../../workers/loop/rows';
import { experimentNamed } from '../benchmarks/experiments';
import { evolve } from '../evolution/loop';
import { Run } from '../evolution/run';
import { inProcessSandbox } from '../sandbox/inProcess';
import { readRunFile, writeRunFile } from './runFile';

let run: Run;
let text: string;
beforeAll(async () => {
  const budget = { variants: 8, verdicts: null, seconds: null };
  run = new Run(await experimentNamed('checkout', { budget }));
  const pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
  const sandbox = await inProcessSandbox();
  await evolve(run, { sandbox, pace, journal: { commit: () => {} } }, new AbortController().signal);
  text = writeRunFile(rowOf(run, newRow(run.experiment), 3), run);
});

test('a run comes back from its file whole', () => {
  const read = readRunFile(text);
  const again = read.run;
  expect(again.journal.digest).toBe(run.journal.digest);
  expect(again.archive.variants.map((variant) => again.filesOf(variant))).toEqual(
    run.archive.variants.map((variant) => run.filesOf(variant)),
  );
  expect(read.row).toMatchObject({
    variants: 8,
    seconds: 3,
    digest: run.journal.digest,
    finished: 'variants',
  });
});

test('equal texts are kept once', () => {
  const texts = Object.values((JSON.parse(text) as { texts: object }).texts);
  const perVariant = Object.keys(run.experiment.task.program).length;
  expect(texts.length).toBe(new Set(texts).size);
  expect(texts.length).toBeLessThanOrEqual(perVariant + run.archive.variants.length - 1);
});

test.each<[string, (file: Record<string, unknown>) => unknown]>([
  ['a changed score', (file) => JSON.parse(JSON.stringify(file).replaceAll('"failed"', '"passed"'))],
  ['a missing event', (file) => ({ ...file, events: (file.events as unknown[]).slice(0, -1) })],
  [
    'a changed text',
    (file) => ({ ...file, texts: mapFirst(file.texts as Record<string, string>, () => 'evil') }),
  ],
  ['no texts', (file) => ({ ...file, texts: null })],
  ['a missing part', (file) => ({ ...file, experiment: undefined })],
  ['a bad experiment', (file) => ({ ...file, experiment: { ...(file.experiment as object), window: 1e9 } })],
])('%s is noticed', (_, damage) => {
  expect(() => readRunFile(JSON.stringify(damage(JSON.parse(text) as Record<string, unknown>)))).toThrow(
    /damaged/,
  );
});

test.each(['', 'hello', '[]', '{}', '{"format":"other"}'])('%j is not a run, and it is said so', (other) => {
  expect(() => readRunFile(other)).toThrow(/not a run/);
});

function mapFirst(record: Record<string, string>, change: (text: string) => string): Record<string, string> {
  const [first = ''] = Object.keys(record);
  return { ...record, [first]: change(record[first] ?? '') };
}
