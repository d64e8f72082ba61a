/** @typedef {import('../visitor.js').Visitor} Visitor */

/** Seconds after the click at which a run of agents is looked at for the first time: what a newcomer has seen by then. */
const FIRST_LOOK_SECONDS = 10;

/** Children that have sat the exam when it is looked at for the second time. */
const MIDDLE = 6;

/** Agents that rewrite themselves: the beginning as it goes on, the end in a run that was made beforehand. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const AGENTS = {
  async agentsBegin(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.press('Watch an agent rewrite itself');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForTimeout(FIRST_LOOK_SECONDS * 1000);
    await visitor.shoot('agents-first-seconds');
    await visitor.variants(MIDDLE);
    await visitor.shoot('agents-mid-run');
    await visitor.place('Score');
    if (visitor.narrow) await visitor.shoot('agents-mid-run-score');
    await visitor.press('Stop');
    await visitor.press('New run');
    await visitor.place('Archive');
    await visitor.shoot('agents-welcome');
  },

  async agents(visitor) {
    await visitor.visit();
    const { page } = visitor;
    await visitor.importRun(await visitor.where.agentsRun());
    await visitor.shoot('agents-finished');
    if (visitor.narrow) {
      await visitor.place('Score');
      await visitor.shoot('agents-score');
    }
    for (const name of ['Result', 'Change', 'Exam', 'Learned', 'Lineage', 'Files']) {
      await visitor.tab(name);
      // What each lesson solved comes from the loop.
      if (name === 'Learned') await page.getByText(/study tasks?, \d+ of them solved/).waitFor();
      await visitor.shoot(`agents-${name.toLowerCase()}`);
    }
    await visitor.tab('Replay');
    await visitor.shoot('agents-replay-asked');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Replay' }).click();
    await page
      .getByText(/^Repaired at try|^No repair/)
      .nth(1)
      .waitFor();
    await visitor.shoot('agents-replay');
    await visitor.place('Archive');
    for (const name of ['Scores', 'Table', 'Tasks', 'Draws']) {
      await visitor.press(name);
      await page.waitForTimeout(500);
      await visitor.shoot(`agents-${name.toLowerCase()}`);
    }
    await visitor.tab('Result');
    await visitor.press('Adopt as an agent of your own');
    await page.getByText('is an agent of your own now').waitFor();
    await page.getByRole('button', { name: /^Forget/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await visitor.shoot('agents-forgotten');
  },

  async laboratory(visitor) {
    await visitor.visit();
    await visitor.importRun(await visitor.where.smallSchool());
    const { page } = visitor;
    await visitor.tab('Result');
    await visitor.press('laboratory');
    const lab = page.getByRole('dialog', { name: /^Laboratory/ });
    await visitor.shoot('laboratory');
    await lab.getByLabel('How many seeds').fill('many');
    await lab.getByRole('button', { name: /^Begin/ }).click();
    await lab.getByRole('alert').waitFor();
    await visitor.shoot('laboratory-with-error');
    await lab.getByLabel('How many seeds').fill('4');
    await lab.getByLabel('Verdicts a run').fill('3');
    await lab.getByRole('button', { name: /^Begin/ }).click();
    await lab.getByText(/[2-7] of 8 runs have ended/).waitFor({ timeout: 300_000 });
    await visitor.shoot('laboratory-goes-on');
    await lab.getByText('8 of 8 runs have ended').waitFor({ timeout: 600_000 });
    await visitor.shoot('laboratory-result');
  },
};
