import type { Variant } from './archive';
import { criticNamed } from './critics/critic';
import { canonical, contentId } from './digest';
import { experimentId } from './experiment';
import type { DismissReason, RunEvent } from './journal';
import type { Ports } from './ports';
import { applyEdits, type Proposal } from './proposal';
import { random } from './random';
import type { Run } from './run';
import { draw } from './selection/draw';
import { policyNamed } from './selection/policy';
import type { Files } from './task';
import { tally, type Verdict } from './verdict';

/** What a stage did, for the journal. */
interface Acts {
  readonly events: readonly RunEvent[];
}

/** What one turn of the loop brought: its events, and the judged program if there is one. */
export interface Turn extends Acts {
  readonly n: number;
  readonly made: { readonly files: Files; readonly parent: string | null } | null;
}

/** The experiment's policy draws a parent from the archive as it was `window` turns before. */
export function select(n: number, run: Run, ports: Ports): Acts & { variant: Variant } {
  const { seed, selection, window } = run.experiment;
  const numbers = random(`${seed}|select|${n}`);
  const { parent, odds } = draw(
    run.archive.variants,
    Math.max(0, n - window),
    policyNamed(selection),
    numbers,
  );
  ports.tell?.('select', `#${parent.number} drawn at ${percent(odds / 1e6)}`);
  return { variant: parent, events: [{ type: 'selected', turn: n, parent: parent.id, odds }] };
}

/** The agent, in the bench, looks for an edit of the parent. */
export async function propose(
  n: number,
  parent: Acts & { variant: Variant },
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<Acts & { made: Proposal | null }> {
  const { agent, task, testRuns, seed, window } = run.experiment;
  ports.tell?.('propose', `${agent.name} looks for an edit of #${parent.variant.number}`);
  const { proposal, ending, message, ...result } = await ports.sandbox.propose(
    {
      agent: agent.files,
      format: task.format,
      program: run.filesOf(parent.variant),
      visible: task.visible,
      instruction: task.instruction,
      testRuns,
      seed: `${seed}|propose|${n}`,
      tried: run.archive.triedFrom(parent.variant, n - window),
    },
    signal,
  );
  const rationale = proposal?.rationale ?? message ?? 'nothing to propose';
  ports.tell?.('propose', rationale);
  const edits = proposal?.edits ?? [];
  return {
    made: proposal,
    events: [{ type: 'proposed', turn: n, edits, rationale, testRuns: result.testRuns, ending }],
  };
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

/** The judge runs visible and held-out tests on the parent with the proposal's edits. */
export async function judge(
  n: number,
  proposal: Proposal,
  parent: Variant,
  before: readonly Acts[],
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<Turn> {
  const files = applyEdits(run.filesOf(parent), proposal.edits);
  // Only what this turn may know of: a younger twin is found when the turn is archived.
  const twin = run.archive.get(variantId(files));
  if (twin && twin.turn <= n - run.experiment.window) return dismiss(n, 'already in the archive', before);
  const verdict = await giveVerdict(files, run, ports, signal);
  return { n, made: { files, parent: parent.id }, events: [...flat(before), judged(n, files, verdict)] };
}

/** The seed, judged as every variant is: turn 0. */
export async function plant(run: Run, ports: Ports, signal: AbortSignal): Promise<Turn> {
  const { experiment } = run;
  const files = experiment.task.program;
  const verdict = await giveVerdict(files, run, ports, signal);
  const started: RunEvent = {
    type: 'started',
    experiment: experimentId(experiment),
    judge: ports.sandbox.judgeBuild,
    seed: experiment.seed,
  };
  return { n: 0, made: { files, parent: null }, events: [started, judged(0, files, verdict)] };
}

/** A turn that brought no variant. */
export function dismiss(n: number, reason: DismissReason, before: readonly Acts[]): Turn {
  return { n, made: null, events: [...flat(before), { type: 'dismissed', turn: n, reason }] };
}

/** Adds what a turn brought to the archive, unless it is there already, and the turn to the journal. */
export function archive(run: Run, ports: Ports, { n, made, events }: Turn): void {
  if (!made) return keep(run, ports, events, new Map());
  const variant = variantId(made.files);
  if (run.archive.get(variant)) {
    const twin: RunEvent = { type: 'dismissed', turn: n, reason: 'already in the archive' };
    return keep(run, ports, [...events, twin], new Map());
  }
  const { ids, fresh } = run.name(made.files);
  keep(
    run,
    ports,
    [...events, { type: 'archived', turn: n, variant, parent: made.parent, files: ids }],
    fresh,
  );
  const best = run.archive.best;
  if (best) ports.tell?.('archive', `best so far #${best.number}, ${percent(best.score)}`);
}

function keep(run: Run, ports: Ports, events: readonly RunEvent[], texts: ReadonlyMap<string, string>): void {
  run.commit(events, texts);
  ports.journal.commit(events, texts);
}

async function giveVerdict(files: Files, run: Run, ports: Ports, signal: AbortSignal): Promise<Verdict> {
  const { format, visible, heldOut } = run.experiment.task;
  ports.tell?.('judge', 'runs visible and held-out tests');
  const tests = [...Object.keys(visible).sort(), ...Object.keys(heldOut).sort()].filter(isTestFile);
  const verdict = await ports.sandbox.judge(
    { format, files: { ...files, ...visible, ...heldOut }, tests },
    signal,
  );
  const { passed, total } = tally(verdict, 'visible/');
  const failed = verdict.ending === 'finished' ? '' : `, ${verdict.ending}`;
  ports.tell?.('judge', `${passed} of ${total} visible tests pass${failed}`);
  return verdict;
}

/** Test folders may hold fixtures beside the tests. */
export const isTestFile = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

const variantId = (files: Files): string => contentId(canonical(files));

const judged = (n: number, files: Files, verdict: Verdict): RunEvent => ({
  type: 'judged',
  turn: n,
  variant: variantId(files),
  verdict,
});

const flat = (acts: readonly Acts[]): RunEvent[] => acts.flatMap((act) => [...act.events]);

const percent = (part: number): string => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;
