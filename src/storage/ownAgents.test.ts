import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './database';
import { memoryAgents, savedAgents, type OwnAgent, type OwnAgents } from './ownAgents';

const agent = (name: string, adoptedAt: number): OwnAgent => ({
  ...{ name, adoptedAt, origin: 'somewhere' },
  files: { 'agent.js': `// ${name} ${adoptedAt}` },
});
const stores: [string, () => Promise<OwnAgents>][] = [
  ['IndexedDB', async () => savedAgents(await openDatabase('agents'))],
  ['memory', async () => memoryAgents()],
];

describe.each(stores)('adopted agents in %s', (_, open) => {
  test('are kept by name, the last adopted first, until they are forgotten', async () => {
    const agents = await open();
    await agents.put(agent('a', 1));
    await agents.put(agent('b', 2));
    await agents.put(agent('a', 3));
    expect(await agents.all()).toEqual([agent('a', 3), agent('b', 2)]);
    await agents.remove('a');
    await agents.remove('never there');
    expect(await agents.all()).toEqual([agent('b', 2)]);
  });
});

test('a database from before there were agents is brought up to date, and keeps its runs', async () => {
  const old = await openDB('before', 1, {
    upgrade(database) {
      database.createObjectStore('runs', { keyPath: 'id' });
      for (const name of ['experiments', 'journal', 'texts']) database.createObjectStore(name);
    },
  });
  await old.put('runs', { id: 'r' });
  old.close();
  const database = await openDatabase('before');
  expect(await database.getAllKeys('runs')).toEqual(['r']);
  expect(await savedAgents(database).all()).toEqual([]);
});
