import { expect, test } from '@playwright/test';
import { bigRun } from '../bin/bench/bigRun.js';
import { openAutomation } from '../bin/builtPage.js';
import { visit } from './playground';

const VARIANTS = 2_500;

test('a long run is looked through on a phone: the table’s rows that are seen, a draw, any variant by its number', async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const keeper = await openAutomation({ url: baseURL ?? '', browser: context });
  const id = await bigRun(keeper, VARIANTS);
  await keeper.close();
  await visit(page, `/#open=${id}`);
  await expect(page.locator(`canvas[data-painted="${VARIANTS}"]`)).toBeVisible();

  const archive = page.getByRole('region', { name: 'Archive' });
  await archive.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(archive.getByRole('row', { name: /^seed/ })).toBeVisible();
  expect(await archive.locator('tbody tr').count()).toBeLessThan(150);
  // By hand of the keyboard to its end.
  await archive.getByRole('row', { name: /^seed/ }).getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(archive.getByRole('button', { name: `#${VARIANTS - 1}`, exact: true })).toBeVisible();

  await archive.getByRole('button', { name: 'Draws', exact: true }).click();
  await expect(archive.getByText(/the luck of turn [\d,]+ fell on/)).toBeVisible();
  await expect(archive.getByText(/[\d,]+ more/)).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find' }).fill('#2345');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '#2345' })).toBeVisible();
});
