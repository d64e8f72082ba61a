import { openAutomation } from '../builtPage.js';

/** @typedef {Parameters<typeof openAutomation>[0]} Where */

/**
 * The run that *Watch an agent rewrite itself* begins, at its end, as a run file. Takes a minute or two.
 * @param {Where} where
 */
export async function agentsRun(where) {
  const page = await openAutomation(where);
  const file = await page.evaluate(async () => {
    const loop = await window.lamarck.loop();
    const id = await loop.create(await window.lamarck.experimentNamed('self-improve'));
    await loop.open(id);
    await loop.start();
    while (!(await loop.figures()).row.finished) await new Promise((resolve) => setTimeout(resolve, 200));
    return loop.exportRun(id);
  });
  await page.close();
  return file;
}

/** An experiment with agents on a few tasks, as the file of a run that has not begun. @param {Where} where */
export async function smallSchool(where) {
  const page = await openAutomation(where);
  const file = await page.evaluate(async () => {
    const usual = await window.lamarck.experimentNamed('self-improve');
    const { selfImprovement: school } = usual;
    if (!school) throw new Error('the experiment with agents has no school');
    const few = {
      ...{
        study: school.study.slice(0, 6),
        exam: school.exam.slice(0, 4),
        heldOut: school.heldOut.slice(0, 8),
      },
      ...{ practiceTasks: 3, practiceRuns: 120, looks: 2 },
    };
    const loop = await window.lamarck.loop();
    const id = await loop.create({
      ...{ ...usual, title: 'A small school', testRuns: 40, seed: 5 },
      budget: { variants: null, verdicts: 4, seconds: null },
      selfImprovement: { ...school, ...few },
    });
    return loop.exportRun(id);
  });
  await page.close();
  return file;
}
