import { spent, type FinishReason } from './budget';
import type { Ports } from './ports';
import type { Run } from './run';
import { conclude } from './selfImprovement/conclude';
import {
  archive,
  criticise,
  dismiss,
  judge,
  keep,
  plant,
  propose,
  review,
  select,
  type Turn,
} from './stages';

/**
 * Goes on with a run until its budget is spent, and says why it ended. Turns may overlap; they are committed in order, and
 * turn n sees the archive as it was `window` turns before: the journal is the same however many workers there are.
 * @throws AbortError when `signal` stops it: what was under way is left out, and can be gone on with later.
 */
export async function evolve(run: Run, ports: Ports, signal: AbortSignal): Promise<FinishReason> {
  const underWay: Promise<Turn>[] = [];
  if (run.archive.variants.length === 0) archive(run, ports, await plant(run, ports, signal));
  for (let next = run.archive.turns + 1; ;) {
    const over = spent(run.experiment, run.archive, ports.pace.seconds());
    if (over) return finish(over, run, ports, signal);
    while (underWay.length < run.experiment.window && ports.pace.admit()) {
      const started = turn(next++, run, ports, signal);
      started.catch(() => {}); // A later turn may fail before the earlier ones have been waited for.
      underWay.push(started);
    }
    const first = underWay.shift();
    if (first) archive(run, ports, await first);
    else await ports.pace.opened(signal);
    signal.throwIfAborted();
  }
}

/** A run of agents ends with a champion; others just end. */
async function finish(
  over: FinishReason,
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<FinishReason> {
  const { selfImprovement } = run.experiment;
  if (!selfImprovement || over === 'concluded') return over;
  const { turns, events } = await conclude(run, selfImprovement, ports, signal);
  signal.throwIfAborted();
  for (const last of turns) archive(run, ports, last);
  keep(run, ports, events, new Map());
  return 'concluded';
}

/** select parent → propose → criticise → review, if the gate asks → judge → (in order) archive → journal */
async function turn(n: number, run: Run, ports: Ports, signal: AbortSignal): Promise<Turn> {
  const parent = select(n, run, ports);
  const proposal = await propose(n, parent, run, ports, signal);
  if (!proposal.made) return dismiss(n, 'nothing proposed', [parent, proposal]);

  const critique = criticise(n, proposal.made, parent.variant, run, ports);
  if (critique.refused) return dismiss(n, 'refused by a critic', [parent, proposal, critique]);

  const decision = await review(n, proposal.made, parent.variant, ports, signal);
  if (decision.refused) return dismiss(n, 'refused in review', [parent, proposal, decision]);

  return judge(n, proposal.made, parent.variant, [parent, proposal, decision], run, ports, signal);
}
