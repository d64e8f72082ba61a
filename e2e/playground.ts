import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunRow } from '../src/storage/runRow';

/** Opens the page, or an address within it, and waits until Run may be pressed. */
export async function visit(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(runButton(page)).toBeEnabled();
}

/** Run, Pause, Step and what stands beside them. */
export const controls = (page: Page): Locator => page.getByRole('group', { name: 'Run' });

/** `Run`, or `Go on` for a run that has begun. */
export const runButton = (page: Page): Locator =>
  controls(page).getByRole('button', { name: /^(Run|Go on)$/, exact: true });

/** Waits until so many variants stand in the archive. */
export async function variantsAtLeast(page: Page, least: number): Promise<void> {
  const shown = page.getByRole('region', { name: 'Archive' }).getByText(/variants?, by lineage/);
  await expect
    .poll(async () => parseInt((await shown.textContent()) ?? '0', 10), { intervals: [20] })
    .toBeGreaterThanOrEqual(least);
}

/** Waits until the open run has ended and been kept, and gives it as it is kept. */
export async function endedRun(page: Page): Promise<RunRow> {
  let row: RunRow | null = null;
  const look = async () => {
    row = await keptRun(page);
    return row?.finished ?? null;
  };
  await expect.poll(look, { timeout: 60_000 }).not.toBeNull();
  return row as unknown as RunRow;
}

/** The run that the address names, as this browser keeps it; null if it does not. */
export function keptRun(page: Page): Promise<RunRow | null> {
  return page.evaluate(async () => {
    const id = /^#open=([\w-]+)/.exec(location.hash)?.[1];
    if (id === undefined) return null;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const database = await settled(indexedDB.open('lamarck'));
    const row = await settled(database.transaction('runs').objectStore('runs').get(id));
    database.close();
    return (row as RunRow | undefined) ?? null;
  });
}

/** Sets budget and seed in the sheet where a person does it. */
export async function setUp(
  page: Page,
  fields: { Variants?: string; Seconds?: string; Seed?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Budget and seed' }).click();
  const sheet = page.getByRole('dialog', { name: 'Budget and seed' });
  for (const [name, value] of Object.entries(fields)) await sheet.getByLabel(name).fill(value);
  await sheet.getByRole('button', { name: /^(Apply|Use for a new run)$/ }).click();
  await expect(sheet).toBeHidden();
}

/**
 * Sets up a run that nobody sees the end of: on a slow machine, too, it is still under way when it is paused or stopped. A short one
 * may be over before the button is pressed.
 */
export async function setUpWithoutEnd(page: Page, seed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find' }).fill('set up');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Set up the experiment' });
  await dialog.getByLabel(/Stop at the goal/).uncheck();
  await dialog.getByLabel(/Variants\s+in the archive/).fill('50000');
  await dialog.getByLabel(/Seconds\s+of running/).fill('');
  await dialog.getByLabel(/Seed\s+of all chance/).fill(seed);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
}

/** Lets the open run come to so many variants turn by turn: it stands still then, however fast the machine. */
export async function stepTo(page: Page, least: number): Promise<void> {
  const step = controls(page).getByRole('button', { name: 'Step' });
  const turns = async () => (await keptRun(page))?.turns ?? -1;
  for (let before = -1; ; before = await turns()) {
    if (((await keptRun(page))?.variants ?? 0) >= least) return variantsAtLeast(page, least);
    await step.click();
    await expect.poll(turns, { intervals: [50] }).toBeGreaterThan(before);
  }
}

/** The path of the file that the browser saves when `ask` has asked for one. */
export async function saved(page: Page, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  const path = await download.path();
  expect(download.suggestedFilename()).toMatch(/\.lamarck\.json$/);
  return path;
}

/** The list of runs that this browser keeps, opened. */
export async function runsDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  return page.getByRole('dialog', { name: 'Runs in this browser' });
}

/** Imports a run from a file, as the list of runs lets one do. */
export async function importRun(page: Page, file: string): Promise<void> {
  const runs = await runsDialog(page);
  const name = 'run.lamarck.json';
  const buffer = await readFile(file);
  await runs.getByLabel('Import a run').setInputFiles({ name, mimeType: 'application/json', buffer });
  await expect(runs).toBeHidden();
}
