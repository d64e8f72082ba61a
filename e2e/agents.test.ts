import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Experiment } from '../src/evolution/experiment';
import { expectAccess } from './expectAccess';
import { controls, endedRun, runButton, runsDialog, visit } from './playground';

/** The run file of an experiment that has not been run, with a school small enough for a test. */
async function smallSchool(page: Page): Promise<Buffer> {
  await page.goto('/?automation');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const usual = await page.evaluate(() => window.lamarck.experimentNamed('self-improve'));
  const { study, exam, heldOut, ...rules } = usual.selfImprovement!;
  const experiment: Experiment = {
    ...usual,
    title: 'A small school',
    testRuns: 40,
    seed: 5,
    budget: { variants: null, verdicts: 4, seconds: null },
    selfImprovement: {
      ...rules,
      ...{ study: study.slice(0, 6), exam: exam.slice(0, 4), heldOut: heldOut.slice(0, 4) },
      ...{ practiceTasks: 3, practiceRuns: 120, looks: 2 },
    },
  };
  const empty = { format: 'lamarck-run-1', title: experiment.title, seconds: 0, digest: '0'.repeat(64) };
  return Buffer.from(JSON.stringify({ ...empty, experiment, events: [], texts: {} }));
}

/** Opens the page with that experiment, ready to run. */
async function openSchool(page: Page): Promise<void> {
  const buffer = await smallSchool(page);
  await visit(page);
  const runs = await runsDialog(page);
  await runs
    .getByLabel('Import a run')
    .setInputFiles({ name: 'school.lamarck.json', mimeType: 'application/json', buffer });
  await expect(runs).toBeHidden();
}

test.describe.configure({ timeout: 180_000 });

const summary = (page: Page) => page.getByRole('region', { name: 'What is being improved' });
const tab = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Variant' }).getByRole('tab', { name, exact: true });
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'View' }).getByRole('button', { name, exact: true });

