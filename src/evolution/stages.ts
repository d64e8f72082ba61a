import { called, type Variant } from './archive';
import { criticNamed } from './critics/critic';
import { canonical, contentId } from './digest';
import { experimentId } from './experiment';
import type { DismissReason, RunEvent } from './journal';
import type { Ports } from './ports';
import { applyEdits, type Proposal } from './proposal';
import { judgeJob } from './judgeJob';
import type { Run, Texts } from './run';
import { parentOf } from './selection/parentDraw';
import { examine, examSeed } from './selfImprovement/exam';
import { brokenBecause } from './selfImprovement/gate';
import { improveItself } from './selfImprovement/improveItself';
import type { Files } from './task';
import { scoreOf, tally, type Verdict } from './verdict';

/** What a stage did, for the journal. */
interface Acts {
  readonly events: readonly RunEvent[];
  /** Texts that the events name, by content id. */
  readonly texts?: Texts;
}

/** What one turn of the loop brought: its events, and the judged program if there is one. */
export interface Turn extends Acts {
  readonly n: number;
  readonly made: { readonly id: string; readonly files: Files; readonly parent: string | null } | null;
}

/** The experiment's policy draws a parent from the archive as it was `window` turns before. */
export function select(n: number, run: Run, ports: Ports): Acts & { variant: Variant } {
  const { parent, odds } = parentOf(n, run);
  ports.tell?.('select', `${called(parent)} drawn at ${chance(odds)}`);
  return { variant: parent, events: [{ type: 'selected', turn: n, parent: parent.id, odds }] };
}

