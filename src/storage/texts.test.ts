import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newRow, rowOf } from '../../workers/loop/rows';
import { replay } from '../../workers/loop/replay';
import { experimentFor } from '../benchmarks/experiments';
import type { RunEvent } from '../evolution/journal';
import { evolve } from '../evolution/loop';
import { Run } from '../evolution/run';
import type { Files } from '../evolution/task';
import { inProcessSandbox } from '../sandbox/inProcess';
import { openDatabase } from './database';
import { JournalWriter } from './journalWriter';
import { outlineOf } from './outline';
import { readWhole } from './readWhole';
import { SavedRuns } from './savedRuns';

const FILES = 10;
const VARIANTS = 100;

const program: Files = Object.fromEntries(
  Array.from({ length: FILES }, (_, i) => [`program/part${i}.js`, `export const part${i} = ${i};\n`]),
);

/** Changes one file at each attempt, so that every variant is new. */
const AGENT = `
export function solve(program, tools) {
  const paths = Object.keys(program.files).filter((path) => path.startsWith('program/')).sort();
  const file = paths[Math.floor(tools.random() * paths.length)];
  const end = program.files[file].length;
  const text = '// ' + tools.random() + '\\n';
  return { edits: [{ file, start: end, end, text }], rationale: 'a line more' };
}`;

test('a hundred variants of a ten-file program keep about a hundred and ten texts, not a thousand', async () => {
  const experiment = {
    ...experimentFor({
      ...{ id: 'ten', title: 'Ten files', instruction: '', format: 'modules' as const, heldOut: {} },
      program,
      visible: {
        'visible/part.test.js':
          "import test from 'node:test';\nimport assert from 'node:assert';\nimport { part3 } from '../program/part3.js';\ntest('three', () => assert.equal(part3, 4));\n",
      },
    }),
    agent: { name: 'adder', files: { 'agent.js': AGENT } },
    budget: { variants: VARIANTS, verdicts: null, seconds: null },
  };
  const run = new Run(experiment);
  const database = await openDatabase('texts');
  const store = new SavedRuns(database);
  const row = newRow(experiment);
  await store.create(row, experiment);
  const writer = new JournalWriter(
    store,
    () => rowOf(run, row, 0),
    (reason) => expect(reason).toBeNull(),
    () => {},
  );
  const journal = {
    commit: (...[events, texts]: Parameters<Run['commit']>) =>
      writer.commit(
        outlineOf(run, run.journal.events.length - events.length, events, archived(events), 0),
        events,
        texts,
      ),
  };
  const archived = (events: readonly RunEvent[]) =>
    run.archive.variants.length - events.filter(({ type }) => type === 'archived').length;
  const pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
  const sandbox = await inProcessSandbox();
  await evolve(run, { sandbox, journal, pace }, new AbortController().signal);
  await writer.flush();

  expect(run.archive.variants).toHaveLength(VARIANTS);
  // Ten at the start, and one for every child.
  expect(await database.count('texts')).toBe(FILES + VARIANTS - 1);
  const stored = await readWhole(store, row.id);
  const again = replay(stored ?? expect.fail('the run is not kept'));
  expect(again.archive.variants.map((variant) => again.filesOf(variant))).toEqual(
    run.archive.variants.map((variant) => run.filesOf(variant)),
  );
});
