/** @typedef {import('../visitor.js').Visitor} Visitor */

/** Editor and terminal. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const CHANGING = {
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
};
