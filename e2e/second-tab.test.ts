import { expect, test } from '@playwright/test';
import { endedRun, runButton, setUp, stepTo, variantsAtLeast, visit } from './playground';
import { undisturbedRun } from './undisturbed';

const REQUEST = { experiment: 'checkout', seed: 5, variants: 40 };

test('a second tab reads along, and goes on when the first is gone', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await visit(page);
  await setUp(page, { Variants: String(REQUEST.variants), Seed: String(REQUEST.seed) });
  await stepTo(page, 3);
  await expect(runButton(page)).toBeEnabled();

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Another tab holds this run.')).toBeVisible();
  await expect(runButton(second)).toBeDisabled();
  await variantsAtLeast(second, 3);

  await page.bringToFront();
  await stepTo(page, 12);
  await variantsAtLeast(second, 12);

  await page.close();
  await expect(second.getByText('Another tab holds this run.')).toBeHidden();
  await runButton(second).click();
  const row = await endedRun(second);
  expect(row.digest).toBe((await undisturbedRun(browser, baseURL, REQUEST)).digest);
});
