import { openDatabase } from './database';
import { inShort } from './inShort';
import { MemoryRuns } from './memoryRuns';
import { memoryAgents, savedAgents, type OwnAgents } from './ownAgents';
import type { RunStore } from './runStore';
import { SavedRuns } from './savedRuns';
import { SpillingRuns } from './spillingRuns';

/** Everything that is kept. */
export interface Stores {
  readonly runs: RunStore;
  readonly agents: OwnAgents;
}

/** Runs and agents in IndexedDB as far as the browser lets them be kept; `onTrouble` says why it does not. */
export async function openStores(onTrouble: (reason: string) => void): Promise<Stores> {
  try {
    const database = await openDatabase();
    const runs = new SpillingRuns(new SavedRuns(database), new MemoryRuns(), onTrouble);
    return { runs, agents: savedAgents(database) };
  } catch (error) {
    onTrouble(`this browser keeps nothing for this page (${inShort(error)})`);
    return { runs: new MemoryRuns(), agents: memoryAgents() };
  }
}
