import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { endedRun, runButton, setUp, variantsAtLeast, visit } from './playground';
import { undisturbedDigest } from './undisturbed';

const VARIANTS = 60;
const SEED = 11;

/** Begins the run and lets it come to `first` variants. */
async function begin(page: Page, first: number): Promise<void> {
  await visit(page);
  await setUp(page, { Variants: String(VARIANTS), Seed: String(SEED) });
  await runButton(page).click();
  await variantsAtLeast(page, first);
}

/** Opened again, a run stands where it stood and is paused. */
async function goOn(page: Page, kept: number): Promise<void> {
  await expect(runButton(page)).toHaveText(/Go on|Run/);
  await expect(runButton(page)).toBeEnabled();
  if (kept > 0) await variantsAtLeast(page, kept);
  await runButton(page).click();
}

async function crash(page: Page, context: BrowserContext): Promise<Page> {
  const address = page.url();
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  await Promise.all([crashed, page.goto('chrome://crash').catch(() => {})]);
  const fresh = await context.newPage();
  await visit(fresh, address);
  return fresh;
}

test('a run that is reloaded again and again goes on to the same digest', async ({
  page,
  browser,
  baseURL,
}) => {
  await begin(page, 1);
  for (const least of [3, 12, 25]) {
    await page.reload();
    await goOn(page, 0);
    await variantsAtLeast(page, least);
  }
  const row = await endedRun(page);
  const request = { experiment: 'checkout', seed: SEED, variants: VARIANTS };
  expect(row.digest).toBe(await undisturbedDigest(browser, baseURL, request));
});

test('a run survives its tab’s closing and its tab’s crash', async ({ page, context, browser, baseURL }) => {
  await begin(page, 8);
  // Closed without warning: what was written at least half a second ago must be there.
  const address = page.url();
  await page.waitForTimeout(1_000);
  await page.close();
  const second = await context.newPage();
  await visit(second, address);
  await goOn(second, 8);
  await variantsAtLeast(second, 20);

  const third = await crash(second, context);
  await goOn(third, 8);
  const row = await endedRun(third);
  const request = { experiment: 'checkout', seed: SEED, variants: VARIANTS };
  expect(row.digest).toBe(await undisturbedDigest(browser, baseURL, request));
});

test('reloads while the page is still starting do no harm', async ({ page }) => {
  for (let wait = 0; wait < 400; wait += 50) {
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForTimeout(wait);
  }
  await visit(page);
  await runButton(page).click();
  // Whether the run has come to be kept by now, nobody knows; the page must be usable either way.
  await page.reload();
  await visit(page, page.url());
  await expect(page.getByRole('alert')).toHaveCount(0);
  await runButton(page).click();
  await variantsAtLeast(page, 4);
});
