import { parseArgs } from 'node:util';
import { giveUp, ROOT } from './install.js';

/** @typedef {import('../src/laboratory/trial').Trial} Trial */
/** @typedef {Awaited<ReturnType<typeof import('../src/laboratory/trial').runTrial>>} Outcome */
/** One way to run the experiment. @typedef {{ name: string, changes: Omit<Trial, 'seed' | 'children' | 'tasks' | 'freshSeeds'> }} Arm */

const USAGE = `Usage: npm run -s trials -- [--seeds 1-5] [--children 25] [--threads 2] [--tasks N] [--fresh N] [--arm NAME:KEY=VALUE,...]... [--json]

Runs the experiment in which an agent improves itself in Node, once for each seed and arm, and compares every arm with the
first. With --fresh, champions alone are measured on the held-out tasks, with so many seeds: cheaper, and enough to
compare arms. An arm is the default with something changed: selection, testRuns, proposer, notebook, practiceTasks, practiceRuns,
looks, graduation, selfEdits, donors (true or false), or a constant of the agent in capitals. For example:

  npm run -s trials -- --seeds 1-10 --arm dgm --arm greedy:selection=greedy --arm naive:CHANCE=1`;

const { seeds, children, threads, tasks, fresh, arms, json } = options();
const { createServer } = await import('vite');
const vite = await createServer({
  root: ROOT,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
});
/** @type {Map<string, Outcome[]>} */
const outcomes = new Map(arms.map(({ name }) => [name, []]));
try {
  const { runTrial } = await vite.ssrLoadModule('/src/laboratory/trial.ts');
  const { threadSandbox } = await vite.ssrLoadModule('/src/sandbox/threadSandbox.ts');
  for (const seed of seeds) {
    for (const { name, changes } of arms) {
      const sandbox = await threadSandbox(threads);
      const began = Date.now();
      const tell = (/** @type {string} */ words) => progress(`${name}, seed ${seed}: ${words}`);
      const trial = {
        seed,
        children,
        ...(tasks !== undefined && { tasks }),
        ...(fresh !== undefined && { freshSeeds: fresh }),
        ...changes,
      };
      /** @type {Outcome} */
      const outcome = await runTrial(trial, sandbox, tell);
      sandbox.close();
      progress('');
      outcomes.get(name)?.push(outcome);
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(json ? JSON.stringify({ arm: name, seconds, ...outcome }) : line(name, seconds, outcome));
    }
  }
  await compare();
} catch (error) {
  giveUp(/** @type {Error} */ (error).message);
} finally {
  await vite.close();
}
process.exit();

async function compare() {
  const { permutationTest } = await vite.ssrLoadModule('/src/ui/agents/lab/permutationTest.ts');
  const first = arms[0] ?? giveUp('there is no arm');
  const heldOut = (/** @type {string} */ name) =>
    (outcomes.get(name) ?? []).map(({ champion }) => champion.heldOut?.mean ?? 0);
  for (const { name } of arms) {
    const found = heldOut(name);
    const { mean, sd } = spread(found);
    const against = name === first.name ? null : permutationTest(heldOut(first.name), found);
    if (json) console.log(JSON.stringify({ arm: name, seeds: found.length, heldOut: { mean, sd }, against }));
    else {
      const verdict =
        against && `, ${percent(against.difference)} against ${first.name}, p = ${against.p.toPrecision(2)}`;
      console.log(
        `${name}: held-out ${percent(mean)} ± ${percent(sd)} over ${found.length} seeds${verdict ?? ''}`,
      );
    }
  }
}

/** @param {string} name @param {number} seconds @param {Outcome} outcome */
function line(name, seconds, { seed, seedAgent, champion, children, testRuns, digest }) {
  const shown = (/** @type {'exam' | 'heldOut'} */ set) =>
    [seedAgent, champion]
      .map((agent) => (agent[set] ? percent(agent[set].mean) : 'not measured'))
      .join(' to ');
  return `${name}, seed ${seed}: exam ${shown('exam')}, held-out ${shown('heldOut')}; ${children} children, ${testRuns} test runs, ${seconds} s, digest ${digest.slice(0, 12)}`;
}

/** @param {readonly number[]} numbers */
function spread(numbers) {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(1, numbers.length - 1)) };
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/** @param {string} words */
function progress(words) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words.slice(0, process.stderr.columns - 1)}`);
}

function options() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const { values } = parseArgs({
      options: {
        ...{ seeds: text, children: text, threads: text, tasks: text, fresh: text },
        arm: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit();
    }
    const [from = 1, to = from] = (values.seeds ?? '1-5').split('-').map(Number);
    return {
      seeds: Array.from({ length: to - from + 1 }, (_, i) => from + i),
      children: whole(values.children, 25),
      threads: whole(values.threads, 2),
      tasks: values.tasks === undefined ? undefined : whole(values.tasks, 0),
      fresh: values.fresh === undefined ? undefined : whole(values.fresh, 0),
      arms: (values.arm ?? ['default']).map(readArm),
      json: values.json === true,
    };
  } catch (error) {
    return giveUp(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/** @param {string | undefined} given @param {number} usual */
function whole(given, usual) {
  const value = given === undefined ? usual : Number(given);
  return Number.isSafeInteger(value) && value > 0
    ? value
    : giveUp(`'${given}' is not a whole number above 0`);
}

/** @param {string} text @returns {Arm} */
function readArm(text) {
  const [name = '', list = ''] = text.split(/:(.*)/s);
  /** @type {Record<string, string>} */
  const constants = {};
  /** @type {Record<string, unknown>} */
  const rules = {};
  /** @type {Record<string, unknown>} */
  const changes = {};
  for (const pair of list.split(',').filter(Boolean)) {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    const read =
      value === 'true' || value === 'false'
        ? value === 'true'
        : Number.isNaN(Number(value))
          ? value
          : Number(value);
    if (/^[A-Z]+$/.test(key)) constants[key] = value;
    else if (key === 'selection' || key === 'testRuns') changes[key] = read;
    else rules[key] = read;
  }
  return { name, changes: { ...changes, rules, constants } };
}
