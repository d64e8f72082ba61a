import { Run } from '../../src/evolution/run';
import { random } from '../../src/evolution/random';
import { applyEdits } from '../../src/evolution/proposal';
import { canonical, contentId } from '../../src/evolution/digest';
import { parentOf } from '../../src/evolution/selection/parentDraw';
import { readRunFile } from '../../src/sharing/runFile';
import { openDatabase } from '../../src/storage/database';
import { outlineOf } from '../../src/storage/outline';
import { runBytes } from '../../src/storage/runBytes';
import { SavedRuns } from '../../src/storage/savedRuns';
import { newRow, rowOf } from '../../workers/loop/rows';

/** @typedef {import('../../src/evolution/archive').Variant} Variant */
/** @typedef {import('../../src/evolution/journal').RunEvent} RunEvent */
/** @typedef {import('../../src/evolution/verdict').Verdict} Verdict */

/** Turns written at once. */
const TURNS = 50;

/** How often a passing held-out test breaks: nobody selects by them, and a line of a hundred edits would break them all. */
const BREAKS_HELD_OUT = 0.001;

/** How often a passing test breaks; of those that fail so many are mended in a whole run, on one line of descent. */
const BREAKS = 0.03;
const MENDED = 40;

/** Variants at the end whose parents the run's own policy draws: it weighs the whole archive each time, too slow for all. */
const TRULY_DRAWN = 200;

/** Seconds that a turn is said to have taken. */
const TURN_SECONDS = 0.02;

/**
 * Grows a real run to so many variants and keeps it in this browser as the loop would have, journal, texts and all. Edits and
 * verdicts are made up, the same for the same number; the rest is what a run of that length is. Gives the run's id.
 * @param {string} file a run file, of a few variants @param {number} size
 */
export async function growRun(file, size) {
  const { run: base } = readRunFile(file);
  const run = new Run({ ...base.experiment, budget: { variants: null, verdicts: null, seconds: null } });
  const store = new SavedRuns(await openDatabase());
  const row = { ...newRow(run.experiment), title: `${run.experiment.title}, ${size} variants` };
  await store.create(row, run.experiment);
  const dice = random(`a run of ${size} variants`);

  /** @type {RunEvent[]} */
  let gathered = [...base.journal.events];
  /** @type {Map<string, string>} */
  let texts = new Map(base.texts);
  run.commit(gathered, texts);
  let first = 0;
  let known = 0;
  let bytes = row.bytes ?? 0;
  const write = async () => {
    const seconds = run.archive.turns * TURN_SECONDS;
    const batch = { first, events: gathered, at: Date.now() };
    const outline = outlineOf(run, first, gathered, known, seconds);
    bytes += runBytes(gathered, texts);
    await store.append({ ...rowOf(run, row, seconds), bytes }, [{ batch, outline }], texts);
    first += gathered.length;
    known = run.archive.variants.length;
    gathered = [];
    texts = new Map();
  };
  for (let turn = run.archive.turns + 1; run.archive.variants.length < size; turn++) {
    const { events, fresh } = eventsOf(turn, run, size, dice);
    run.commit(events, fresh);
    gathered.push(...events);
    for (const [id, text] of fresh) texts.set(id, text);
    if (turn % TURNS === 0) await write();
  }
  await write();
  return row.id;
}

/** @param {number} turn @param {Run} run @param {number} size @param {() => number} dice */
function eventsOf(turn, run, size, dice) {
  const { variants } = run.archive;
  const { parent, odds } =
    size - variants.length <= TRULY_DRAWN
      ? parentOf(turn, run)
      : { parent: madeUp(variants, dice), odds: Math.round(1e6 / variants.length) };
  const files = run.filesOf(parent);
  const edit = editOf(files, turn, dice);
  const rationale = `\`${files[edit.file]?.slice(edit.start, edit.end)}\` to \`${edit.text}\` in ${edit.file.replace('program/', '')}: the number may be what the failing tests are about`;
  /** @type {RunEvent[]} */
  const events = [
    { type: 'selected', turn, parent: parent.id, odds },
    {
      ...{ type: 'proposed', turn, edits: [edit], rationale },
      ...{ testRuns: 1 + Math.floor(dice() * 90), ending: 'finished' },
    },
  ];
  if (dice() < 0.03) {
    const reason = 'the edit changes what a test may look at';
    events.push({ type: 'objected', turn, critic: 'tampering', reason });
    events.push({ type: 'dismissed', turn, reason: 'refused by a critic' });
    return { events, fresh: new Map() };
  }
  const child = applyEdits(files, [edit]);
  const variant = contentId(canonical(child));
  const { ids, fresh } = run.name(child);
  events.push({ type: 'judged', turn, variant, verdict: verdictOf(parent.verdict, MENDED / size, dice) });
  events.push({ type: 'archived', turn, variant, parent: parent.id, files: ids });
  return { events, fresh };
}

/** The best of a few, those with many children less often: an archive with long lines and broad fans. @param {readonly Variant[]} variants @param {() => number} dice */
function madeUp(variants, dice) {
  const place = () => Math.floor(variants.length * (dice() < 0.6 ? 1 - dice() ** 3 * 0.3 : dice()));
  const few = Array.from({ length: 4 }, () => variants[Math.min(variants.length - 1, place())]);
  const worth = (/** @type {Variant | undefined} */ one) =>
    (one?.score ?? 0) - 0.02 * (one?.drawn.length ?? 0);
  const best = few.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  if (!best) throw new Error('a parent was drawn from an empty archive');
  return best;
}

/** Another number in place of one: the turn's own, so that no two variants are alike. @param {Readonly<Record<string, string>>} files @param {number} turn @param {() => number} dice */
function editOf(files, turn, dice) {
  const numbers = Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(/\b\d+(\.\d+)?\b/g)].map(({ 0: number, index }) => ({ file, number, index })),
  );
  const found = numbers[Math.floor(dice() * numbers.length)];
  if (!found) throw new Error('the program that this run grows from has no number to change');
  const { file, number, index } = found;
  return { file, start: index, end: index + number.length, text: String(turn) };
}

/** The parent's verdict with a few tests turned. @param {Verdict} parent @param {number} mends @param {() => number} dice @returns {Verdict} */
function verdictOf(parent, mends, dice) {
  const tests = parent.tests.map((test) => {
    const { message: _, ...told } = test;
    const breaks = test.file.startsWith('held-out/') ? BREAKS_HELD_OUT : BREAKS;
    if (test.outcome === 'passed' && dice() < breaks) {
      const message = `expected ${Math.floor(dice() * 100)} to equal ${Math.floor(dice() * 100)}`;
      return { ...told, outcome: /** @type {const} */ ('failed'), message };
    }
    if (test.outcome === 'failed' && dice() < mends)
      return { ...told, outcome: /** @type {const} */ ('passed') };
    return test;
  });
  return { ...parent, tests };
}
