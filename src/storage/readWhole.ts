import type { Batch, RunStore, StoredRun } from './runStore';

/** A whole run as it is kept; undefined if there is none. */
export async function readWhole(store: RunStore, id: string): Promise<StoredRun | undefined> {
  const batches: Batch[] = [];
  const texts = new Map<string, string>();
  const head = await store.journal(id, (some) => void batches.push(...some));
  // What is written meanwhile brings texts too many, and none too few.
  await store.allTexts(id, (some) => some.forEach((text, content) => texts.set(content, text)));
  return head && { ...head, batches, texts };
}
