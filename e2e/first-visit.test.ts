import { expect, test } from '@playwright/test';
import { controls, endedRun, runButton, setUpWithoutEnd, variantsAtLeast, visit } from './playground';

test('from the first visit to an improved program', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));

  await visit(page);
  const summary = page.getByRole('region', { name: 'What is being improved' });
  await expect(summary).toContainText('The agent repair improves the program Checkout');
  await expect(summary).toContainText(/visible tests passed at the start: *\d+ of \d+/);

  await runButton(page).click();
  await expect(controls(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await variantsAtLeast(page, 5);
  const row = await endedRun(page);
  expect(row.bestScore).toBeGreaterThan(row.seedScore ?? 1);

  await expect(summary).toContainText(/\d+ of \d+ → \d+ of \d+ by #\d+/);
  await expect(page.getByRole('status').filter({ hasText: /^Goal reached/ })).toBeVisible();
  await expect(page.getByRole('application', { name: /Archive as a tree/ })).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.getByRole('table', { name: 'All variants of the run' }).getByRole('row');
  await expect(rows).toHaveCount(row.variants + 1);

  // What is shown without asking is the best variant and what it changed.
  const variant = page.getByRole('region', { name: 'Variant' });
  await expect(variant.getByText('best so far')).toBeVisible();
  await expect(variant.getByRole('tab', { name: 'Change' })).toHaveAttribute('aria-selected', 'true');
  await variant.getByRole('tab', { name: 'Tests' }).click();
  await expect(variant.getByText('passes now, failed in the parent').first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('one step is one turn, and a paused run stands still', async ({ page }) => {
  await visit(page);
  await setUpWithoutEnd(page, '3');
  await controls(page).getByRole('button', { name: 'Step' }).click();
  await variantsAtLeast(page, 2);
  await controls(page).getByRole('button', { name: 'Step' }).click();
  await variantsAtLeast(page, 3);

  await runButton(page).click();
  await variantsAtLeast(page, 6);
  await controls(page).getByRole('button', { name: 'Pause' }).click();
  await expect(runButton(page)).toBeEnabled();
  // What was under way when it was paused still arrives.
  await page.waitForTimeout(1_500);
  const archive = page.getByRole('region', { name: 'Archive' });
  const before = await archive.getByText(/variants, by lineage/).textContent();
  await page.waitForTimeout(1_000);
  expect(await archive.getByText(/variants, by lineage/).textContent()).toBe(before);
});

test('a variant is chosen by keys, and its lineage leads back to the seed', async ({ page }) => {
  await visit(page);
  await runButton(page).click();
  await endedRun(page);
  const tree = page.getByRole('application', { name: /Archive as a tree/ });
  await tree.focus();
  await tree.press('Home');
  const variant = page.getByRole('region', { name: 'Variant' });
  await expect(variant.getByRole('heading', { name: 'The seed' })).toBeVisible();
  await tree.press('End');
  await expect(variant.getByText('best so far')).toBeVisible();
  await variant.getByRole('tab', { name: 'Lineage' }).click();
  await expect(variant.getByRole('heading', { name: /From the seed to #\d+/ })).toBeVisible();
});
