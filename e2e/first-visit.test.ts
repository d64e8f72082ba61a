import { expect, test } from '@playwright/test';

test('a first visit: press Run, and a better program comes out', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/^Over: /)).toBeVisible({ timeout: 60_000 });
  const summary = (await page.getByText(/visible tests.*→/).textContent()) ?? '';
  const [, seed = 0, best = 0] = (/(\d+) of \d+\s*→\s*(\d+) of/.exec(summary) ?? []).map(Number);
  expect(best).toBeGreaterThan(seed);
});
