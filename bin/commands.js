import { Misuse } from './commandLine.js';
import { readFolder, readText } from './readInput.js';

/** @typedef {import('./commandLine.js').Request} Request */
/** @typedef {import('@playwright/test').Page} Page */
/**
 * What a command is about to do, with all input read: `work` does it on the page, `summary` tells a person what came of it.
 * @template Result
 * @typedef {{ work: (page: Page) => Promise<Result>, summary: (result: Result) => string }} Prepared
 */

/** Reads what the command needs, before a browser is started. @param {Request} request @throws {Misuse} */
export function prepare(request) {
  if (request.command === 'run') return run(request);
  if (request.command === 'repair') return repair(request);
  if (request.command === 'probe') return probe(request);
  if (request.command === 'screens') return screens(request);
  return request.texts.dir === undefined ? judgeDataSet(request) : judgeFolder(request);
}

/** @param {Request} request */
function run({ operand, numbers, texts }) {
  if (operand === undefined) throw new Misuse('which experiment? For example: run checkout');
  const { seed, variants, seconds, budget: testRuns, workers = null } = numbers;
  // A flag that was not given must be absent, not undefined.
  const benchmark = texts.benchmark && readText(texts.benchmark, 'data set');
  const heldout = texts.heldout && readText(texts.heldout, 'data set');
  const wanted = JSON.parse(
    JSON.stringify({ experiment: operand, seed, variants, seconds, testRuns, benchmark, heldout }),
  );
  return prepared(
    (page) =>
      page.evaluate(
        ([wanted, workers]) => window.lamarck.run(wanted, workers),
        /** @type {const} */ ([wanted, workers]),
      ),
    (result) =>
      [
        `${result.experiment}, seed ${result.seed}: ${percent(result.seedScore)} of the visible tests before, ${percent(result.bestScore)} after` +
          (result.heldOut === null ? '' : `, ${percent(result.heldOut)} of the held-out tests`),
        `${result.variants} variants, ${result.verdicts} verdicts, ${result.seconds} s; ended by: ${result.finished}`,
        ...(result.champion ? agentLines(result) : []),
        `digest ${result.digest}`,
      ].join('\n'),
  );
}

/** @param {any} result of a run of agents */
function agentLines({ seedAgent, champion, children, testRuns }) {
  const line = (/** @type {string} */ set, /** @type {string} */ name) =>
    champion[set] ? [`${name}: seed agent ${spread(seedAgent[set])}, champion ${spread(champion[set])}`] : [];
  return [
    `${children} children, ${testRuns} test runs`,
    ...line('exam', 'exam tasks'),
    ...line('heldOut', 'held-out tasks'),
    ...line('extra', 'tasks of --heldout'),
  ];
}

/** @param {{ mean: number, sd: number }} figures */
const spread = ({ mean, sd }) => `${percent(mean)} ± ${Math.round(sd * 1000) / 10}`;

/** @param {Request} request */
function judgeDataSet({ operand, texts }) {
  const { solutions } = texts;
  if (solutions !== 'canonical' && solutions !== 'buggy') {
    throw new Misuse(
      'judge FILE.jsonl needs --solutions canonical or --solutions buggy; for a folder say judge --dir DIR',
    );
  }
  const text = readText(operand, 'data set');
  return prepared(
    async (page) => {
      const asked = /** @type {const} */ ([text, solutions]);
      return usable(
        await page.evaluate(([text, solutions]) => window.lamarck.judgeDataSet(text, solutions), asked),
      );
    },
    ({ total, passed, failed }) => `${total} programs judged: ${passed} passed, ${failed} failed`,
  );
}

/** @param {Request} request */
function repair({ operand, numbers }) {
  const { budget = 100, seed = 1 } = numbers;
  const text = readText(operand, 'data set');
  return prepared(
    async (page) => {
      const asked = /** @type {const} */ ([text, budget, seed]);
      const repaired = await page.evaluate(
        ([text, budget, seed]) => window.lamarck.repairDataSet(text, budget, seed),
        asked,
      );
      return usable(repaired);
    },
    ({ total, solved, ids, testRuns }) =>
      `${solved} of ${total} solved (${percent(total === 0 ? 0 : solved / total)}) with ${testRuns} test runs\n${ids.join(' ')}`,
  );
}

