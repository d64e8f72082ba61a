import { join } from 'node:path';
import { ROOT } from '../../install.js';

/** @typedef {import('../visitor.js').Visitor} Visitor */

const THREE_BUGS = join(ROOT, 'e2e/fixtures/three-bugs.jsonl');

/** What can be chosen, brought along and set up. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const CHOOSING = {
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
    await own.getByText('can’t be loaded').waitFor();
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
};
