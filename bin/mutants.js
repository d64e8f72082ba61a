import { parseArgs } from 'node:util';
import { giveUp } from './install.js';
import { equivalents, withoutEquivalent } from './mutants/equivalent.js';
import { solvedPrograms } from './mutants/programs.js';
import { survey } from './mutants/survey.js';

/** The least share of mutants that held-out tests have to kill, equivalent ones left out. */
const WANTED = 0.95;

const { json, only } = options();
const programs = solvedPrograms().filter(({ name }) => only === undefined || name === only);
if (programs.length === 0) giveUp(`there is no program '${only}'`);
const surveys = programs.map(survey);

const list = equivalents().filter(({ program }) => only === undefined || program === only);
const { survivors, stale } = withoutEquivalent(
  surveys.flatMap((one) => one.survivors),
  list,
);
const byProgram = surveys.map(({ program, mutants, survivors: alive }) => {
  const equivalent = alive.filter((mutant) => !survivors.includes(mutant)).length;
  const survived = alive.length - equivalent;
  return { program, mutants, equivalent, killed: mutants - alive.length, survived };
});
const sum = (/** @type {'mutants' | 'equivalent' | 'killed' | 'survived'} */ field) =>
  byProgram.reduce((total, one) => total + one[field], 0);
const totals = {
  mutants: sum('mutants'),
  equivalent: sum('equivalent'),
  killed: sum('killed'),
  survived: sum('survived'),
};
const share = totals.killed / (totals.killed + totals.survived);

if (json) console.log(JSON.stringify({ ...totals, share, byProgram, survivors, stale }));
else report();
if (stale.length > 0) giveUp(`equivalent.json: ${stale.length} entries answer to no survivor`);
if (share < WANTED)
  giveUp(`held-out tests kill ${percent(share)} of the mutants, wanted: ${percent(WANTED)}`);

function report() {
  for (const { program, killed, survived } of byProgram) {
    console.log(`${percent(killed / (killed + survived)).padStart(8)}  ${program} (${killed + survived})`);
  }
  if (survivors.length > 0) console.log('\nSurvivors:');
  for (const { program, file, line, kind, before, after } of survivors) {
    console.log(`${program}/${file}:${line} ${kind}\n  - ${before}\n  + ${after}`);
  }
  for (const { program, file, before, after } of stale) {
    console.log(`stale in equivalent.json: ${program}/${file}\n  - ${before}\n  + ${after}`);
  }
  const { mutants, equivalent, killed } = totals;
  console.log(
    `\n${percent(share)}: held-out tests kill ${killed} of ${mutants} mutants, ${equivalent} are equivalent`,
  );
}

/** @param {number} part */
function percent(part) {
  return `${(100 * part).toFixed(2)} %`;
}

function options() {
  try {
    const flags = /** @type {const} */ ({ json: { type: 'boolean' }, only: { type: 'string' } });
    return parseArgs({ options: flags }).values;
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message);
  }
}
