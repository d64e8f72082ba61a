import { expect, test } from '@playwright/test';
import { endedRun, runButton, setUp, visit } from './playground';

test('a verdict’s limits are set up in units for people, make another run, and count into its digest', async ({
  page,
}) => {
  await visit(page);
  await setUp(page, { Variants: '4' });
  await runButton(page).click();
  const usual = await endedRun(page);

  const dialog = page.getByRole('dialog', { name: 'Set up the experiment' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find' }).fill('set up');
  await page.keyboard.press('Enter');
  await dialog.getByText('Limits of a verdict').click();
  await dialog.getByLabel('Memory, in MB').fill('1');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Memory, in MB: a whole number from 16 to 64.');
  await dialog.getByLabel('Memory, in MB').fill('32');
  await expect(dialog.getByText('This makes a new run')).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();

  await runButton(page).click();
  const limited = await endedRun(page);
  expect(limited).toMatchObject({ variants: 4, bestScore: usual.bestScore });
  expect(limited.id).not.toBe(usual.id);
  expect(limited.digest).not.toBe(usual.digest);
});
