import { openDatabase } from './database';
import { inShort } from './inShort';
import { memoryEdits, savedEdits, type EditsStore } from './keptEdits';
import { MemoryRuns } from './memoryRuns';
import { memoryAgents, savedAgents, type OwnAgents } from './ownAgents';
import type { RunStore } from './runStore';
import { SavedRuns } from './savedRuns';
import { SpillingRuns } from './spillingRuns';

/** Everything that is kept. */
export interface Stores {
  readonly runs: RunStore;
  readonly agents: OwnAgents;
  readonly edits: EditsStore;
}

/**
 * Runs, agents and edits in IndexedDB as far as the browser lets them be kept, and if they shall be; `onTrouble` says why they are
 * not.
 */
export async function openStores(keep: boolean, onTrouble: (reason: string) => void): Promise<Stores> {
  if (!keep) {
    onTrouble('another site shows this page inside its own, where nothing is kept');
    return inMemory();
  }
  try {
    const database = await openDatabase();
    const runs = new SpillingRuns(new SavedRuns(database), new MemoryRuns(), onTrouble);
    return { runs, agents: savedAgents(database), edits: savedEdits(database) };
  } catch (error) {
    onTrouble(`this browser keeps nothing for this page (${inShort(error)})`);
    return inMemory();
  }
}

const inMemory = (): Stores => ({
  runs: new MemoryRuns(),
  agents: memoryAgents(),
  edits: memoryEdits(),
});