/** @param {Request} request */
function judgeFolder({ operand, texts }) {
  if (operand !== undefined || texts.solutions !== undefined) {
    throw new Misuse('judge takes either a data set with --solutions, or --dir DIR, not both');
  }
  const files = readFolder(texts.dir ?? '');
  return prepared(
    async (page) => {
      const result = await page.evaluate((files) => window.lamarck.judgeFolder(files), files);
      if (result.total === 0)
        throw new Misuse(`${texts.dir} holds no test in a file named *.test.js or *.spec.js`);
      return result;
    },
    ({ total, passed, failed, skipped, tests }) =>
      [
        ...tests.map(
          ({ file, name, outcome, message }) =>
            `${outcome}  ${file}: ${name}${message ? `\n    ${message}` : ''}`,
        ),
        `${total} tests: ${passed} passed, ${failed} failed, ${skipped} skipped`,
      ].join('\n'),
  );
}

/** So many malformed lines are named one by one: a file of another kind has thousands. */
const NAMED_LINES = 20;

/** @param {Request} request */
function probe({ operand }) {
  if (operand !== undefined) throw new Misuse('probe takes nothing more: it tries all that it knows');
  return prepared(async (page) => (await import('./probe/probe.js')).probe(page), summary);

  /** @param {Awaited<ReturnType<typeof import('./probe/probe.js').probe>>} result */
  function summary({ attempts, escaped, forgeries, forged, hangs, survived, named }) {
    return [
      ...named.attempts.map(({ escaped, place, name, said }) => line(!escaped, `${place}: ${name}`, said)),
      ...named.controls.map(({ works, expected, name, said }) =>
        line(works || !expected, `without protection: ${name}`, works ? 'works' : said),
      ),
      ...named.forgeries.map(({ forged, name, message }) => line(!forged, `forge: ${name}`, message ?? '')),
      ...named.hangs.map(({ survived, place, name, how }) => line(survived, `${place}: ${name}`, how)),
      `${attempts} attempts to get out, ${escaped} escaped; ${forgeries} forgeries, ${forged} forged; ${hangs} hangs, ${survived} survived`,
    ].join('\n');
  }
}

/** @param {Request} request */
function screens({ operand, texts, numbers }) {
  if (operand === undefined) throw new Misuse('into which folder? For example: screens pictures');
  const choice = { only: texts.only, width: numbers.width, docs: texts.docs };
  return prepared(
    async (page) => {
      const browser = page.context().browser();
      if (!browser) throw new Error('the browser has gone');
      const { takeScreens } = await import('./screens/screens.js');
      const taken = await takeScreens(browser, new URL('.', page.url()).href, operand, choice);
      if (taken.missed.length > 0) throw new Misuse(`these scenes broke off: ${taken.missed.join('; ')}`);
      return taken;
    },
    ({ pictures }) => `${pictures.length} pictures in ${operand}`,
  );
}

/** @param {boolean} good @param {string} name @param {string} said */
const line = (good, name, said) => `${good ? 'ok  ' : 'NOT '}  ${name}${said ? `\n        ${said}` : ''}`;

/**
 * Names the malformed lines, and refuses a file without any other.
 * @template {{ total: number, problems: readonly { line: number, reason: string }[] }} Result
 * @param {Result} result
 */
function usable(result) {
  const { total, problems } = result;
  if (total === 0) {
    const [first] = problems;
    const why = first ? ` (line ${first.line}: ${first.reason})` : '';
    throw new Misuse(`the file holds no line that can be used: it must be HumanEvalPack as JSON lines${why}`);
  }
  for (const { line, reason } of problems.slice(0, NAMED_LINES)) {
    console.error(`line ${line} was left out: ${reason}`);
  }
  const more = problems.length - NAMED_LINES;
  if (more > 0) console.error(`${more} more lines were left out`);
  return result;
}

/** @param {number | null} share */
const percent = (share) => (share === null ? 'none' : `${Math.round(share * 1000) / 10} %`);

/** @template Result @param {Prepared<Result>['work']} work @param {Prepared<Result>['summary']} summary */
function prepared(work, summary) {
  return {
    /** @param {Page} page @param {boolean} json the result as one line of JSON, or as a summary */
    async text(page, json) {
      const result = await work(page);
      return json ? JSON.stringify(result) : summary(result);
    },
  };
}
