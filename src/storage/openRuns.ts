import { openDatabase } from './database';
import { inShort } from './inShort';
import { MemoryRuns } from './memoryRuns';
import type { RunStore } from './runStore';
import { SavedRuns } from './savedRuns';
import { SpillingRuns } from './spillingRuns';

/** Runs in IndexedDB as far as the browser lets them be kept; `onTrouble` says why it does not. */
export async function openRuns(onTrouble: (reason: string) => void): Promise<RunStore> {
  try {
    return new SpillingRuns(new SavedRuns(await openDatabase()), new MemoryRuns(), onTrouble);
  } catch (error) {
    onTrouble(`this browser keeps nothing for this page (${inShort(error)})`);
    return new MemoryRuns();
  }
}
