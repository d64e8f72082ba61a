import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { endedRun, runButton, setUp, visit } from './playground';

const FIXTURE = fileURLToPath(new URL('fixtures/three-bugs.jsonl', import.meta.url));
const DATA = fileURLToPath(new URL('../../shared/data/humanevalfix-js-dev.jsonl', import.meta.url));

/** Drops a file on the page, as a person does from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await expect(page.getByText('Drop a data set (.jsonl)')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

async function picker(page: Page) {
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: 'Import a data set…' }).click();
  return page.getByRole('dialog', { name: 'Import' }).getByLabel('File');
}

test('a data set is picked, its malformed line named, and a task of it run to the end', async ({ page }) => {
  await visit(page);
  await (await picker(page)).setInputFiles(FIXTURE);
  const dialog = page.getByRole('dialog', { name: 'three-bugs.jsonl' });
  await expect(dialog.getByRole('status').first()).toHaveText('3 tasks read, 1 line could not be used.');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'line 2' })).toContainText('it is not JSON');

  await dialog.getByRole('button', { name: 'Own/3: total' }).click();
  await expect(dialog).toBeHidden();
  const summary = page.getByRole('region', { name: 'What is being improved' });
  await expect(summary).toContainText('Own/3: total');
  await runButton(page).click();
  expect(await endedRun(page)).toMatchObject({ finished: 'goal', bestScore: 1, heldOut: 1 });

  // The data set stays among the experiments.
  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  const gallery = page.getByRole('dialog', { name: 'Choose an experiment' });
  await expect(gallery.getByRole('heading', { name: 'three-bugs.jsonl' })).toBeVisible();
  await expect(gallery.getByRole('button', { name: 'Own/0: largest' })).toBeVisible();
});

test('a data set is dropped on the page', async ({ page }) => {
  await visit(page);
  await drop(page, 'dropped.jsonl', readFileSync(FIXTURE, 'utf8'));
  const dialog = page.getByRole('dialog', { name: 'dropped.jsonl' });
  await dialog.getByRole('button', { name: 'Own/0: largest' }).click();
  await setUp(page, { Variants: '30' });
  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.title).toBe('Own/0: largest');
  expect(row.variants).toBeGreaterThan(1);
});

test('the HumanEvalFix file is taken in whole', async ({ page }) => {
  test.skip(!existsSync(DATA), 'needs ../shared/data/humanevalfix-js-dev.jsonl');
  await visit(page);
  await (await picker(page)).setInputFiles(DATA);
  const dialog = page.getByRole('dialog', { name: 'humanevalfix-js-dev.jsonl' });
  await expect(dialog.getByRole('status').first()).toHaveText('82 tasks read.');
  await dialog.getByLabel('Choose a task to run').fill('JavaScript/2:');
  await dialog.getByRole('button', { name: 'JavaScript/2: truncateNumber' }).click();
  await runButton(page).click();
  expect((await endedRun(page)).seedScore).toBeLessThan(1);
});

test('what can’t be imported is refused in a sentence', async ({ page }) => {
  await visit(page);
  await drop(page, 'picture.png', 'x');
  await expect(page.getByRole('alert')).toContainText('picture.png can’t be used here');
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await drop(page, 'empty.jsonl', '\n\n');
  const dialog = page.getByRole('dialog', { name: 'empty.jsonl' });
  await expect(dialog.getByRole('status').first()).toHaveText('0 tasks read.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await drop(page, 'broken.jsonl', 'null\n[]\n{"task_id": 5}\n"text"\n\u0000');
  const broken = page.getByRole('dialog', { name: 'broken.jsonl' });
  await expect(broken.getByRole('listitem')).toHaveCount(5);
  for (const line of [1, 2, 3, 4, 5]) await expect(broken.getByText(`line ${line}:`)).toBeVisible();
});
