import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Experiment } from '../evolution/experiment';
import type { KeptEdits } from './keptEdits';
import type { Outline } from './outline';
import type { OwnAgent } from './ownAgents';
import type { RunRow } from './runRow';
import type { Batch } from './runStore';

/** What the database holds. Journal, outlines and texts are keyed by the run first, so that one range is one run. */
export interface Schema extends DBSchema {
  runs: { key: string; value: RunRow };
  experiments: { key: string; value: Experiment };
  journal: { key: [run: string, first: number]; value: Batch };
  outlines: { key: [run: string, first: number]; value: Outline };
  texts: { key: [run: string, content: string]; value: string };
  agents: { key: string; value: OwnAgent };
  edits: { key: string; value: KeptEdits; indexes: { at: number } };
}

export const STORES = ['runs', 'experiments', 'journal', 'outlines', 'texts'] as const;

/** Raised with every change of {@link Schema}; `upgrade` then leads from each older version to this one. */
const VERSION = 4;

/**
 * Opens the database, made or brought up to date if need be.
 * @throws DOMException if the browser has blocked storage.
 */
export function openDatabase(name = 'lamarck'): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('runs', { keyPath: 'id' });
        database.createObjectStore('experiments');
        database.createObjectStore('journal');
        database.createObjectStore('texts');
      }
      if (oldVersion < 2) database.createObjectStore('outlines');
      if (oldVersion < 3) database.createObjectStore('agents', { keyPath: 'name' });
      if (oldVersion < 4) database.createObjectStore('edits', { keyPath: 'place' }).createIndex('at', 'at');
    },
    // A newer page in another tab waits to raise the version: it must not wait for this one to be closed.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
}

/** Every key that belongs to one run in a store keyed by run and something else. */
export const ofRun = (id: string, from = -Infinity): IDBKeyRange => IDBKeyRange.bound([id, from], [id, []]);
