import type { IDBPDatabase } from 'idb';
import type { Schema } from './database';

/** Places that are remembered; beyond, what was typed longest ago is forgotten. */
const MOST_PLACES = 50;

/** What is typed in one place may have so many characters, originals included: as much as a program, and its tests, twice. */
const MOST_CHARACTERS = 4_000_000;

/** What a person has typed over a run or a draft, and not handed in. */
export interface KeptEdits {
  /** The run's id, or what the page calls the draft. */
  readonly place: string;
  /** The id of the variant whose program is edited; empty for the program as it starts, before there is a run. */
  readonly variant: string;
  /** By path: the text, and the original that it was typed over. */
  readonly files: Readonly<Record<string, { readonly original: string; readonly text: string }>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where it is kept. Rejections are the store's own, or say in a sentence that it is too much. */
export interface EditsStore {
  get(place: string): Promise<KeptEdits | undefined>;
  /** Replaces what was kept of the place; without files it is forgotten. */
  put(edits: KeptEdits): Promise<void>;
  remove(place: string): Promise<void>;
}

/** Edits in IndexedDB. */
export function savedEdits(database: IDBPDatabase<Schema>): EditsStore {
  return {
    get: (place) => database.get('edits', place),
    async put(edits) {
      checkSize(edits);
      if (Object.keys(edits.files).length === 0) return database.delete('edits', edits.place);
      await database.put('edits', edits);
      const places = await database.getAllKeysFromIndex('edits', 'at');
      for (const place of places.slice(0, -MOST_PLACES)) await database.delete('edits', place);
    },
    remove: (place) => database.delete('edits', place),
  };
}

/** Edits in memory, for a browser that keeps nothing: they last as long as the tab. */
export function memoryEdits(): EditsStore {
  const kept = new Map<string, KeptEdits>();
  return {
    get: async (place) => kept.get(place),
    async put(edits) {
      checkSize(edits);
      // The last in the map is the one that was typed last.
      kept.delete(edits.place);
      if (Object.keys(edits.files).length > 0) kept.set(edits.place, edits);
      for (const place of [...kept.keys()].slice(0, -MOST_PLACES)) kept.delete(place);
    },
    remove: async (place) => void kept.delete(place),
  };
}

function checkSize({ files }: KeptEdits): void {
  const size = Object.values(files).reduce(
    (sum, { original, text }) => sum + original.length + text.length,
    0,
  );
  if (size > MOST_CHARACTERS)
    throw new Error('what you typed is too much to be kept: it is lost when the page closes');
}
