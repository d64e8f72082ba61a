import { expect, type Browser } from '@playwright/test';
import type { RunRequest } from '../src/automation/runExperiment';

/** Runs an experiment from beginning to end in a browser context of its own. */
export async function undisturbedRun(
  browser: Browser,
  baseURL: string | undefined,
  request: RunRequest,
): Promise<{ digest: string; variants: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL}?automation`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const { digest, variants } = await page.evaluate((asked) => window.lamarck.run(asked), request);
  await context.close();
  return { digest, variants };
}
