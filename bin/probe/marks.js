/** @typedef {import('@playwright/test').Page} Page */

/**
 * Lets a page listen for what attempts send it; before the first attempt.
 * @param {Page} page
 */
export async function listen(page) {
  await page.evaluate(() => {
    /** @type {string[]} */
    const heard = [];
    Object.assign(window, { heard });
    const hear = (/** @type {MessageEvent} */ { data }) => void heard.push(String(data));
    window.addEventListener('message', hear);
    for (const name of ['attack', 'lamarck-run-1']) new BroadcastChannel(name).onmessage = hear;
  });
}

/**
 * Everything that a page can find of attempts: what stands in its site's storage and what it was sent.
 * @param {Page} page @returns {Promise<string>}
 */
export function seen(page) {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names = [];
    for await (const name of root.keys()) names.push(name);
    const buckets = 'storageBuckets' in navigator ? /** @type {any} */ (navigator.storageBuckets) : null;
    const locks = await navigator.locks.query();
    return JSON.stringify([
      /** @type {unknown} */ (Reflect.get(window, 'heard')),
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
      names,
      buckets ? await buckets.keys() : [],
      [...(locks.held ?? []), ...(locks.pending ?? [])].map(({ name }) => name),
      document.cookie,
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      document.title,
    ]);
  });
}
