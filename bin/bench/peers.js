import { spawnSync } from 'node:child_process';
import { openAutomation } from '../builtPage.js';
import { ratio } from './median.js';
import { openWorkerPage } from './peers/browserWorker.js';
import { runThread } from './peers/nodeThread.js';
import { PROCESSES, runProcess } from './peers/process.js';
import { verdictsASecond } from './verdicts.js';

const ROUNDS = 5;
const CANDIDATES = 600;
const WORKERS = 20;

/** What a process can be kept from without a container around it. @type {import('./measure').Isolation[]} */
const OF_A_PROCESS = ['time', 'globals'];

/**
 * Verdicts a second of one judge against the ways in which others run one candidate after the other, each fresh.
 * @type {import('./measure').Measure}
 */
export async function peers(opened) {
  const page = await openAutomation(opened);
  const workers = await openWorkerPage(opened);
  let next = 0;
  const judged = () => verdictsASecond(page, 1, (next += CANDIDATES), CANDIDATES);
  /** @param {string} name @param {number | null} aim @param {() => number | Promise<number>} peer @param {import('./measure').Isolation[]} isolates */
  const against = async (name, aim, peer, isolates) => {
    await peer();
    const { ratio: value, a, b } = await ratio(ROUNDS, judged, peer);
    const unit = 'times the verdicts a second';
    const detail = `${Math.round(a)} against ${b.toPrecision(3)} a second`;
    return { name: `judge / ${name}`, value, aim, unit, detail, isolates };
  };
  /** @param {keyof typeof PROCESSES} name */
  const inProcesses = (name) => () => 1 / runProcess(PROCESSES[name], (next += 1));
  await judged();
  const rows = [
    await against('node --test', 100, inProcesses('node --test'), OF_A_PROCESS),
    await against('node FILE', null, inProcesses('node FILE'), OF_A_PROCESS),
    hasPython()
      ? await against('python3', null, inProcesses('python3'), OF_A_PROCESS)
      : { name: 'judge / python3', leftOut: 'there is no python3 on this machine' },
    await against('fresh thread of Node', null, async () => 1 / (await runThread((next += 1))), [
      'memory',
      ...OF_A_PROCESS,
    ]),
    await against('fresh worker of the browser', null, () => workers.rate((next += WORKERS), WORKERS), [
      'files',
      ...OF_A_PROCESS,
    ]),
  ];
  await workers.close();
  await page.close();
  return rows;
}

const hasPython = () => spawnSync('python3', ['--version']).status === 0;
