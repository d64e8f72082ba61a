import { expect, test, type Page } from '@playwright/test';
import { endedRun, keptRun, runButton, setUp, visit } from './playground';

const variant = (page: Page) => page.getByRole('region', { name: 'Variant', exact: true });

async function editor(page: Page, file: string): Promise<void> {
  await variant(page).getByRole('tab', { name: 'Editor' }).click();
  await variant(page).getByLabel('File', { exact: true }).selectOption(file);
  await expect(page.locator('.cm-content')).toBeVisible();
}

/** Types over the whole file. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const FREE = `const FREE_FROM_CENTS = 5_000;
const RATES = { home: 490, abroad: 1_290 };

export function shippingFor(country, goodsCents) {
  if (goodsCents === 0) return 0;
  if (country === 'home' && goodsCents >= FREE_FROM_CENTS) return 0;
  return country === 'home' ? RATES.home : RATES.abroad;
}
`;

test('a version made by hand is judged, joins the archive under its maker’s name, and the run goes on', async ({
  page,
}) => {
  await visit(page);
  await editor(page, 'program/shipping.js');
  await type(page, FREE);
  await variant(page).getByRole('button', { name: 'Run tests' }).click();
  const verdict = page.getByRole('region', { name: 'Verdict on what is edited' });
  await expect(verdict).toContainText(/passes now, failed in the seed/);
  await expect(verdict).not.toContainText('fails now');

  await variant(page).getByRole('button', { name: 'Submit as a variant' }).click();
  await variant(page).getByLabel('Your name').fill('Ada');
  await variant(page).getByLabel('What you changed').fill('free shipping from the limit on');
  await page.keyboard.press('Enter');
  await expect(variant(page)).toContainText('child of the seed, 1 step from the seed, by Ada');
  await expect(variant(page)).toContainText('Ada: free shipping from the limit on');
  expect(await keptRun(page)).toMatchObject({ variants: 2, verdicts: 2 });

  // Twice the same is refused, and what was typed stays.
  await variant(page)
    .getByRole('button', { name: 'Edit', exact: true })
    .or(variant(page).getByRole('tab', { name: 'Editor' }))
    .click();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: 'seed', exact: true }).first().click();
  await type(page, FREE);
  await variant(page).getByRole('button', { name: 'Submit as a variant' }).click();
  await page.keyboard.press('Enter');
  await variant(page).getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('already in the archive');
  await expect(page.locator('.cm-content')).toContainText('>= FREE_FROM_CENTS');

  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.variants).toBeGreaterThan(2);
  // Kept whole: a reload reads the same from the journal.
  await page.reload();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: '#1', exact: true }).first().click();
  await expect(variant(page)).toContainText('by Ada');
});

test('a run forks at any variant: that one is the seed of the new one', async ({ page }) => {
  await visit(page);
  await setUp(page, { Variants: '6', Seed: '2' });
  await runButton(page).click();
  await endedRun(page);
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('table').getByRole('button', { name: '#4', exact: true }).first().click();
  const score = await variant(page)
    .getByText(/\d+ of 12/)
    .first()
    .textContent();
  await variant(page).getByRole('button', { name: 'Fork from here' }).click();
  await expect(page.getByRole('button', { name: 'Choose an experiment' })).toContainText('Checkout, from #4');
  await expect(variant(page).getByRole('heading', { name: 'The seed' })).toBeVisible();
  await expect(
    variant(page)
      .getByText(/\d+ of 12/)
      .first(),
  ).toContainText(/^\d+ of 12/.exec(score ?? '')?.[0] ?? 'no score');
  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.title).toBe('Checkout, from #4');
});

test('mistakes are marked by a linter, Format puts the file in order, Reset brings it back', async ({
  page,
}) => {
  await visit(page);
  await editor(page, 'program/shipping.js');
  const before = await page.locator('.cm-content').innerText();
  await type(page, 'export   const total = price*2');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('price');
  await variant(page).getByRole('button', { name: 'Format' }).click();
  await expect(page.locator('.cm-line').first()).toHaveText('export const total = price * 2;');
  await variant(page).getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.locator('.cm-content')).toHaveText(before, { useInnerText: true });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.cm-line').first()).toHaveText('export const total = price * 2;');
  await type(page, 'export const = 1;');
  await variant(page).getByRole('button', { name: 'Format' }).click();
  await expect(page.getByText(/Line 1 can’t be read/)).toBeVisible();
});

test('the agent’s own source is edited, tried out, and works in an experiment of its own', async ({
  page,
}) => {
  await visit(page);
  await editor(page, 'agent/agent.js');
  await variant(page).getByRole('button', { name: 'Try the agent' }).click();
  const attempt = page.getByRole('region', { name: 'What the agent proposes' });
  await expect(attempt).toContainText(/after [1-9]\d* test runs?/);
  await type(page, "export function solve() {\n  throw new Error('on strike');\n}\n");
  await variant(page).getByRole('button', { name: 'Try the agent' }).click();
  await expect(attempt).toContainText('on strike');
  await variant(page).getByRole('button', { name: 'New experiment' }).click();
  await expect(page.getByRole('region', { name: 'What is being improved' })).toContainText(
    'The agent repair, edited improves the program Checkout, edited',
  );
});
