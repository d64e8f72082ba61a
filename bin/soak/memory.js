import { readFileSync } from 'node:fs';

/**
 * Memory of all of the browser's processes, in megabytes; null where the system does not tell (anything but Linux).
 * @param {import('@playwright/test').Page} page @returns {Promise<number | null>}
 */
export async function memoryOf(page) {
  const browser = page.context().browser();
  if (!browser || process.platform !== 'linux') return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let kilobytes = 0;
  for (const { id } of processInfo) {
    try {
      // Proportional: pages that processes share count once.
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process has ended since it was listed.
    }
  }
  return Math.round(kilobytes / 1024);
}
