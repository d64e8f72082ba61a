/** @typedef {import('../visitor.js').Visitor} Visitor */

/** Runs and programs that are kept, and thrown away. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const KEEPING = {
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
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await visitor.shoot('runs-deleted');
  },

  async ownProgram(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.press('Choose an experiment');
    await visitor.press('Your own program…');
    await page.getByRole('dialog', { name: 'Your own program' }).getByRole('button', { name: 'Run' }).click();
    await visitor.ended();
    await visitor.press('Choose an experiment');
    await page.getByRole('button', { name: /^Throw/ }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await visitor.shoot('own-program-thrown-away');
  },
};
