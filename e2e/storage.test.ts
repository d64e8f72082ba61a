import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import {
  controls,
  endedRun,
  keptRun,
  importRun,
  runButton,
  saved,
  setUp,
  setUpWithoutEnd,
  variantsAtLeast,
  visit,
} from './playground';
import { undisturbedRun } from './undisturbed';

const REQUEST = { experiment: 'checkout', seed: 21, variants: 40 };

const inMemory = (page: Page) => page.getByRole('status').filter({ hasText: 'In memory only:' });

async function begin(page: Page): Promise<void> {
  await visit(page);
  await setUp(page, { Variants: String(REQUEST.variants), Seed: String(REQUEST.seed) });
  await runButton(page).click();
}

/** Room for the beginning of a run, but not for the whole. */
const ROOM_BYTES = 100_000;

/** What this site may store, settable by Chromium's devtools; undefined for what is usual. */
async function diskOf(page: Page, baseURL: string | undefined) {
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  return {
    resize: (quotaSize: number | undefined) =>
      devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) }),
  };
}

/** The run is over, as the page shows it: for one that is kept nowhere. */
async function shownAsOver(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^(Goal reached|Over)/ })).toBeVisible({
    timeout: 60_000,
  });
}

test('where the browser keeps nothing a run goes on in memory, and is saved by one click', async ({
  launchOptions,
  browser,
  baseURL,
}) => {
  // The setting that a person makes: no site may store anything.
  const profile = mkdtempSync(join(tmpdir(), 'lamarck-profile-'));
  mkdirSync(join(profile, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const blocked = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(baseURL && { baseURL }),
  });
  try {
    const page = await blocked.newPage();
    await begin(page);
    await expect(inMemory(page)).toContainText('keeps nothing for this page');
    await shownAsOver(page);
    const file = await saved(page, () => page.getByRole('button', { name: 'Export this run' }).click());

    const context = await browser.newContext();
    const other = await context.newPage();
    await visit(other);
    await importRun(other, file);
    const row = await endedRun(other);
    expect(row.digest).toBe((await undisturbedRun(browser, baseURL, REQUEST)).digest);
    await context.close();
  } finally {
    await blocked.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a disk that fills up in mid-run costs nothing, and is written to when it has room again', async ({
  page,
  browser,
  baseURL,
}) => {
  const disk = await diskOf(page, baseURL);
  await disk.resize(ROOM_BYTES);
  await begin(page);
  await expect(inMemory(page)).toContainText('the disk is full');
  await shownAsOver(page);
  const kept = await keptRun(page);
  const file = await saved(page, () => page.getByRole('button', { name: 'Export this run' }).click());
  const { digest, variants } = await undisturbedRun(browser, baseURL, REQUEST);
  expect(kept?.variants).toBeLessThan(variants);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ digest });

  await disk.resize(undefined);
  await expect(inMemory(page)).toBeHidden();
  expect(await endedRun(page)).toMatchObject({ digest, variants });
  await page.reload();
  await variantsAtLeast(page, variants);
});

test('a run that could not be written is not lost by opening another', async ({ page, browser, baseURL }) => {
  const { variants } = await undisturbedRun(browser, baseURL, REQUEST);
  const disk = await diskOf(page, baseURL);
  await disk.resize(ROOM_BYTES);
  await begin(page);
  await expect(inMemory(page)).toBeVisible();
  await shownAsOver(page);

  await controls(page).getByRole('button', { name: 'New run' }).click();
  await runButton(page).click();
  await shownAsOver(page);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  const runs = page.getByRole('dialog', { name: 'Runs in this browser' });
  await expect(runs.getByText(`${variants} variants,`)).toHaveCount(2);
  await runs.getByRole('listitem').filter({ hasNotText: 'open now' }).getByRole('button').first().click();
  await variantsAtLeast(page, variants);
});

test('the browser is asked once to keep the runs, when there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: boolean[] = [];
    Object.assign(window, { asked });
    const ask = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = async () => {
      const granted = await ask();
      asked.push(granted);
      return granted;
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: boolean[] }).asked);
  await visit(page);
  await setUpWithoutEnd(page, '1');
  expect(await asked()).toEqual([]);
  await runButton(page).click();
  await variantsAtLeast(page, 2);
  await controls(page).getByRole('button', { name: 'Pause' }).click();
  await expect.poll(asked).toHaveLength(1);
  const [granted] = await asked();
  const words = granted ? /keeps it until you delete it/ : /may delete it when space is short/;
  await expect(page.getByTitle(words).filter({ hasText: 'saved in this browser' })).toBeVisible();
  await page.reload();
  await expect(runButton(page)).toBeEnabled();
  await runButton(page).click();
  await expect(controls(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await variantsAtLeast(page, 3);
  expect(await asked()).toEqual([]);
});
