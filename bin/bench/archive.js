import { openAutomation } from '../builtPage.js';

const VARIANTS = 300;

/** The share of a run's time during which the archive was being written. @type {import('./measure').Measure} */
export async function archive(opened) {
  const page = await openAutomation(opened);
  const { writingMs, seconds } = await page.evaluate(async (variants) => {
    const loop = await window.lamarck.loop();
    const budget = { variants, verdicts: null, seconds: null };
    const experiment = await window.lamarck.experimentNamed('checkout', { budget, goal: null });
    await loop.open(await loop.create(experiment));
    await loop.start();
    for (;;) {
      const { writingMs, row } = await loop.figures();
      if (row.finished) return { writingMs, seconds: row.seconds };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, VARIANTS);
  await page.close();
  return [
    {
      name: 'archive writing',
      value: (100 * writingMs) / (seconds * 1000),
      aim: 5,
      unit: '% of the run',
      least: true,
      detail: `${Math.round(writingMs)} ms of ${seconds.toFixed(1)} s, ${VARIANTS} variants`,
    },
  ];
}
