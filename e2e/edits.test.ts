import { expect, test, type Page } from '@playwright/test';
import { controls, endedRun, runButton, setUp, visit } from './playground';

const FILE = 'program/shipping.js';
const variant = (page: Page) => page.getByRole('region', { name: 'Variant', exact: true });
const text = (page: Page) => page.locator('.cm-content');

async function editor(page: Page): Promise<void> {
  await variant(page).getByRole('tab', { name: 'Editor' }).click();
  await variant(page).getByLabel('File', { exact: true }).selectOption(FILE);
  await expect(text(page)).toBeVisible();
}

/** Adds a line to the file, as a person does. */
async function add(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`// ${words}\n`);
  await expect(text(page)).toContainText(words);
}

/** Waits until this browser keeps those words, in so many places. */
async function kept(page: Page, words: string, places = 1): Promise<void> {
  const found = () =>
    page.evaluate(async (words) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await settled(indexedDB.open('lamarck'));
      const all = await settled(database.transaction('edits').objectStore('edits').getAll());
      database.close();
      return all.filter((edits) => JSON.stringify(edits).includes(words)).length;
    }, words);
  await expect.poll(found).toBe(places);
}

test('what is typed over a draft is there after a reload, goes along into its run, and one click takes it off', async ({
  page,
}) => {
  await visit(page);
  await editor(page);
  await add(page, 'typed before the reload');
  await kept(page, 'typed before the reload');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'As you left it' })).toBeVisible();
  await editor(page);
  await expect(text(page)).toContainText('typed before the reload');

  await setUp(page, { Variants: '6' });
  await runButton(page).click();
  await endedRun(page);
  await kept(page, 'typed before the reload');
  await page.reload();
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click();
  await kept(page, 'typed before the reload', 0);
  await editor(page);
  await expect(text(page)).not.toContainText('typed before the reload');
  await page.reload();
  await expect(runButton(page)).toBeVisible();
  await editor(page);
  await expect(text(page)).not.toContainText('typed before the reload');
});

test('each run has its own edits, over the variant that they were made of', async ({ page }) => {
  await visit(page);
  await setUp(page, { Variants: '6' });
  await runButton(page).click();
  await endedRun(page);
  const first = page.url();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: '#2', exact: true }).first().click();
  await editor(page);
  await add(page, 'over number two');
  await kept(page, 'over number two');

  await page.goto('about:blank');
  await visit(page, new URL(first).pathname);
  await setUp(page, { Variants: '6', Seed: '5' });
  await runButton(page).click();
  await endedRun(page);
  await editor(page);
  await expect(text(page)).not.toContainText('over number two');
  const second = page.url();
  await add(page, 'in the second run');
  await kept(page, 'in the second run');

  await page.goto(first);
  await editor(page);
  await expect(text(page)).toContainText('over number two');
  await expect(text(page)).not.toContainText('in the second run');
  // The address names #2 as the one that is picked: another one is shown, and the editor stays with #2.
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: 'seed', exact: true }).first().click();
  await expect(variant(page)).toContainText('You edit the program of #2');
  await page.goto(second);
  await expect(text(page)).toContainText('in the second run');
  await expect(controls(page)).toBeVisible();
});
