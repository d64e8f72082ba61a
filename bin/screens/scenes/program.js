/** @typedef {import('../visitor.js').Visitor} Visitor */

/** A first visit, and a run of a program from its beginning to its end. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const PROGRAM = {
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
    await visitor.press('What do the words mean?');
    await visitor.page.getByRole('dialog', { name: 'What the words mean' }).waitFor();
    await visitor.shoot('words');
    await visitor.page.keyboard.press('Escape');
    await visitor.place('Variant');
    await visitor.shoot('first-visit-program');
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
};
