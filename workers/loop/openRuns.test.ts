import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentNamed } from '../../src/benchmarks/experiments';
import { openDatabase } from '../../src/storage/database';
import { readWhole } from '../../src/storage/readWhole';
import type { RunStore } from '../../src/storage/runStore';
import { SavedRuns } from '../../src/storage/savedRuns';
import { OpenRuns } from './openRuns';
import { newRow } from './rows';

let store: RunStore;
let runs: OpenRuns;
let names = 0;
beforeEach(async () => {
  // Node 20 has none: nobody else can hold a run here.
  vi.stubGlobal('navigator', {});
  store = new SavedRuns(await openDatabase(`open runs ${names++}`));
  runs = new OpenRuns(() => store, {
    sandbox: () => Promise.reject(new Error('nothing is executed here')),
    tell: () => {},
    onStorageTrouble: (reason) => expect(reason).toBeNull(),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function kept(): Promise<string> {
  const experiment = await experimentNamed('checkout');
  const row = newRow(experiment);
  await store.create(row, experiment);
  return row.id;
}

test('a removed run can’t be opened, and is what it was once it is brought back', async () => {
  const id = await kept();
  const before = await readWhole(store, id);
  await runs.open(id);
  await runs.remove(id);
  expect(runs.current).toBeNull();
  await expect(runs.open(id)).rejects.toThrow(/no longer kept/);
  await expect(runs.stored(id)).rejects.toThrow(/no longer kept/);
  await runs.restore(id);
  expect(await readWhole(store, id)).toEqual(before);
  expect((await runs.open(id)).id).toBe(id);
});

test('sweeping deletes what is removed and named, and nothing else', async () => {
  const [stays, named, removed] = [await kept(), await kept(), await kept()];
  await runs.remove(named);
  await runs.remove(removed);
  await runs.sweep([stays, named]);
  expect((await store.rows()).map(({ id }) => id).sort()).toEqual([stays, removed].sort());
  await expect(runs.restore(named)).rejects.toThrow(/no longer kept/);
  await runs.restore(removed);
});

test('what nobody swept is swept later, but not while another tab may bring it back', async () => {
  const id = await kept();
  await runs.remove(id);
  await runs.sweep();
  expect(await store.rows()).toHaveLength(1);
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
  await runs.sweep();
  expect(await store.rows()).toHaveLength(0);
});
