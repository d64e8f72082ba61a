import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  controls,
  endedRun,
  importRun,
  keptRun,
  runButton,
  runsDialog,
  saved,
  setUp,
  setUpWithoutEnd,
  variantsAtLeast,
  visit,
} from './playground';

const button = (page: Page, name: string) => controls(page).getByRole('button', { name });

async function shortRun(page: Page, seed: string): Promise<void> {
  await setUp(page, { Variants: '12', Seed: seed });
  await runButton(page).click();
}

test('a run is renamed, exported, deleted, brought back, and imported by another browser', async ({
  page,
  browser,
}) => {
  await visit(page);
  await shortRun(page, '2');
  const { digest, variants } = await endedRun(page);

  const runs = await runsDialog(page);
  await runs.getByRole('button', { name: 'Rename' }).click();
  await runs.getByLabel('New name').fill('My: first/run');
  await runs.getByLabel('New name').press('Enter');
  await expect(runs.getByRole('button', { name: 'My: first/run', exact: true })).toBeVisible();
  expect(await keptRun(page)).toMatchObject({ title: 'My: first/run' });

  const file = await saved(page, () => runs.getByRole('button', { name: 'Export' }).click());
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ title: 'My: first/run', digest });

  await runs.getByRole('button', { name: 'Delete My: first/run' }).click();
  await expect(runs.getByText('No run is kept here yet.')).toBeVisible();
  await runs.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  const again = await runsDialog(page);
  await again.getByRole('button', { name: 'My: first/run', exact: true }).click();
  await expect(again).toBeHidden();
  await variantsAtLeast(page, variants);
  expect(await keptRun(page)).toMatchObject({ title: 'My: first/run', digest, finished: 'variants' });

  const context = await browser.newContext();
  const other = await context.newPage();
  await visit(other);
  await importRun(other, file);
  await variantsAtLeast(other, variants);
  expect(await keptRun(other)).toMatchObject({ title: 'My: first/run', digest, finished: 'variants' });
  await other.getByRole('button', { name: 'Go on to 24 variants' }).click();
  await variantsAtLeast(other, variants + 1);
  await context.close();
});

test('rubbish in place of a run is refused in a sentence, and nothing is kept', async ({ page }) => {
  await visit(page);
  const runs = await runsDialog(page);
  const refused: [string, string][] = [
    ['hello', 'not a run: it is not JSON'],
    ['[]', 'not a run of Lamarck'],
    ['', 'not a run: it is not JSON'],
    ['{"format":"lamarck-run-1","texts":{}}', 'damaged: parts of it are missing'],
    ['null', 'not a run of Lamarck'],
  ];
  for (const [text, reason] of refused) {
    const file = { name: 'x.lamarck.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await runs.getByLabel('Import a run').setInputFiles(file);
    await expect(runs.getByRole('alert').filter({ hasText: reason })).toBeVisible();
  }
  await expect(runs.getByText('No run is kept here yet.')).toBeVisible();
});

test('a run that is under way can be deleted, and another started at once', async ({ page }) => {
  await visit(page);
  await runButton(page).click();
  await variantsAtLeast(page, 3);
  const runs = await runsDialog(page);
  await runs.getByRole('button', { name: 'Delete Checkout' }).click();
  await expect(runs.getByText('No run is kept here yet.')).toBeVisible();
  await runs.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await shortRun(page, '6');
  expect(await endedRun(page)).toMatchObject({ seed: 6, variants: 12 });
});

test('two runs are opened one right after the other, and the last stays', async ({ page }) => {
  await visit(page);
  for (const seed of ['8', '9']) {
    await shortRun(page, seed);
    await endedRun(page);
    await button(page, 'New run').click();
  }
  const ids = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('lamarck');
      request.onsuccess = () => resolve(request.result);
    });
    const request = database.transaction('runs').objectStore('runs').getAllKeys();
    return new Promise<string[]>(
      (resolve) => (request.onsuccess = () => resolve(request.result as string[])),
    );
  });
  expect(ids).toHaveLength(2);
  await page.evaluate(([a, b]) => {
    for (const id of [a, b, a, b, a]) {
      location.hash = `#open=${id}`;
      dispatchEvent(new HashChangeEvent('hashchange'));
    }
  }, ids);
  await variantsAtLeast(page, 12);
  // Neither is held by anybody else: this is the only tab.
  for (const id of [ids[1], ids[0]]) {
    await page.evaluate((id) => void (location.hash = `#open=${id}`), id);
    await expect.poll(async () => (await keptRun(page))?.id).toBe(id);
    await variantsAtLeast(page, 12);
    await expect(page.getByText('Another tab holds this run.')).toHaveCount(0);
  }
});

test('a limit in seconds ends the run, and Stop ends it at once', async ({ page }) => {
  await visit(page);
  await setUp(page, { Variants: '', Seconds: '1', Seed: '12' });
  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.finished).toBe('seconds');
  expect(row.variants).toBeGreaterThan(1);
  expect(row.seconds).toBeGreaterThanOrEqual(1);

  await button(page, 'New run').click();
  await setUpWithoutEnd(page, '13');
  await runButton(page).click();
  await variantsAtLeast(page, 4);
  await button(page, 'Stop').click();
  await expect(runButton(page)).toHaveText('Go on');
  const stopped = await keptRun(page);
  await page.waitForTimeout(1_500);
  expect((await keptRun(page))?.variants).toBe(stopped?.variants);
  const variants = (stopped?.variants ?? 0) + 10;
  await setUp(page, { Variants: String(variants), Seconds: '' });
  await runButton(page).click();
  expect(await endedRun(page)).toMatchObject({ variants, finished: 'variants' });
});
