import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { experimentFor } from '../benchmarks/experiments';
import type { RunEvent } from '../evolution/journal';
import { EMPTY_DIGEST } from '../evolution/journal';
import { openDatabase } from './database';
import { JournalWriter } from './journalWriter';
import { MemoryRuns } from './memoryRuns';
import { readWhole } from './readWhole';
import type { RunRow } from './runRow';
import type { Part, RunStore } from './runStore';
import { SavedRuns } from './savedRuns';
import { SpillingRuns } from './spillingRuns';

const experiment = experimentFor({
  ...{ id: 't', title: 'T', instruction: '', format: 'modules' },
  ...{ program: {}, visible: {}, heldOut: {} },
});

const row = (id: string, changes: Partial<RunRow> = {}): RunRow => ({
  ...{
    id,
    title: id,
    experiment: 't',
    seed: 1,
    createdAt: 1,
    changedAt: 1,
    variants: 0,
    verdicts: 0,
    turns: 0,
  },
  ...{ seconds: 0, seedScore: null, bestScore: null, heldOut: null, digest: EMPTY_DIGEST, finished: null },
  ...changes,
});

const part = (first: number, events: readonly RunEvent[], at = 1): Part => ({
  batch: { first, events, at },
  outline: { first, variants: [], refused: [] },
});

const selected = (turn: number): RunEvent => ({ type: 'selected', turn, parent: 'p', odds: 1 });

let names = 0;
const stores: [string, () => Promise<RunStore>][] = [
  ['IndexedDB', async () => new SavedRuns(await openDatabase(`test ${names++}`))],
  ['memory', async () => new MemoryRuns()],
];

describe.each(stores)('runs in %s', (_, open) => {
  let store: RunStore;
  beforeEach(async () => (store = await open()));

  test('come back as they were kept, batches in order', async () => {
    await store.create(row('a'), experiment);
    await store.append(row('a', { turns: 9 }), [part(0, [selected(1)])], new Map([['h', 'text']]));
    await store.append(row('a', { turns: 12 }), [part(1, [selected(2), selected(3)])], new Map());
    const stored = await readWhole(store, 'a');
    expect(stored?.row.turns).toBe(12);
    expect(stored?.experiment).toEqual(experiment);
    expect(stored?.batches.map((batch) => batch.first)).toEqual([0, 1]);
    expect(stored?.texts).toEqual(new Map([['h', 'text']]));
    expect(await store.batch('a', 1)).toMatchObject({ first: 1, events: [selected(2), selected(3)] });
    expect(await store.batch('a', 2)).toBeUndefined();
    expect(await store.texts('a', ['h', 'none'])).toEqual(new Map([['h', 'text']]));
  });

  test('tell how far a long one has been read, and come whole', async () => {
    const parts = Array.from({ length: 250 }, (_, i) => part(i, [selected(i)]));
    const texts = new Map(Array.from({ length: 250 }, (_, i) => [`text ${i}`, `${i}`]));
    await store.create(row('a'), experiment);
    await store.append(row('a'), parts, texts);
    const shares: number[] = [];
    await store.journal('a', (_, share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    await store.allTexts('a', (_, share) => shares.push(1 + share));
    expect(shares.at(-1)).toBe(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const stored = await readWhole(store, 'a');
    expect(stored?.batches.map(({ first }) => first)).toEqual(parts.map(({ batch }) => batch.first));
    expect(stored?.texts).toEqual(texts);
  });

  test('are read in short, from any event on', async () => {
    await store.create(row('a'), experiment);
    await store.append(row('a'), [part(0, [selected(1)]), part(1, [selected(2)])], new Map());
    await store.append(row('a', { turns: 3 }), [part(2, [selected(3)])], new Map());
    const all = await store.outline('a');
    expect(all?.row.turns).toBe(3);
    expect(all?.outlines.map(({ first }) => first)).toEqual([0, 1, 2]);
    expect((await store.outline('a', 1))?.outlines.map(({ first }) => first)).toEqual([1, 2]);
    expect(await store.outline('b')).toBeUndefined();
  });

  test('are kept apart, and removed whole', async () => {
    for (const id of ['a', 'ab', 'b']) {
      await store.create(row(id), experiment);
      await store.append(row(id), [part(0, [selected(1)])], new Map([[id, id]]));
    }
    await store.remove('a');
    expect((await store.rows()).map((kept) => kept.id).sort()).toEqual(['ab', 'b']);
    expect(await readWhole(store, 'a')).toBeUndefined();
    expect((await readWhole(store, 'ab'))?.texts).toEqual(new Map([['ab', 'ab']]));
    await store.update(row('a', { title: 'a ghost' }));
    expect(await readWhole(store, 'a')).toBeUndefined();
  });
});

/** A store on a disk that can be full. */
class Disk extends MemoryRuns {
  full = false;
  override async create(...args: Parameters<RunStore['create']>): Promise<void> {
    this.#check();
    return super.create(...args);
  }
  override async append(...args: Parameters<RunStore['append']>): Promise<void> {
    this.#check();
    return super.append(...args);
  }
  #check(): void {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
  }
}

test('a journal that could not be written is kept and written later, in order', async () => {
  const disk = new Disk();
  await disk.create(row('a'), experiment);
  const troubles: (string | null)[] = [];
  const writer = new JournalWriter(
    disk,
    () => row('a'),
    (reason) => troubles.push(reason),
    () => {},
  );
  writer.commit(part(0, []).outline, [selected(1)], new Map());
  await writer.flush();
  disk.full = true;
  writer.commit(part(1, []).outline, [selected(2)], new Map([['h', 'text']]));
  await writer.flush();
  writer.commit(part(2, []).outline, [selected(3)], new Map());
  await writer.flush();
  expect(troubles).toEqual(['the disk is full', 'the disk is full']);
  disk.full = false;
  await writer.flush();
  const stored = await readWhole(disk, 'a');
  expect(stored?.batches.map(({ first, events }) => [first, events.length])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(stored?.texts.get('h')).toBe('text');
  expect(troubles.at(-1)).toBeNull();
});

test('a run that finds no room lives in memory, and the reason is told', async () => {
  const disk = new Disk();
  const troubles: string[] = [];
  const store = new SpillingRuns(disk, new MemoryRuns(), (reason) => troubles.push(reason));
  await store.create(row('kept'), experiment);
  disk.full = true;
  await store.create(row('spilt'), experiment);
  await store.append(row('spilt', { turns: 1 }), [part(0, [selected(1)])], new Map());
  expect(troubles).toEqual(['the disk is full']);
  expect((await store.rows()).map((one) => one.id)).toEqual(['kept', 'spilt']);
  expect((await readWhole(store, 'spilt'))?.batches).toHaveLength(1);
});
