import { expect, test } from '@playwright/test';
import { controls, endedRun, runButton, setUp, variantsAtLeast, visit } from './playground';
import { undisturbedRun } from './undisturbed';

const REQUEST = { experiment: 'checkout', seed: 5, variants: 60 };

test('a second tab reads along, and goes on when the first is gone', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await visit(page);
  await setUp(page, { Variants: String(REQUEST.variants), Seed: String(REQUEST.seed) });
  await runButton(page).click();
  await variantsAtLeast(page, 3);
  await controls(page).getByRole('button', { name: 'Pause' }).click();
  await expect(runButton(page)).toBeEnabled();

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Another tab holds this run.')).toBeVisible();
  await expect(runButton(second)).toBeDisabled();
  await variantsAtLeast(second, 3);

  await page.bringToFront();
  await runButton(page).click();
  await variantsAtLeast(page, 12);
  await controls(page).getByRole('button', { name: 'Pause' }).click();
  await variantsAtLeast(second, 12);

  await page.close();
  await expect(second.getByText('Another tab holds this run.')).toBeHidden();
  await runButton(second).click();
  const row = await endedRun(second);
  expect(row.digest).toBe((await undisturbedRun(browser, baseURL, REQUEST)).digest);
});
