import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './database';
import { memoryEdits, savedEdits, type EditsStore, type KeptEdits } from './keptEdits';

const edits = (place: string, at: number, text = 'x'): KeptEdits => ({
  ...{ place, at, variant: '' },
  files: { 'program/a.js': { original: '1', text } },
});

let names = 0;
const stores: [string, () => Promise<EditsStore>][] = [
  ['IndexedDB', async () => savedEdits(await openDatabase(`edits ${names++}`))],
  ['memory', async () => memoryEdits()],
];

describe.each(stores)('edits in %s', (_, open) => {
  let store: EditsStore;
  beforeEach(async () => (store = await open()));

  test('come back as they were typed last, each place’s own', async () => {
    await store.put(edits('a', 1));
    await store.put(edits('b', 2));
    await store.put(edits('a', 3, 'y'));
    expect(await store.get('a')).toEqual(edits('a', 3, 'y'));
    expect(await store.get('b')).toEqual(edits('b', 2));
    expect(await store.get('c')).toBeUndefined();
  });

  test('are forgotten when nothing is edited any more', async () => {
    await store.put(edits('a', 1));
    await store.put({ ...edits('a', 2), files: {} });
    await store.put(edits('b', 3));
    await store.remove('b');
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('b')).toBeUndefined();
  });

  test('are not kept for ever, nor at any size', async () => {
    for (let i = 0; i < 60; i++) await store.put(edits(`place ${i}`, i));
    expect(await store.get('place 9')).toBeUndefined();
    expect(await store.get('place 10')).toBeDefined();
    await expect(store.put(edits('place 10', 99, 'x'.repeat(5_000_000)))).rejects.toThrow(/too much/);
    expect(await store.get('place 10')).toEqual(edits('place 10', 10));
  });
});
