/** How far something has come; `total` null while nobody knows. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** So many pieces of work wait in the sandbox's queue at once: enough to keep it busy, few enough to keep memory low. */
const AT_ONCE = 16;

/** Works on all items, several at once; results stand in the items' order, whichever was done first. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  show: (progress: Progress) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  show({ done, total: items.length });
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) {
      results[i] = await work(items[i] as Item);
      show({ done: ++done, total: items.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}
