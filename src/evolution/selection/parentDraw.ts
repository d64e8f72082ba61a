import type { RunEvent } from '../journal';
import { random } from '../random';
import type { Run } from '../run';
import { draw, type Draw } from './draw';
import { policyNamed } from './policy';

/** Draws turn `n`'s parent: the same each time, as it depends on the experiment and the archive of that time alone. */
export function parentOf(n: number, { experiment, archive }: Run): Draw {
  const { seed, selection, window } = experiment;
  const asOf = Math.max(0, n - window);
  return draw(archive.variants, asOf, policyNamed(selection), random(`${seed}|select|${n}`));
}

/** Neighbours on the line of all odds that are less likely than this each are together in one slice: none would be seen alone. */
const SLICE = 1 / 400;

/** So many of the likeliest variants are named. */
const NAMED = 14;

/** The odds of a draw as the page shows them: their size does not grow with the archive. */
interface Odds {
  readonly turn: number;
  /** How many variants could be drawn. */
  readonly candidates: number;
  /** The likeliest of them, the likeliest first. */
  readonly likeliest: readonly { readonly number: number; readonly odds: number }[];
  /** All odds laid end to end, in the order of the variants' numbers. */
  readonly slices: readonly OddsSlice[];
}

/** The odds of the next turn, whose parent has not been told yet. */
export interface DrawAhead extends Odds {
  readonly kind: 'ahead';
}

/** A draw that was made. */
export interface ParentDraw extends Odds {
  readonly kind: 'drawn';
  /** The number of the variant that was drawn, and how likely that was. */
  readonly drawn: number;
  readonly odds: number;
  /** Where the luck fell, from 0 to 1, on all odds laid end to end. */
  readonly luck: number;
  /** The number of the variant that came of the turn; null if none did. */
  readonly made: number | null;
}

/** What a few neighbours, or one variant, have of the line. */
export interface OddsSlice {
  /** Number of the first of them, and of the last. */
  readonly first: number;
  readonly last: number;
  readonly odds: number;
  /** The mean of their scores, weighed by their odds. */
  readonly score: number;
}

/** Why there is no draw to be shown of a turn. */
export type NoDraw =
  /** A person proposed in it, and picked the parent. */
  | { readonly kind: 'picked'; readonly turn: number; readonly by: string }
  /** A champion had one of its last children. */
  | { readonly kind: 'last child'; readonly turn: number }
  /** The turn is not committed, or its draw does not come out again: it was made by another version. */
  | { readonly kind: 'unknown'; readonly turn: number };

/** The draw of a turn that has been committed or is the next one, or why there is none. */
export function parentDraw(turn: number, run: Run): ParentDraw | DrawAhead | NoDraw {
  const { archive, journal } = run;
  if (turn === archive.turns + 1 && archive.variants.length > 0 && !archive.champion)
    return { kind: 'ahead', turn, ...oddsOf(parentOf(turn, run).weights, run) };
  const selected = ofTurn(journal.events, 'selected', turn);
  if (!selected) return { kind: 'unknown', turn };
  const by = ofTurn(journal.events, 'proposed', turn)?.by;
  if (by !== undefined) return { kind: 'picked', turn, by };
  const { parent, odds, weights, luck } = parentOf(turn, run);
  if (parent.id !== selected.parent || odds !== selected.odds)
    return { kind: archive.champion && selected.odds === 1e6 ? 'last child' : 'unknown', turn };
  return {
    ...{ kind: 'drawn', turn, luck },
    drawn: parent.number,
    odds: shares(weights)[parent.number] ?? 0,
    made: archive.childrenOf(parent).find((one) => one.turn === turn)?.number ?? null,
    ...oddsOf(weights, run),
  };
}

function oddsOf(weights: readonly number[], { archive }: Run): Omit<Odds, 'turn'> {
  const all = shares(weights);
  return {
    candidates: all.length,
    likeliest: likeliest(all),
    slices: slices(all, (number) => archive.variants[number]?.score ?? 0),
  };
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function likeliest(odds: readonly number[]): { number: number; odds: number }[] {
  const order = Uint32Array.from(odds.keys()).sort((a, b) => odds[b]! - odds[a]! || a - b);
  return [...order.subarray(0, NAMED)].map((number) => ({ number, odds: odds[number]! }));
}

/** Cuts the line of all odds into slices wide enough to be seen. */
export function slices(odds: readonly number[], scoreOf: (number: number) => number): OddsSlice[] {
  const cut: OddsSlice[] = [];
  let [first, sum, scores] = [0, 0, 0];
  const close = (end: number) => {
    if (sum > 0) cut.push({ first, last: end - 1, odds: sum, score: scores / sum });
    [first, sum, scores] = [end, 0, 0];
  };
  for (const [number, one] of odds.entries()) {
    if (one >= SLICE) close(number);
    sum += one;
    scores += one * scoreOf(number);
    if (sum >= SLICE) close(number + 1);
  }
  close(odds.length);
  return cut;
}

type Turned = Extract<RunEvent, { turn: number }>;

function ofTurn<Type extends Turned['type']>(events: readonly RunEvent[], type: Type, turn: number) {
  return events.find(
    (event): event is Extract<RunEvent, { type: Type }> =>
      event.type === type && (event as Turned).turn === turn,
  );
}
