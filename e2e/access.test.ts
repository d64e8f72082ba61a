import { chromium, expect, test, type Page } from '@playwright/test';
import { SCENES } from '../bin/screens/scenes.js';
import { Visitor } from '../bin/screens/visitor.js';
import { expectAccess } from './expectAccess';
import { endedRun, runButton, setUp, visit } from './playground';

// Axe reads every element of the page, a dozen times: on a busy machine that takes its time.
test.setTimeout(300_000);
test.use({ viewport: { width: 1440, height: 900 } });

const variantTab = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Variant' }).getByRole('tab', { name });

/** Walks through a scene as for its pictures; where a picture would be taken, axe reads the page in both themes. */
class Reader extends Visitor {
  override async shoot(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      await expectAccess(this.page, `${name}, ${colorScheme}`);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
  }
}

// Runs of agents have tests of their own, and a large run shows nothing that a small one does not.
const { agentsBegin: _1, agents: _2, laboratory: _3, large: _4, ...READ } = SCENES;
for (const [name, scene] of Object.entries(READ)) {
  test(`nothing stands in the way on any screen, in both themes: ${name}`, async ({ context, baseURL }) => {
    const none = async () => '';
    const window = { width: 1440, height: 900 };
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const where = { url: baseURL ?? '', folder: '', window, agentsRun: none, smallSchool: none };
    await scene(new Reader(context, where));
  });
}

/** Whatever is in the header lies within the window. */
async function expectWholeHeader(page: Page): Promise<void> {
  const cut = await page
    .getByRole('banner')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getBoundingClientRect().right > innerWidth)
        .map((button) => button.ariaLabel ?? button.textContent),
    );
  expect(cut, 'buttons that are cut off').toEqual([]);
}

test('the header is whole in every window', async ({ page }) => {
  await visit(page);
  for (const width of [1440, 1100, 900, 820, 720, 600, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectWholeHeader(page);
  }
});

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
    await expectWholeHeader(page);
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
