import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type Page } from '@playwright/test';
import { endedRun, runButton, setUp, visit } from './playground';

// Axe reads every element of the page, a dozen times: on a busy machine that takes its time.
test.setTimeout(300_000);

/** Fails with what stands in the way of somebody: which rule, where. */
async function expectAccess(page: Page, state: string): Promise<void> {
  // The sandbox's frame is empty and hidden, and nothing can be put into it.
  const { violations } = await new AxeBuilder({ page }).exclude('#sandbox').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  expect.soft(told, state).toEqual([]);
}

const variantTab = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Variant' }).getByRole('tab', { name });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('nothing stands in the way on a first visit, in a run and after it', async ({ page }) => {
      await visit(page);
      await expectAccess(page, 'first visit');
      await setUp(page, { Variants: '30' });
      await runButton(page).click();
      await endedRun(page);
      await expect(page.getByRole('status').filter({ hasText: /^\s*(Goal|Over)/ })).toBeVisible();
      await expectAccess(page, 'finished');
      await page.getByLabel('compared with').selectOption('the seed');
      await expectAccess(page, 'compared');
      for (const name of ['Tests', 'Output', 'Lineage', 'Files']) {
        await variantTab(page, name).click();
        await expectAccess(page, name);
      }
      await variantTab(page, 'Editor').click();
      await expect(page.locator('.cm-editor')).toBeVisible();
      await page.locator('.cm-content').focus();
      await page.keyboard.type('lost(1);');
      await expect(page.locator('.cm-lintRange-error')).toBeVisible();
      await variantTab(page, 'Editor').click();
      await page.getByRole('button', { name: 'Run tests' }).click();
      await expect(page.getByText('Verdict on what is edited')).toBeVisible();
      await page.getByRole('button', { name: 'Submit as a variant' }).click();
      await expectAccess(page, 'Editor');
      await page.keyboard.press('Escape');
      await variantTab(page, 'Terminal').click();
      await expect(page.locator('.xterm')).toBeVisible();
      await expectAccess(page, 'Terminal');
      await page.getByRole('button', { name: 'Table' }).click();
      await expectAccess(page, 'Table');
    });

    test('nothing stands in the way in the dialogs', async ({ page }) => {
      await visit(page);
      const choose = page.getByRole('button', { name: 'Choose an experiment' });
      await choose.click();
      await expect(page.getByRole('button', { name: /^Timesheet/ })).toBeVisible();
      await expectAccess(page, 'gallery');
      await page.getByRole('button', { name: 'Your own program…' }).click();
      const own = page.getByRole('dialog', { name: 'Your own program' });
      await own
        .getByLabel(/^Text of/)
        .first()
        .fill('function (');
      await own.getByRole('button', { name: 'Check only' }).click();
      await expect(own.getByText('can be loaded')).toBeVisible();
      await expectAccess(page, 'own program with an error');
      await page.keyboard.press('Escape');
      await choose.click();
      await page.getByRole('button', { name: 'Import a data set…' }).click();
      await page
        .getByLabel('File', { exact: true })
        .setInputFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from('{nope\n[]\n') });
      await expect(page.getByText('2 lines could not be used')).toBeVisible();
      await expectAccess(page, 'import with problems');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Runs' }).click();
      await expectAccess(page, 'runs');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Budget and seed' }).click();
      await expectAccess(page, 'budget and seed');
      await page.getByRole('button', { name: 'All settings…' }).click();
      await expect(page.getByRole('heading', { name: 'Budgets' })).toBeVisible();
      await expectAccess(page, 'set-up');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: /^Timesheet/ })).toBeVisible();
      await expectAccess(page, 'palette');
    });
  });
}

test('a narrow page is as open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page);
  for (const name of ['Archive', 'Score', 'Variant']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expectAccess(page, `narrow: ${name}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'pixels that must be scrolled sideways').toBeLessThanOrEqual(0);
});

test('letters twice as large leave nothing out of reach', async ({ launchOptions, baseURL }) => {
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await visit(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await runButton(page).click();
    await endedRun(page);
    for (const name of ['Archive', 'Score', 'Variant'])
      await page.getByRole('tab', { name, exact: true }).click();
    const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(hidden, 'pixels that must be scrolled sideways').toBeLessThanOrEqual(0);
    await expectAccess(page, 'large letters');
  } finally {
    await browser.close();
  }
});

test('the keyboard reaches everything that can be pressed, in a circle without a trap', async ({ page }) => {
  await visit(page);
  await setUp(page, { Variants: '10' });
  await runButton(page).click();
  await endedRun(page);
  await variantTab(page, 'Editor').click();
  await expect(page.locator('.cm-editor')).toBeVisible();
  // What is pressable stands in the tab order, but for tabs: the arrows walk those.
  const missing = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('button, select, input, [role=application]')];
    for (const element of all) element.dataset.awaited = '';
    for (const element of all)
      if (element.tabIndex < 0 || !element.checkVisibility() || element.matches(':disabled'))
        delete element.dataset.awaited;
    document.addEventListener('focusin', ({ target }) => delete (target as HTMLElement).dataset.awaited);
    (document.activeElement as HTMLElement | null)?.blur();
    return all.length;
  });
  expect(missing).toBeGreaterThan(20);
  let rounds = 0;
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      // The editor marks itself a moment after it has the focus.
      await new Promise((later) => setTimeout(later, 30));
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const shown = outlineStyle !== 'none' || boxShadow !== 'none' || element.closest('.cm-focused, .xterm');
      return {
        name: element.ariaLabel ?? element.textContent?.trim().slice(0, 30) ?? '',
        shown: !!shown,
      };
    });
    // The round begins in the middle, where the last click was: it is whole when the page's end has come twice.
    if (stop === null && ++rounds === 2) break;
    if (stop === null) continue;
    expect(stop.shown, `the focus on '${stop.name}' can be seen`).toBe(true);
  }
  expect(rounds, 'the round ends').toBe(2);
  const left = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-awaited]')].map((element) =>
      element.outerHTML.slice(0, 160),
    ),
  );
  expect(left).toEqual([]);
});

test('what is opened right after another dialog was closed stays open', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Runs in this browser' })).toBeVisible();
  // The browser tells the page of closing in a task of its own, which comes after this one.
  await page.evaluate(async () => {
    const dialog = document.querySelector('dialog[open]') as HTMLDialogElement;
    const told = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    dialog.close();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
    await told;
  });
  await expect(page.getByRole('dialog', { name: 'Find anything' })).toBeVisible();
});

test('Escape closes what was opened, and the focus goes back to where it was', async ({ page }) => {
  await visit(page);
  for (const name of ['Choose an experiment', 'Runs', 'Budget and seed']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  }
});