test('an agent rewrites itself, and the page shows whether it worked and how', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await openSchool(page);
  await expect(summary(page)).toContainText('The agent learner rewrites its own source');
  await runButton(page).click();
  const row = await endedRun(page);
  expect(row.finished).toBe('concluded');
  await expect(page.getByRole('status').filter({ hasText: /tasks that nobody trained on/ })).toBeVisible();
  await expect(summary(page)).toContainText(/tasks nobody trained on: the seed solves [\d.]+/);

  // Result: seed and champion measured, every fresh seed a dot.
  await tab(page, 'Result').click();
  const dots = page.getByRole('img', { name: /^Share of tasks solved/ });
  await expect(dots).toHaveAttribute('aria-label', /4 tasks that nobody trained on: seed [\d.]+ ± [\d.]+/);
  expect(await dots.locator('circle').count()).toBe(row.champion === 0 ? 12 : 24);

  // Tasks by variants, walked by keys; what the attempt came to is told.
  await view(page, 'Tasks').click();
  const matrix = page.getByRole('application', { name: /Exam tasks by variants/ });
  await matrix.focus();
  for (let i = 0; i < 9; i++) await matrix.press('ArrowLeft');
  await expect(matrix).toHaveAttribute('aria-label', /the seed: (not solved|solved)/);
  await matrix.press('ArrowRight');
  await matrix.press('Enter');
  const variant = page.getByRole('region', { name: 'Variant' });
  await expect(variant.getByRole('heading', { name: '#1', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Archive' })).toContainText(
    /no repair found|visible tests pass|a held-out test fails/,
  );

  // The odds of each draw, and the draw.
  await view(page, 'Draws').click();
  const draws = page.getByRole('region', { name: 'Archive' });
  await expect(draws).toContainText(/drawn at [\d.]+/);
  await draws.getByRole('slider', { name: 'Turn' }).press('Home');
  await expect(draws).toContainText(/the luck of turn 1 fell on the seed, drawn at 100/);

  // What it learned, in words and as code; step by step from the seed.
  await tab(page, 'Learned').click();
  await expect(variant.getByRole('heading', { name: /^Tried later/ })).toBeVisible();
  await expect(variant.getByRole('row', { name: /\d of [\d,]+/ }).first()).toBeVisible();
  await variant.getByText('The same as code').click();
  await expect(variant.getByText('"any"')).toBeVisible();
  await tab(page, 'Lineage').click();
  await expect(variant.getByRole('heading', { name: /From the seed to #1/ })).toBeVisible();
  await tab(page, 'Exam').click();
  await expect(variant.getByRole('heading', { name: /^(Solved|Not solved|New|Lost)/ }).first()).toBeVisible();

  // One attempt again, by the seed and by the child.
  await tab(page, 'Replay').click();
  await variant.getByRole('button', { name: 'Replay' }).click();
  await expect(variant.getByRole('heading', { name: 'The seed, before learning' })).toBeVisible();
  await expect(variant.getByRole('heading', { name: '#1, after' })).toBeVisible();
  await expect(variant.getByText(/^Repaired at try|^No repair/).first()).toBeVisible();
  expect(await variant.getByRole('listitem').count()).toBeGreaterThan(10);
  expect(troubles).toEqual([]);

  // Run again from its journal it comes to the same end, and a reload shows the same.
  await page.reload();
  await expect(summary(page)).toContainText(/tasks nobody trained on: the seed solves [\d.]+/);
});

test('an agent is adopted, kept, offered as an experiment, downloaded and forgotten', async ({ page }) => {
  await openSchool(page);
  await tab(page, 'Result').click();
  const variant = page.getByRole('region', { name: 'Variant' });
  await variant.getByLabel('Name').fill('repair');
  await variant.getByRole('button', { name: 'Adopt as an agent of your own' }).click();
  await expect(variant.getByText(/choose another name/)).toBeVisible();
  await variant.getByLabel('Name').fill('Ada');
  await variant.getByRole('button', { name: 'Adopt as an agent of your own' }).click();
  await expect(variant.getByText('Ada', { exact: true })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    variant.getByRole('button', { name: /Download as a folder/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lamarck-Ada.zip');
  const files = Object.keys(unzipSync(new Uint8Array(await readFile(await download.path()))));
  expect(files).toContain('lamarck-Ada/solve.js');
  expect(files).toContain('lamarck-Ada/lessons.js');

  // It can be chosen for a program.
  await visit(page, '/?#program=checkout');
  await expect(summary(page)).toContainText('improves the program Checkout');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('set up');
  await page.keyboard.press('Enter');
  const setUp = page.getByRole('dialog', { name: 'Set up the experiment' });
  await setUp.getByRole('radio', { name: /^Ada/ }).check();
  await setUp.getByRole('button', { name: 'Apply' }).click();
  await expect(summary(page)).toContainText('The agent Ada improves the program Checkout');
  await controls(page).getByRole('button', { name: 'Step' }).click();
  await expect(page.getByRole('region', { name: 'Archive' })).toContainText(/2 variants/);

  await page.getByRole('button', { name: 'Choose an experiment' }).click();
  await page.getByRole('button', { name: /^Ada rewrites itself/ }).click();
  await expect(summary(page)).toContainText('The agent Ada rewrites its own source');
  await tab(page, 'Result').click();
  await variant.getByRole('button', { name: 'Forget Ada' }).click();
  await expect(variant.getByText('Ada', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(variant.getByText('Ada', { exact: true })).toBeVisible();
});

test('from the first page one click starts it, and a newcomer is told what evolves', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'watch an agent rewrite itself' }).click();
  await expect(controls(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stages of the loop' })).toContainText(/exam/);
  await controls(page).getByRole('button', { name: 'Stop' }).click();
  await controls(page).getByRole('button', { name: 'New run' }).click();
  const archive = page.getByRole('region', { name: 'Archive' });
  await expect(archive).toContainText('What evolves is the agent’s own source');
  await expect(archive).toContainText(/\d+ tasks that nobody trained on/);
});

test('the laboratory runs variations one after another and says that seeds are too few', async ({ page }) => {
  await openSchool(page);
  await tab(page, 'Result').click();
  await page.getByRole('button', { name: 'laboratory' }).click();
  const lab = page.getByRole('dialog', { name: /^Laboratory/ });
  await lab.getByLabel('How many seeds').fill('0');
  await lab.getByRole('button', { name: /^Begin/ }).click();
  await expect(lab.getByRole('alert')).toContainText('a whole number from 1');
  await lab.getByLabel('How many seeds').fill('1');
  await lab.getByLabel('Verdicts a run').fill('2');
  await lab.getByRole('button', { name: 'Begin 2 runs' }).click();
  await expect(lab).toContainText('2 of 2 runs have ended', { timeout: 80_000 });
  await expect(lab).toContainText(/Greedy against As it is: Too few seeds to tell \(1 against 1 seeds\)/);
  await expectAccess(page, 'laboratory');
  await page.keyboard.press('Escape');
  // Each is an ordinary run, kept like any other.
  const runs = await runsDialog(page);
  await expect(runs.getByText('Laboratory: Greedy')).toBeVisible();
  await expect(runs.getByText('Laboratory: As it is')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('nothing stands in the way in a run of agents', async ({ page }) => {
      await openSchool(page);
      await expectAccess(page, 'before');
      await runButton(page).click();
      await endedRun(page);
      for (const name of ['Result', 'Change', 'Exam', 'Learned', 'Replay', 'Lineage', 'Files']) {
        await tab(page, name).click();
        await expectAccess(page, name);
      }
      for (const name of ['Tasks', 'Draws', 'Table']) {
        await view(page, name).click();
        await expectAccess(page, name);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      for (const name of ['Archive', 'Variant']) {
        await page.getByRole('tab', { name, exact: true }).click();
        await expectAccess(page, `narrow: ${name}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, 'pixels that must be scrolled sideways').toBeLessThanOrEqual(0);
      }
    });
  });
}
