import { openDatabase } from './database';
import { inShort } from './inShort';
import { MemoryRuns } from './memoryRuns';
import type { RunStore } from './runStore';
import { SavedRuns } from './savedRuns';
import { SpillingRuns } from './spillingRuns';

/**
 * Runs in IndexedDB as far as the browser lets them be kept, and if they shall be; `onTrouble` says why they are not.
 */
export async function openRuns(keep: boolean, onTrouble: (reason: string) => void): Promise<RunStore> {
  if (!keep) {
    onTrouble('another site shows this page inside its own, where nothing is kept');
    return new MemoryRuns();
  }
  try {
    return new SpillingRuns(new SavedRuns(await openDatabase()), new MemoryRuns(), onTrouble);
  } catch (error) {
    onTrouble(`this browser keeps nothing for this page (${inShort(error)})`);
    return new MemoryRuns();
  }
}
