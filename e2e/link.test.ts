import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { endedRun, keptRun, runButton, saved, setUp, visit } from './playground';

/** Runs to the end, presses Share, and gives the link that lies in the clipboard. */
async function linkToARun(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page);
  await setUp(page, { Variants: '20', Seed: '4' });
  await runButton(page).click();
  await endedRun(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens the link as somebody else would, in a browser that knows nothing of the run. */
async function opened(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  return page;
}

interface Promised {
  promised: { turns: number; digest: string };
}

function changed(link: string, change: (payload: Promised) => void): string {
  const [site, packed = ''] = link.split('#run=');
  const payload = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString()) as Promised;
  change(payload);
  return `${site}#run=${deflateRawSync(JSON.stringify(payload)).toString('base64url')}`;
}

test('a link opens paused, and running it gives the same digest', async ({ page, browser }) => {
  const link = await linkToARun(page);
  const other = await opened(browser, link);
  await expect(other.getByText('This run came by a link; nothing has been executed.')).toBeVisible();
  await expect(runButton(other)).toBeEnabled();
  // Nothing may happen until a person says so, however long they wait.
  await other.waitForTimeout(2_000);
  await expect(other.getByRole('region', { name: 'Archive' }).getByText('empty')).toBeVisible();
  await expect(other.getByRole('region', { name: 'What is being improved' })).toContainText('not judged yet');
  expect(await keptRun(other)).toBeNull();

  await runButton(other).click();
  await expect(other.getByText('Same digest.')).toBeVisible();
  await endedRun(other);
  await expect(other.getByText('Same digest.')).toBeVisible();
  await other.context().close();
});

test('a link that promises another digest is found out', async ({ page, browser }) => {
  const link = changed(await linkToARun(page), ({ promised }) => {
    promised.digest = promised.digest.replace(/./g, (digit) => (digit === '0' ? '1' : '0'));
  });
  const other = await opened(browser, link);
  await runButton(other).click();
  await expect(other.getByText('Different digest.')).toBeVisible();
  await expect(other.getByText('Same digest.')).toBeHidden();
  await other.context().close();
});

test('a damaged link is said to be damaged, and the page works', async ({ page }) => {
  await visit(page, '/#run=7VhRb9s2EP4rhF7SDrblpF');
  await expect(page.getByRole('alert')).toContainText('This link is damaged');
  await runButton(page).click();
  await endedRun(page);
});

test('a run that no link can carry is saved as a file instead', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: 'Your own program…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own program' });
  // Digits of square roots hardly get shorter by compression.
  const digits = Array.from({ length: 3_000 }, (_, n) => `${Math.sqrt(n + 2)} ${Math.sqrt(n + 0.5)}`);
  await dialog.getByLabel('What it must do').fill(`Give the median. ${digits.join(' ')}`);
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await endedRun(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await saved(page, () => page.getByRole('button', { name: 'Save as a file instead' }).click());
});
