import { HANGS } from '../../e2e/attacks/hangs.js';
import { hangAgent, ofAttempt } from '../../e2e/attacks/hang.js';
import { openAutomation } from '../builtPage.js';
import { median } from './median.js';

const KILLS = 3;

/**
 * How long the next honest attempt takes when the clock has just ended a bench: a worker is started anew, while in Chromium the
 * ended one burns a core for two seconds more. Each kill waits for the backstop of half a minute.
 * @type {import('./measure').Measure}
 */
export async function afterKill(opened) {
  const hang = HANGS.find(({ name }) => name === 'a regular expression');
  if (!hang) throw new Error('the hang that this measures with is gone');
  const page = await openAutomation(opened);
  /** @type {import('../../e2e/attacks/hang.js').Propose} */
  const propose = (job) => page.evaluate(async (job) => (await window.lamarck.loop(1)).propose(job), job);
  const usual = await ofAttempt(propose);
  /** @type {number[]} */
  const after = [];
  for (let n = 0; n < KILLS; n += 1) {
    let ended = 0;
    const { survived, how } = await hangAgent(
      async (job) => {
        if (ended > 0) {
          const result = await propose(job);
          after.push(performance.now() - ended);
          return result;
        }
        const result = await propose(job);
        ended = performance.now();
        return result;
      },
      hang,
      usual,
    );
    if (!survived) throw new Error(how);
  }
  await page.close();
  return [
    {
      name: 'next answer after a kill',
      value: median(after),
      aim: 100,
      unit: 'milliseconds, bench ended by the clock',
      least: true,
      detail: after.map((time) => Math.round(time)).join(', '),
    },
  ];
}