/** The agent, in the bench, looks for an edit of the parent; or the parent is an agent, and looks for one of itself. */
export async function propose(
  n: number,
  parent: Acts & { variant: Variant },
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<Acts & { made: Proposal | null }> {
  const { selfImprovement } = run.experiment;
  const { before, result, testRuns } = selfImprovement
    ? await improveItself(n, parent.variant, selfImprovement, run, ports, signal)
    : await editProgram(n, parent.variant, run, ports, signal);
  const { proposal, ending, message } = result;
  const rationale = proposal?.rationale ?? message ?? 'nothing to propose';
  ports.tell?.('propose', rationale);
  const edits = proposal?.edits ?? [];
  const proposed: RunEvent = { type: 'proposed', turn: n, edits, rationale, testRuns, ending };
  return { ...before, made: proposal, events: [...before.events, proposed] };
}

async function editProgram(n: number, parent: Variant, run: Run, ports: Ports, signal: AbortSignal) {
  const { agent, task, testRuns, seed, window } = run.experiment;
  ports.tell?.('propose', `${agent.name} looks for an edit of ${called(parent)}`);
  const result = await ports.sandbox.propose(
    {
      agent: agent.files,
      format: task.format,
      program: run.filesOf(parent),
      visible: task.visible,
      instruction: task.instruction,
      testRuns,
      seed: `${seed}|propose|${n}`,
      tried: run.archive.triedFrom(parent, n - window),
    },
    signal,
  );
  return { before: { events: [] } as Acts, result, testRuns: result.testRuns };
}

/** Every critic reads the proposal before it may run. */
export function criticise(
  n: number,
  proposal: Proposal,
  parent: Variant,
  run: Run,
  ports: Ports,
): Acts & { refused: boolean } {
  const events: RunEvent[] = [];
  for (const critic of run.experiment.critics) {
    const reason = criticNamed(critic)(proposal, run.filesOf(parent));
    if (reason) events.push({ type: 'objected', turn: n, critic, reason });
  }
  const asked = run.experiment.critics.length;
  const found = events.length > 0 ? `${events.length} of ${asked} object` : `${asked} asked, nothing found`;
  ports.tell?.('criticise', asked > 0 ? found : 'no critics in this run');
  return { refused: events.length > 0, events };
}

/** A person decides, if the gate asks one. */
export async function review(
  n: number,
  proposal: Proposal,
  parent: Variant,
  ports: Ports,
  signal: AbortSignal,
): Promise<Acts & { refused: boolean }> {
  if (!ports.reviewer) return { refused: false, events: [] };
  ports.tell?.('review', 'waits for a person');
  const { adopted, by } = await ports.reviewer(proposal, parent, signal);
  ports.tell?.('review', adopted ? `adopted by ${by}` : `refused by ${by}`);
  return { refused: !adopted, events: [{ type: 'reviewed', turn: n, adopted, by }] };
}

/**
 * The judge runs visible and held-out tests on the parent with the proposal's edits; a child that is an agent sits the exam,
 * and sits it again if its score is `above` that of its parent.
 */
export async function judge(
  n: number,
  proposal: Proposal,
  parent: Variant,
  before: readonly Acts[],
  run: Run,
  ports: Ports,
  signal: AbortSignal,
  above = parent.score,
): Promise<Turn> {
  const files = applyEdits(run.filesOf(parent), proposal.edits);
  // Only what this turn may know of: a younger twin is found when the turn is archived.
  const twin = run.archive.get(variantId(files));
  if (twin && twin.turn <= n - run.experiment.window) return dismiss(n, 'already in the archive', before);
  const broken = run.experiment.selfImprovement
    ? await brokenBecause(files, `${run.experiment.seed}|gate|${n}`, ports.sandbox, signal)
    : null;
  if (broken) {
    ports.tell?.('judge', `the child does not work: ${broken}`);
    const objected: RunEvent = { type: 'objected', turn: n, critic: 'still works', reason: broken };
    return dismiss(n, 'does not work', [...before, { events: [objected] }]);
  }
  const verdict = await giveVerdict(files, `a child of ${called(parent)}`, above, run, ports, signal);
  return turnOf(n, files, parent.id, verdict, before);
}

/** The seed, judged as every variant is: turn 0. */
export async function plant(run: Run, ports: Ports, signal: AbortSignal): Promise<Turn> {
  const { experiment } = run;
  const files = experiment.task.program;
  // The seed is looked at again, as whoever is compared with it.
  const verdict = await giveVerdict(files, 'the seed', -1, run, ports, signal);
  const started: RunEvent = {
    type: 'started',
    experiment: experimentId(experiment),
    judge: ports.sandbox.judgeBuild,
    seed: experiment.seed,
  };
  return turnOf(0, files, null, verdict, [{ events: [started] }]);
}

/** A turn that brought no variant. */
export function dismiss(n: number, reason: DismissReason, before: readonly Acts[]): Turn {
  const dismissed: RunEvent = { type: 'dismissed', turn: n, reason };
  return { n, made: null, events: [...flat(before), dismissed], texts: textsOf(before) };
}

/** Adds what a turn brought to the archive, unless it is there already, and the turn to the journal. */
export function archive(run: Run, ports: Ports, { n, made, events, texts = new Map() }: Turn): void {
  if (!made) return keep(run, ports, events, texts);
  if (run.archive.get(made.id)) {
    const twin: RunEvent = { type: 'dismissed', turn: n, reason: 'already in the archive' };
    return keep(run, ports, [...events, twin], texts);
  }
  const { ids, fresh } = run.name(made.files);
  const archived: RunEvent = { type: 'archived', turn: n, variant: made.id, parent: made.parent, files: ids };
  keep(run, ports, [...events, archived], new Map([...texts, ...fresh]));
  const best = run.archive.best;
  if (best) ports.tell?.('archive', `best so far ${called(best)}, ${percent(best.score)}`);
}

/** Adds events to the journal that belong to no turn. */
export function keep(run: Run, ports: Ports, events: readonly RunEvent[], texts: Texts): void {
  run.commit(events, texts);
  ports.journal.commit(events, texts);
}

async function giveVerdict(
  files: Files,
  who: string,
  above: number,
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<Verdict> {
  const { selfImprovement, seed, testRuns, task } = run.experiment;
  if (selfImprovement) {
    const { exam: tasks, looks } = selfImprovement;
    ports.tell?.('judge', `${who} sits the exam: ${tasks.length} tasks`);
    const tell = (attempts: number, solved: number, look: number): void =>
      ports.tell?.(
        'judge',
        `${who} sits the exam${look > 1 ? `, look ${look}` : ''}: ${solved} of ${attempts} solved`,
      );
    const exam = { tasks, testRuns, seed: examSeed(seed), looks, above, tell };
    const verdict = await examine(files, exam, ports.sandbox, signal);
    ports.tell?.('judge', `solves ${percent(scoreOf(verdict))} of the exam's tasks`);
    return verdict;
  }
  ports.tell?.('judge', 'runs visible and held-out tests');
  const verdict = await ports.sandbox.judge(judgeJob(task, files), signal);
  const { passed, total } = tally(verdict, 'visible/');
  const failed = verdict.ending === 'finished' ? '' : `, ${verdict.ending}`;
  ports.tell?.('judge', `${passed} of ${total} visible tests pass${failed}`);
  return verdict;
}

const variantId = (files: Files): string => contentId(canonical(files));

function turnOf(
  n: number,
  files: Files,
  parent: string | null,
  verdict: Verdict,
  before: readonly Acts[],
): Turn {
  const id = variantId(files);
  const judged: RunEvent = { type: 'judged', turn: n, variant: id, verdict };
  return { n, made: { id, files, parent }, events: [...flat(before), judged], texts: textsOf(before) };
}

const flat = (acts: readonly Acts[]): RunEvent[] => acts.flatMap((act) => [...act.events]);

const textsOf = (acts: readonly Acts[]): Texts => new Map(acts.flatMap((act) => [...(act.texts ?? [])]));

/** `odds` in millionths: in a large archive they all would read 0.0 %. */
const chance = (odds: number): string =>
  odds > 0 && odds < 1000 ? `1 in ${Math.round(1e6 / odds).toLocaleString('en')}` : percent(odds / 1e6);

const percent = (part: number): string => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;
