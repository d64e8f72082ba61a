import { openAutomation } from '../../builtPage.js';
import { bigRun } from '../../bench/bigRun.js';

/** @typedef {import('../visitor.js').Visitor} Visitor */

const VARIANTS = 50_000;

/** A run as large as they get. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const LARGE = {
  async large(visitor) {
    const keeper = await openAutomation({ url: visitor.where.url, browser: visitor.context });
    const id = await bigRun(keeper, VARIANTS);
    await keeper.close();
    await visitor.visit(`#open=${id}`);
    const { page } = visitor;
    const whole = page.locator(`canvas[data-painted="${VARIANTS}"]`);
    await whole.waitFor({ timeout: 60_000 });
    await visitor.shoot('large');
    for (const _ of [1, 2, 3, 4, 5, 6]) await visitor.press('Zoom in');
    await page.waitForTimeout(800);
    await visitor.shoot('large-near');
    await visitor.press('Scores');
    await whole.waitFor();
    await page.waitForTimeout(800);
    await visitor.shoot('large-scores');
    await visitor.press('Table');
    await visitor.shoot('large-table');
    await visitor.press('Draws');
    await page.getByText(/drawn at/).waitFor({ timeout: 60_000 });
    await visitor.shoot('large-draws');
    if (visitor.narrow) {
      await visitor.place('Score');
      await visitor.shoot('large-score');
    }
    await visitor.tab('Lineage');
    await visitor.shoot('large-lineage');
    await visitor.press('Tree').catch(() => undefined);
    await visitor.run();
    await page.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 60_000 });
    await visitor.variants(VARIANTS + 5);
    await visitor.place('Archive');
    await visitor.shoot('large-goes-on');
  },
};
