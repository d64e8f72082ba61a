import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { experimentNamed } from '../../src/benchmarks/experiments';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { inProcessSandbox } from '../../src/sandbox/inProcess';
import { openDatabase } from '../../src/storage/database';
import { readWhole } from '../../src/storage/readWhole';
import { runBytes } from '../../src/storage/runBytes';
import type { RunStore } from '../../src/storage/runStore';
import { SavedRuns } from '../../src/storage/savedRuns';
import { OpenRun } from './openRun';
import { partsOf } from './parts';
import { outlinesOf, replay } from './replay';
import { newRow, variantDetail } from './rows';

const VARIANTS = 8;
let sandbox: Sandbox;
let store: RunStore;
beforeAll(async () => {
  sandbox = await inProcessSandbox();
  store = new SavedRuns(await openDatabase('open run'));
});

/** A run that is kept, as a tab opens it. */
async function opened(id: string): Promise<OpenRun> {
  const kept = (await store.outline(id)) ?? expect.fail('the run is not kept');
  return new OpenRun(kept, true, {
    store,
    sandbox: () => Promise.resolve(sandbox),
    tell: (news) => expect(news.type).not.toBe('trouble'),
    onStorageTrouble: (reason) => expect(reason).toBeNull(),
    onWritten: () => {},
  });
}

async function finished(variants: number, id?: string): Promise<OpenRun> {
  const budget = { variants, verdicts: null, seconds: null };
  const experiment = await experimentNamed('checkout', { budget, goal: null });
  const row = newRow(experiment);
  if (id === undefined) await store.create(row, experiment);
  const run = await opened(id ?? row.id);
  if (id !== undefined) await run.extend(budget);
  await run.start();
  while (run.state === 'running') await new Promise((resolve) => setTimeout(resolve, 10));
  await run.stop();
  return run;
}

test('a variant that is looked up in the store is the one in memory, parent, lineage and children included', async () => {
  const before = await finished(VARIANTS);
  const again = await opened(before.id);
  expect(again.contents.rows).toEqual(before.contents.rows);
  expect(again.contents.refused).toEqual(before.contents.refused);
  expect(again.judgeBuild).toBe(sandbox.judgeBuild);
  expect(again.row).toEqual(before.row);
  const run = await before.whole();
  for (const variant of run.archive.variants) {
    const { seconds } = before.contents.rows[variant.number] ?? expect.fail('a row is missing');
    expect(await again.variant(variant.id)).toEqual(variantDetail(run, variant, seconds));
  }
  await expect(again.variant('nobody')).rejects.toThrow(/no variant/);
});

test('a run that is opened again goes on to the digest that it comes to without a break', async () => {
  const straight = await finished(VARIANTS + 4);
  const broken = await finished(VARIANTS);
  const on = await finished(VARIANTS + 4, broken.id);
  expect(on.row.digest).toBe(straight.row.digest);
  expect(on.row.variants).toBe(VARIANTS + 4);
});

test('outlines made afterwards are those that were written, but for the time; so are those of a run file', async () => {
  const { id, contents } = await finished(VARIANTS);
  const stored = (await readWhole(store, id)) ?? expect.fail('the run is not kept');
  const timeless = contents.rows.map((row) => ({ ...row, seconds: null }));
  expect(outlinesOf(stored).flatMap(({ variants }) => variants)).toEqual(timeless);
  const parts = partsOf(replay(stored), 1);
  expect(parts.flatMap(({ outline }) => outline.variants)).toEqual(timeless);
  expect(parts.flatMap(({ batch }) => batch.events)).toEqual(stored.batches.flatMap(({ events }) => events));
});

test('a digest that counts other events than there are is not believed', async () => {
  const { id } = await finished(VARIANTS);
  const stored = (await readWhole(store, id)) ?? expect.fail('the run is not kept');
  const { digest } = stored.row;
  const damaged = { ...stored, row: { ...stored.row, digest: 'no', events: 1 } };
  expect(replay(damaged).journal.digest).toBe(digest);
});

test('a deletion is not forgotten when the store takes in what it could not before', async () => {
  const run = await finished(VARIANTS);
  await run.mark(5);
  expect((await readWhole(store, run.id))?.row.removedAt).toBe(5);
  await run.extend({ variants: VARIANTS + 2, verdicts: null, seconds: null });
  await run.start();
  while (run.state === 'running') await new Promise((resolve) => setTimeout(resolve, 10));
  await run.stop();
  expect((await readWhole(store, run.id))?.row).toMatchObject({ removedAt: 5, variants: VARIANTS + 2 });
  await run.mark(null);
  expect((await readWhole(store, run.id))?.row).not.toHaveProperty('removedAt');
});

test('its size is that of what is kept: experiment, journal and texts', async () => {
  const run = await finished(VARIANTS);
  const { journal, texts } = await run.whole();
  const experiment = JSON.stringify(run.experiment).length;
  expect(run.row.bytes).toBe(experiment + runBytes(journal.events, texts));
  expect((await readWhole(store, run.id))?.row.bytes).toBe(run.row.bytes);
});
