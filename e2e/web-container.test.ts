import { expect, test, type Page } from '@playwright/test';
import { endedRun, runButton, visit } from './playground';
import { pointAt, serveBoth } from './headless/server';

// Real Node from the page's side. What answers the WebContainer client here is a stand-in on this machine.
let standIn: Awaited<ReturnType<typeof serveBoth>>;
test.beforeAll(async () => void (standIn = await serveBoth()));
test.afterAll(() => standIn.close());

/** Chooses the judge in the sheet, as a person does. */
async function chooseJudge(page: Page, judge: 'embedded' | 'node'): Promise<void> {
  await page.getByRole('button', { name: 'Budget and seed' }).click();
  const sheet = page.getByRole('dialog', { name: 'Budget and seed' });
  await sheet.getByLabel('Judge').selectOption(judge);
  await sheet.getByRole('button', { name: /^(Apply|Use for a new run)$/ }).click();
  await expect(sheet).toBeHidden();
}
const summary = (page: Page) => page.getByRole('region', { name: 'What is being improved' });

test('the default page is not isolated, the page for real Node is, and both judge', async ({
  page,
  request,
}) => {
  await visit(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  expect((await request.get('/')).headers()['cross-origin-embedder-policy']).toBeUndefined();
  await visit(page, '/node/');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(summary(page)).toContainText(/visible tests passed at the start: *\d+ of \d+/);
});

test('a program that needs real Node is taken to its page, judged and improved there', async ({ page }) => {
  await pointAt(page, standIn.origin);
  await visit(page, new URL('..', standIn.nodePage).href);
  await chooseJudge(page, 'node');
  await expect(page.getByText('needs real Node')).toBeVisible();
  await expect(runButton(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Open it there' }).click();

  await expect(page).toHaveURL(/\/node\/#open=/);
  await expect(runButton(page)).toBeEnabled();
  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.bestScore).toBeGreaterThan(row.seedScore ?? 1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the journal names the runtime, and the digest tells it from the embedded judge’s', async ({ page }) => {
  await pointAt(page, standIn.origin);
  await page.goto(`${standIn.nodePage}?automation`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const runs = await page.evaluate(async () => {
    const loop = await window.lamarck.loop();
    const made: { judge: string; digest: string }[] = [];
    for (const needs of [undefined, 'node'] as const) {
      const experiment = await window.lamarck.experimentNamed('checkout');
      const task = { ...experiment.task, ...(needs && { needs }) };
      const id = await loop.create({ ...experiment, task, budget: { ...experiment.budget, variants: 1 } });
      await loop.open(id);
      await loop.start();
      for (let row; !row?.finished;) ({ row } = await loop.figures());
      const file = JSON.parse(await loop.exportRun(id)) as { events: { judge: string }[]; digest: string };
      made.push({ judge: file.events[0]?.judge ?? '', digest: file.digest });
    }
    return made;
  });
  expect(runs[0]?.judge).toMatch(/^quickjs-/);
  expect(runs[1]?.judge).toMatch(/^webcontainer-\d+\.\d+\.\d+ node-\d+\.\d+\.\d+ [0-9a-f]{8}$/);
  expect(runs[0]?.digest).not.toBe(runs[1]?.digest);
});

test('without the network the reason is there within two seconds, and everything else goes on', async ({
  page,
}) => {
  await pointAt(page, standIn.origin);
  await page.route(`${standIn.origin}/**`, (route) => route.abort('internetdisconnected'));
  await visit(page, standIn.nodePage);
  await chooseJudge(page, 'node');
  const reason = page.getByRole('alert').filter({ hasText: 'can’t be reached' });
  await expect(reason).toBeVisible({ timeout: 2_000 });
  await page.getByRole('tab', { name: 'Files' }).click();
  await expect(page.getByText('export function').first()).toBeVisible();

  // The network comes back.
  await page.unroute(`${standIn.origin}/**`);
  await reason.getByRole('button', { name: 'Retry' }).click();
  await expect(reason).toBeHidden();
  await expect(summary(page)).toContainText(/visible tests passed at the start: *\d+ of \d+/);
});

test('where real Node can’t be had, the embedded judge takes over', async ({ page }) => {
  await pointAt(page, standIn.origin);
  await page.route(`${standIn.origin}/**`, (route) => route.abort('internetdisconnected'));
  await visit(page, standIn.nodePage);
  await chooseJudge(page, 'node');
  const reason = page.getByRole('alert').filter({ hasText: 'can’t be reached' });
  await reason.getByRole('button', { name: 'Use the embedded judge' }).click();
  await expect(reason).toBeHidden();
  await runButton(page).click();
  expect((await endedRun(page)).finished).not.toBeNull();
});

test('the terminal is a shell in there, without held-out tests', async ({ page }) => {
  await pointAt(page, standIn.origin);
  await visit(page, standIn.nodePage);
  await chooseJudge(page, 'node');
  await page.getByRole('tab', { name: 'Terminal' }).click();
  const screen = page.locator('.xterm-accessibility, .xterm-rows').first();
  await expect(screen).toContainText('stand-in shell');
  const type = (line: string) => page.locator('.xterm-helper-textarea').pressSequentially(`${line}\n`);
  await type('ls');
  await expect(screen).toContainText(/program\/\s+visible\//);
  await expect(screen).not.toContainText('held-out/');
  await type('ls visible');
  await expect(screen).toContainText('checkout.test.js');
});
