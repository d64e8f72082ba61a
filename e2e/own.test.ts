import { expect, test } from '@playwright/test';
import { endedRun, visit } from './playground';

const PROGRAM = `export function clamp(value, low, high) {
  if (value < low) return low;
  if (value > high) return low;
  return value;
}
`;
const TESTS = `import test from 'node:test';
import assert from 'node:assert/strict';
import { clamp } from './clamp.js';

test('keeps what lies between', () => assert.equal(clamp(3, 1, 5), 3));
test('raises', () => assert.equal(clamp(0, 1, 5), 1));
test('lowers', () => assert.equal(clamp(9, 1, 5), 5));
`;

test('a program of one’s own is pasted, checked and repaired', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: 'Your own program…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own program' });
  await dialog.getByLabel('Name', { exact: true }).fill('Clamp');
  const names = dialog.getByLabel('File name');
  await names.nth(0).fill('clamp.js');
  await names.nth(1).fill('clamp.test.js');
  await dialog
    .getByLabel('Text of clamp.js')
    .fill(PROGRAM.replace('return low;\n  return', 'return high;\n  return'));
  await dialog.getByLabel('Text of clamp.test.js').fill(TESTS);

  // Nothing fails yet, so there is nothing to improve: the check says so.
  await dialog.getByRole('button', { name: 'Check only' }).click();
  await expect(dialog.getByText('Every test passes already')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Run' })).toBeDisabled();

  await dialog.getByLabel('Text of clamp.js').fill(PROGRAM);
  await dialog.getByRole('button', { name: 'Run' }).click();
  await expect(dialog).toBeHidden();
  const row = await endedRun(page);
  expect(row).toMatchObject({ title: 'Clamp', finished: 'goal', bestScore: 1 });
});

test('a solution tells whether the tests could pass, and what is taken out comes back', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: 'Your own program…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own program' });
  await dialog.getByRole('button', { name: 'Check only' }).click();
  await expect(dialog.getByText('whether every test could pass is not known')).toBeVisible();

  await dialog.getByRole('button', { name: 'Solution', exact: true }).click();
  const solution = dialog.getByLabel('Text of median.js').nth(1);
  await solution.fill('export const median = () => 2;');
  await dialog.getByRole('button', { name: 'Check only' }).click();
  await expect(dialog.getByText('not every test passes with your solution')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();

  await dialog.getByRole('button', { name: 'Start from the template' }).click();
  await expect(solution).toBeHidden();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(solution).toHaveValue('export const median = () => 2;');
  await solution.fill(`export function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }`);
  await dialog.getByRole('button', { name: 'Check only' }).click();
  await expect(dialog.getByText('every test passes with your solution', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('a program that is far too large is refused at once, in a sentence', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: 'Your own program…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your own program' });
  await dialog.getByLabel('Text of median.js').evaluate((area) => {
    (area as HTMLTextAreaElement).value = '// a line that fills the file\n'.repeat(175_000);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(dialog.getByText('The program is too large: 5,250,000 characters')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Start from the template' }).click();
  await expect(dialog.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});
