import { join } from 'node:path';
import { ROOT } from '../install.js';

/** @typedef {import('./visitor.js').Visitor} Visitor */

const THREE_BUGS = join(ROOT, 'e2e/fixtures/three-bugs.jsonl');

/** What is done in each scene, state by state; every scene begins in a browser that knows nothing of the page. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const SCENES = {
  async arrival(visitor) {
    // As on a slow line: the sandbox comes late.
    let arrive = () => {};
    const late = new Promise((resolve) => (arrive = () => resolve(undefined)));
    await visitor.context.route('**/sandbox.html', async (route) => {
      await late;
      await route.continue();
    });
    await visitor.visit('', false);
    await visitor.page.getByText('the loop’s worker and its archive').waitFor();
    await visitor.shoot('starting');
    arrive();
    await visitor.ready();
    await visitor.shoot('first-visit');
    await visitor.place('Variant');
    await visitor.shoot('first-visit-program');
  },

  async choosing(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.press('Choose an experiment');
    await page.getByRole('button', { name: /^Timesheet/ }).waitFor();
    await page.waitForTimeout(1_000);
    await visitor.shoot('gallery');
    await page.getByRole('searchbox', { name: 'Search' }).fill('quantum');
    await visitor.shoot('gallery-nothing-found');
    await visitor.press('Your own program…');
    await visitor.shoot('own-program');
    const own = page.getByRole('dialog', { name: 'Your own program' });
    await own
      .getByLabel('Text of median.js')
      .fill('export function median(numbers) {\n  return numbers[;\n}\n');
    await visitor.press('Check only');
    await own.getByText('can be loaded').waitFor();
    await visitor.shoot('own-program-with-error');
    await page.keyboard.press('Escape');
    await visitor.press('Choose an experiment');
    await visitor.press('Import a data set…');
    await visitor.shoot('import');
    await page.getByLabel('File', { exact: true }).setInputFiles(THREE_BUGS);
    await page.getByText('Choose a task to run').waitFor();
    await visitor.shoot('import-read');
    await page
      .getByLabel('Another file')
      .setInputFiles({ name: 'a.jsonl', mimeType: 'text/plain', buffer: Buffer.from('{nope\n[]\n') });
    await page.getByText('2 lines could not be used').waitFor();
    await visitor.shoot('import-problems');
    await page.keyboard.press('Escape');
    await visitor.press('Budget and seed');
    await page.getByLabel('Variants', { exact: true }).fill('many');
    await page.getByRole('button', { name: 'Apply' }).click();
    await visitor.shoot('budget-with-error');
    await page.getByRole('button', { name: 'All settings…' }).click();
    await page.getByRole('heading', { name: 'What is improved' }).waitFor();
    await visitor.shoot('set-up');
    await page.getByRole('textbox', { name: /^Seed/ }).fill('-3');
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await visitor.shoot('set-up-with-error');
  },

  async running(visitor) {
    // One worker of a kind, as on a small machine: a run that lasts long enough to be looked at.
    await visitor.visit('?workers=1');
    const { page } = visitor;
    await visitor.setUp({ Seed: '2' });
    await visitor.run();
    await visitor.variants(6);
    await visitor.shoot('mid-run');
    await visitor.place('Score');
    if (visitor.narrow) await visitor.shoot('mid-run-score');
    const pause = page.getByRole('button', { name: 'Pause' });
    if (await pause.isVisible()) await pause.click();
    await visitor.place('Archive');
    await visitor.shoot('paused');
  },

  async finished(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.setUp({ Seed: '2' });
    await visitor.run();
    await visitor.ended();
    await page.waitForTimeout(800);
    await visitor.shoot('finished');
    if (visitor.narrow) {
      await visitor.place('Score');
      await visitor.shoot('finished-score');
    }
    await visitor.tab('Change');
    await visitor.shoot('diff');
    // A pane too narrow for two columns offers one.
    const sideBySide = page.getByLabel('side by side');
    if (await sideBySide.isVisible()) await sideBySide.check();
    await page.getByLabel('compared with').selectOption('the seed');
    await page
      .getByText(/from the seed/)
      .last()
      .waitFor();
    await visitor.shoot('diff-side-by-side-against-seed');
    await page.getByLabel('compared with').selectOption('another…');
    await page.getByLabel('number', { exact: true }).fill('6');
    await page.keyboard.press('Enter');
    await page.getByText(/from #6/).waitFor();
    await visitor.shoot('compare');
    for (const name of ['Tests', 'Output', 'Lineage', 'Files']) {
      await visitor.tab(name);
      await visitor.shoot(name.toLowerCase());
    }
    await visitor.place('Archive');
    await visitor.press('Table');
    await visitor.shoot('table');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find' }).waitFor();
    await page.getByRole('option', { name: /^Timesheet/ }).waitFor();
    await visitor.shoot('palette');
    await page.keyboard.type('ship');
    await visitor.shoot('palette-found');
    await page.keyboard.type('xyz');
    await visitor.shoot('palette-nothing-found');
  },

  async changing(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.tab('Editor');
    await page.locator('.cm-content').waitFor();
    await visitor.shoot('editor');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('export const total = sum(1, unknown);\n');
    await page.locator('.cm-lintRange-error').first().waitFor();
    await visitor.shoot('editor-with-marks');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('combobox', { name: 'File' }).selectOption('program/shipping.js');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('goodsCents > FREE');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type('goodsCents >= FREE');
    // Leaves the completion that offers itself, and the notice of the reset.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: 'Run tests' }).click();
    await page.getByText('Verdict on what is edited').waitFor();
    await visitor.shoot('editor-verdict');
    await visitor.press('Submit as a variant');
    await page.getByLabel('Your name').fill('Ada');
    await visitor.shoot('editor-submit');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await visitor.shoot('editor-reset');
    await page.getByRole('combobox', { name: 'File' }).selectOption('agent/rank.js');
    await page.getByRole('button', { name: 'Try the agent' }).click();
    await page.getByRole('region', { name: 'What the agent proposes' }).waitFor();
    await visitor.shoot('editor-agent');
    await visitor.tab('Terminal');
    await page.locator('.xterm').click();
    for (const line of ['ls program', 'grep -i shipping program/shipping.js', 'npm test']) {
      await page.keyboard.type(`${line}\n`, { delay: 5 });
      await page.waitForTimeout(700);
    }
    await page
      .getByText(/of \d+ tests pass/)
      .first()
      .waitFor();
    await visitor.shoot('terminal');
  },

  async runs(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.press('Runs');
    await visitor.shoot('runs-none');
    await page.keyboard.press('Escape');
    for (const seed of ['3', '4']) {
      await visitor.setUp({ Variants: '12', Seed: seed });
      await visitor.run();
      await visitor.ended();
      if (seed === '3') await visitor.shoot('budget-spent');
      await visitor.press('New run');
    }
    await visitor.press('Runs');
    await page.getByRole('button', { name: 'Delete Checkout' }).nth(1).waitFor();
    await visitor.shoot('runs');
    await page.getByRole('checkbox', { name: /^Pick/ }).first().check();
    await visitor.shoot('runs-picked');
    await page.getByRole('button', { name: 'Delete 1 run' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await visitor.shoot('runs-deleted');
  },

  async sharing(visitor) {
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.visit();
    await visitor.setUp({ Variants: '20', Seed: '4' });
    await visitor.run();
    await visitor.ended();
    await visitor.press('Share');
    await visitor.page.getByText('Link copied.').waitFor();
    await visitor.shoot('shared');
    const link = await visitor.page.evaluate(() => navigator.clipboard.readText());
    await visitor.page.close();
    await visitor.visit(link, false);
    await visitor.page.getByText('This run came by a link').waitFor();
    await visitor.page.locator('[aria-label=Run] button.primary:enabled').waitFor();
    await visitor.shoot('link');
    await visitor.run();
    await visitor.page.getByText('Same digest.').waitFor();
    await visitor.ended();
    await visitor.shoot('link-same-digest');
    await visitor.visit('#run=7VhRb9s2EP4rhF7SDrblpF', false);
    await visitor.page.getByText('This link is damaged').waitFor();
    await visitor.shoot('link-damaged');
  },

  async errors(visitor) {
    // What an extension does that blocks frames or workers.
    await visitor.context.route('**/sandbox.html', (route) => route.abort());
    await visitor.visit('', false);
    await visitor.page.getByText('Programs can’t run yet.').waitFor({ timeout: 60_000 });
    await visitor.shoot('error-sandbox');
    await visitor.page.close();
    await visitor.context.unroute('**/sandbox.html');
    await visitor.visit();
    await visitor.run();
    await visitor.variants(4);
    await visitor.page
      .getByRole('button', { name: 'Pause' })
      .click()
      .catch(() => undefined);
    const address = visitor.page.url();
    const first = visitor.page;
    await visitor.visit(address, false);
    await visitor.page.getByText('Another tab holds this run.').waitFor();
    await visitor.shoot('second-tab');
    await first.close();
  },
};
