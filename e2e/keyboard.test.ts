import { expect, test, type Locator, type Page } from '@playwright/test';
import { endedRun, runButton, setUp, visit } from './playground';

// What people do here, by keyboard alone: no test below moves or presses a mouse.

const variant = (page: Page) => page.getByRole('region', { name: 'Variant', exact: true });

/** Ctrl-K, words, Enter: the way to everything. */
async function go(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type(words);
  const found = page.getByRole('listbox', { name: 'What can be done' }).getByRole('option');
  await expect(found.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find' })).toBeHidden();
}

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('watch: run, and walk the tree', async ({ page }) => {
  await visit(page);
  await go(page, 'run');
  await endedRun(page);
  const tree = page.getByRole('application', { name: /Archive as a tree/ });
  await tabTo(page, tree);
  await page.keyboard.press('Home');
  await expect(variant(page).getByRole('heading', { name: 'The seed' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(variant(page).getByRole('heading', { name: /^#\d+$/ })).toBeVisible();
  await page.keyboard.press('End');
  await expect(variant(page).getByText('best so far')).toBeVisible();
});

test('understand: a variant by its number, its change and tests, against any other', async ({ page }) => {
  await visit(page);
  await setUp(page, { Seed: '2' });
  await go(page, 'run');
  await endedRun(page);
  await go(page, '#4');
  await expect(variant(page).getByRole('heading', { name: '#4', exact: true })).toBeVisible();
  await go(page, 'tests');
  await expect(variant(page).getByRole('tab', { name: 'Tests' })).toHaveAttribute('aria-selected', 'true');
  await go(page, 'change');
  await tabTo(page, variant(page).getByLabel('compared with'));
  await page.keyboard.type('the best');
  await expect(variant(page)).toContainText(/differs?\s+from #\d+/);
  await tabTo(page, variant(page).getByLabel('side by side'));
  await page.keyboard.press('Space');
  await expect(page.locator('.two').first()).toBeVisible();
});

test('change: edit, run the tests, submit, go on', async ({ page }) => {
  await visit(page);
  await go(page, 'shipping.js');
  await expect(page.locator('.cm-content')).toBeVisible();
  await tabTo(page, page.locator('.cm-content'));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('goodsCents > FREE');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('goodsCents >= FREE');
  await expect(page.locator('.cm-content')).toContainText('goodsCents >= FREE_FROM_CENTS');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Verdict on what is edited' })).toContainText('passes now');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, variant(page).getByRole('button', { name: 'Submit as a variant' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(variant(page)).toContainText('by Ada');
  await expect(variant(page)).toBeFocused();
  await go(page, 'run');
  expect((await endedRun(page)).variants).toBeGreaterThan(2);
});

test('try out: the terminal knows its files, completes, recalls and runs tests', async ({ page }) => {
  await visit(page);
  await go(page, 'terminal');
  const keys = page.locator('.xterm-helper-textarea');
  await tabTo(page, keys);
  await page.keyboard.type('cat program/ship');
  await page.keyboard.press('Tab');
  await page.keyboard.type('| grep RATES | sed s/RATES/PRICES/');
  await page.keyboard.press('Enter');
  const screen = page.locator('.xterm-rows');
  await expect(screen).toContainText('const PRICES =');
  await page.keyboard.type('npm test');
  await page.keyboard.press('Enter');
  await expect(screen).toContainText(/\d+ of \d+ tests pass/);
  // Recalled also by a later visit.
  await page.reload();
  await expect(runButton(page)).toBeEnabled();
  await tabTo(page, keys);
  await page.keyboard.press('ArrowUp');
  await expect(screen).toContainText('npm test');
});

test('find: programs, runs, what they take, and what was thrown away', async ({ page }) => {
  await visit(page);
  await setUp(page, { Variants: '5' });
  await go(page, 'run');
  await endedRun(page);
  await go(page, 'timesheet');
  await expect(page.getByRole('button', { name: 'Choose an experiment' })).toContainText('Timesheet');
  await go(page, 'runs in this');
  const runs = page.getByRole('dialog', { name: 'Runs in this browser' });
  await expect(runs).toContainText(/\d+ (KB|MB) of/);
  await tabTo(page, runs.getByRole('button', { name: 'Delete Checkout' }));
  await page.keyboard.press('Enter');
  await expect(runs).toContainText('No run is kept here yet.');
  await tabTo(page, runs.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expect(runs.getByRole('button', { name: 'Checkout', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await go(page, 'checkout seed 1');
  await expect(page).toHaveURL(/#open=/);
});

test('find: what the words mean, the archive as a table, and nothing breaks on the way', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await visit(page);
  await setUp(page, { Variants: '5' });
  await go(page, 'run');
  await endedRun(page);
  await go(page, 'what the words');
  const words = page.getByRole('dialog', { name: 'What the words mean' });
  await expect(words).toContainText('held-out tests');
  await page.keyboard.press('Escape');
  await go(page, 'archive table');
  await expect(page.getByRole('table', { name: 'All variants of the run' })).toBeVisible();
  for (const dialog of ['set up', 'choose an', 'import a data', 'runs in this']) {
    await go(page, dialog);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(troubles).toEqual([]);
});

test('set up: who, how selected, budgets and seed; and a program of one’s own', async ({ page }) => {
  await visit(page);
  await go(page, 'set up');
  const dialog = page.getByRole('dialog', { name: 'Set up the experiment' });
  await tabTo(page, dialog.getByRole('radio', { name: /^Darwin Gödel Machine Good/ }));
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: /^Random/ })).toBeChecked();
  await tabTo(page, dialog.getByRole('checkbox', { name: /Stop at the goal/ }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('textbox', { name: /^Variants/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9');
  await tabTo(page, dialog.getByRole('textbox', { name: /^Seed/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('-7');
  await tabTo(page, dialog.getByRole('radio', { name: /^repair/ }));
  // The worst place for the field: at the very end of what is to be seen, where the dialog's foot lies over it.
  const seed = dialog.getByRole('textbox', { name: /^Seed/ });
  await seed.evaluate((field) => {
    const body = field.closest('.body') as HTMLElement;
    body.scrollTop += field.getBoundingClientRect().bottom - body.getBoundingClientRect().bottom;
  });
  await page.keyboard.press('Enter');
  // What can't be used is said, and has the focus.
  await expect(dialog.getByRole('alert')).toContainText('The seed must be a whole number');
  await expect(seed).toBeFocused();
  const seen = await seed.evaluate((field) => {
    const { left, top, width, height } = field.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === field;
  });
  expect(seen, 'the field is not covered').toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await go(page, 'run');
  expect(await endedRun(page)).toMatchObject({ seed: 77, variants: 9, finished: 'variants' });

  await go(page, 'your own');
  const own = page.getByRole('dialog', { name: 'Your own program' });
  await tabTo(page, own.getByRole('button', { name: 'Run', exact: true }));
  await page.keyboard.press('Enter');
  await expect(own).toBeHidden();
  expect(await endedRun(page)).toMatchObject({ title: 'Median', finished: 'goal' });
});
