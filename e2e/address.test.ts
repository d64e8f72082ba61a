import { expect, test, type Page } from '@playwright/test';
import { endedRun, keptRun, runButton, setUp, visit } from './playground';

const variant = (page: Page) => page.getByRole('region', { name: 'Variant', exact: true });
const heading = (page: Page, name: string) => variant(page).getByRole('heading', { name, exact: true });
const tab = (page: Page, name: string) => variant(page).getByRole('tab', { name });

/** Long enough for the next place to be a step of its own. */
const pause = (page: Page) => page.waitForTimeout(900);

async function shortRun(page: Page): Promise<void> {
  await setUp(page, { Variants: '8', Seed: '2' });
  await runButton(page).click();
  await endedRun(page);
  await page.getByRole('button', { name: 'Table' }).click();
}

const pick = (page: Page, name: string) =>
  page.getByRole('table').getByRole('button', { name, exact: true }).click();

test('the address names run, variant and tab; back and forward walk them, a reload comes back', async ({
  page,
}) => {
  await visit(page);
  await shortRun(page);
  await pause(page);
  await pick(page, '#3');
  await expect(page).toHaveURL(/#open=[\w-]+&variant=3$/);
  await expect(page).toHaveTitle('Checkout, seed 2 #3 – Lamarck');
  await pause(page);
  await tab(page, 'Tests').click();
  await expect(page).toHaveURL(/&variant=3&tab=tests$/);
  await pause(page);
  await pick(page, '#5');
  await expect(heading(page, '#5')).toBeVisible();

  await page.goBack();
  await expect(heading(page, '#3')).toBeVisible();
  await expect(tab(page, 'Tests')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(tab(page, 'Change')).toHaveAttribute('aria-selected', 'true');
  await page.goForward();
  await page.goForward();
  await expect(heading(page, '#5')).toBeVisible();

  const { id } = (await keptRun(page)) ?? { id: '' };
  const address = page.url();
  await page.reload();
  await expect(heading(page, '#5')).toBeVisible();
  await expect(tab(page, 'Tests')).toHaveAttribute('aria-selected', 'true');
  expect(page.url()).toBe(address);

  // Copied into another tab of this browser.
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(heading(other, '#5')).toBeVisible();
  expect((await keptRun(other))?.id).toBe(id);
  await other.close();
});

test('any two variants are compared, and the address keeps which', async ({ page }) => {
  await visit(page);
  await shortRun(page);
  await pick(page, '#2');
  await variant(page).getByRole('button', { name: 'Compare others with #2' }).click();
  await expect(variant(page)).toContainText('This is #2 itself');
  await pick(page, '#4');
  await expect(variant(page)).toContainText(/files?\s+differs?\s+from #2/);
  await tab(page, 'Tests').click();
  await expect(variant(page)).toContainText(/Since #2|held-out/i);
  await expect(page).toHaveURL(/&variant=4&against=2&tab=tests$/);
  await page.reload();
  await expect(variant(page).getByLabel('compared with')).toHaveValue('2');
  await tab(page, 'Change').click();
  await variant(page).getByLabel('compared with').selectOption('another…');
  await variant(page).getByLabel('number').fill('6');
  await variant(page).getByLabel('number').press('Enter');
  await expect(variant(page)).toContainText(/differs?\s+from #6/);
  await variant(page).getByLabel('compared with').selectOption('the seed');
  await expect(variant(page)).toContainText(/differs?\s+from the seed/);
});

test('a program that was chosen is still chosen after a reload, and back leads to the one before', async ({
  page,
}) => {
  await visit(page);
  const choose = page.getByRole('button', { name: 'Choose an experiment' });
  await choose.click();
  await page.getByRole('button', { name: /^Timesheet/ }).click();
  await expect(page).toHaveURL(/#program=timesheet$/);
  await page.reload();
  await expect(choose).toContainText('Timesheet');
  await page.goBack();
  await expect(choose).toContainText('Checkout');
});

test('an address of a run that is not here says so, and the page works', async ({ page }) => {
  await visit(page, '/#open=0-not-here&variant=7&tab=nonsense');
  await expect(page.getByRole('alert')).toContainText('this run is no longer kept in this browser', {
    ignoreCase: true,
  });
  await expect(page).toHaveURL(/\/$/);
  await runButton(page).click();
  await endedRun(page);
});
