import { parseArgs } from 'node:util';
import { giveUp, install } from './install.js';

/** How much is asked, unless told otherwise; the time ends what is not done by then. */
const VERDICTS = 200_000;
const RUNS = 200_000;
const MINUTES = 120;

const { verdicts, runs, minutes, json } = options();
install();
const { openAutomation, openBrowser } = await import('./builtPage.js');
const { soakBench } = await import('./soak/bench.js');
const { soakJudge } = await import('./soak/judge.js');
const { report } = await import('./soak/report.js');
const opened = await openBrowser();
try {
  const began = Date.now();
  const until = (/** @type {number} */ share) => began + share * minutes * 60_000;
  const page = await openAutomation(opened);
  const judge = await soakJudge(page, verdicts, until(0.5));
  const bench = await soakBench(page, runs, until(1));
  const reports = [report('verdicts', judge), report('bench runs', bench)];
  console.log(
    json
      ? JSON.stringify(reports.map(({ text: _, ...figures }) => figures))
      : reports.map(({ text }) => text).join('\n\n'),
  );
  if (!reports.every(({ sound }) => sound)) process.exitCode = 1;
} catch (error) {
  giveUp(/** @type {Error} */ (error).message.split('\n')[0] ?? '');
} finally {
  await opened.close();
}

function options() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const flags = {
      verdicts: text,
      runs: text,
      minutes: text,
      json: /** @type {const} */ ({ type: 'boolean' }),
    };
    const { values } = parseArgs({ options: flags });
    const number = (/** @type {string | undefined} */ given, /** @type {number} */ usual) => {
      const value = given === undefined ? usual : Number(given);
      return value > 0 ? value : giveUp(`'${given}' is not a number above 0`);
    };
    return {
      verdicts: number(values.verdicts, VERDICTS),
      runs: number(values.runs, RUNS),
      minutes: number(values.minutes, MINUTES),
      json: values.json === true,
    };
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message);
  }
}
