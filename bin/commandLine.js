// Not by name: a Node that lacks it would stop here, before it can be said that it is too old.
import util from 'node:util';

export const USAGE = `Usage: npm run -s lamarck -- COMMAND [--json]

  run EXPERIMENT [--seed N] [--variants N] [--seconds N] [--workers N] [--budget N]
        Runs an experiment to its end. --seconds alone lifts the usual limit in variants; --budget is how many test runs an
        attempt has.
  run self-improve [--benchmark FILE.jsonl] [--heldout FILE.jsonl] ...
        An agent improves itself: on the seeded bugs that come with Lamarck, or on a data set; the seed and the champion
        are measured on tasks held out, and on one more data set if given.
  judge FILE.jsonl --solutions canonical|buggy
        Judges each line of a HumanEvalPack file with that solution.
  judge --dir DIR
        Runs the test files of a folder (*.test.js, *.spec.js) in the judge.
  repair FILE.jsonl [--budget N] [--seed N]
        Lets the repair agent loose on a data set, with so many test runs a task (100 unless told).
  probe
        Attacks the sandbox: every way out, every forgery, every hang of e2e/attacks/, and says what came of each.
  screens DIR [--only SCENE] [--width N] [--docs DIR]
        Walks through the page and writes pictures of every screen and state into the folder: 1440, 900 and 390 pixels wide,
        light and dark. --docs writes the few that README and docs/ show into that folder.

  --json  one JSON object as the last line of standard output, in place of the summary
  --help  this text

A failing test is a result: the exit status is 0. It is 1 when the command itself could not be done.`;

/** @typedef {'whole' | 'positive' | 'text'} Kind */

/** Each command's flags; `whole` takes 0 and more. @type {Record<string, Record<string, Kind>>} */
const FLAGS = {
  run: {
    seed: 'whole',
    variants: 'positive',
    seconds: 'positive',
    workers: 'positive',
    budget: 'positive',
    benchmark: 'text',
    heldout: 'text',
  },
  judge: { solutions: 'text', dir: 'text' },
  repair: { budget: 'positive', seed: 'whole' },
  probe: {},
  screens: { only: 'text', width: 'positive', docs: 'text' },
};

/** Seeds are unsigned 32-bit numbers. */
const LARGEST = 2 ** 32 - 1;

/** @typedef {{ command: string, operand: string | undefined, json: boolean, texts: Record<string, string | undefined>,
 *   numbers: Record<string, number | undefined> }} Request */

/** Wrong use of the command line: the message is one sentence for people. */
export class Misuse extends Error {}

/**
 * Reads the command line; null if it asks for help.
 * @param {string[]} args @returns {Request | null}
 * @throws {Misuse}
 */
export function readCommandLine(args) {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') return null;
  const command = args.find((arg) => !arg.startsWith('-')) ?? '';
  const flags = Object.hasOwn(FLAGS, command) ? FLAGS[command] : undefined;
  if (!flags)
    throw new Misuse(`there is no command '${command}'; there are: ${Object.keys(FLAGS).join(', ')}`);
  const { values, positionals } = parse(command, args, flags);
  const [, operand, surplus] = positionals;
  if (surplus !== undefined)
    throw new Misuse(`'${surplus}' is one word too many after '${command} ${operand}'`);
  /** @type {Request} */
  const request = { command, operand, json: values.json === true, texts: {}, numbers: {} };
  for (const [name, kind] of Object.entries(flags)) {
    const value = values[name];
    if (typeof value !== 'string') continue;
    if (kind === 'text') request.texts[name] = value;
    else request.numbers[name] = readNumber(name, value, kind === 'whole' ? 0 : 1);
  }
  return request;
}

/** @param {string} command @param {string[]} args @param {Record<string, Kind>} flags */
function parse(command, args, flags) {
  /** @type {Record<string, { type: 'string' | 'boolean' }>} */
  const options = { json: { type: 'boolean' } };
  for (const name of Object.keys(flags)) options[name] = { type: 'string' };
  for (const arg of args) {
    const name = /^--([^=]*)/.exec(arg)?.[1] ?? /^-(\D.*)/.exec(arg)?.[1];
    if (name !== undefined && !Object.hasOwn(options, name)) {
      const known = Object.keys(options).map((option) => `--${option}`);
      throw new Misuse(`'${command}' knows no flag '${arg.split('=')[0]}'; it knows ${known.join(', ')}`);
    }
  }
  try {
    return util.parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(/** @type {Error} */ (error).message.split('\n')[0]?.replace(/\.$/, ''));
  }
}

/** @param {string} name @param {string} value @param {number} least */
function readNumber(name, value, least) {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= LARGEST) return number;
  throw new Misuse(`--${name} takes a whole number from ${least} to ${LARGEST}, not '${value}'`);
}
