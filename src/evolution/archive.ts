import type { RunEvent } from './journal';
import type { Edit } from './proposal';
import { heldOutOf, scoreOf, type Verdict } from './verdict';

/** One version of what is being improved. */
export interface Variant {
  /** Made from its files. */
  readonly id: string;
  /** Its place in the archive, 0 for the seed. */
  readonly number: number;
  readonly parent: Variant | null;
  /** Steps from the seed. */
  readonly depth: number;
  /** The turn of the loop that made it, 0 for the seed. */
  readonly turn: number;
  /** Path to content id. */
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  readonly rationale: string;
  /** The person who proposed it; absent where the agent did, and for the seed. */
  readonly by?: string;
  readonly testRuns: number;
  readonly verdict: Verdict;
  /** Share of visible tests passed, 0 to 1: what selection sees. */
  readonly score: number;
  /** Share of held-out tests passed, 0 to 1; null where there are none. */
  readonly heldOut: number | null;
  /** Verdicts that the run had come to with its own. */
  readonly verdicts: number;
  /** The turns in which this variant was drawn as a parent, in order. */
  readonly drawn: readonly number[];
}

type Proposed = Extract<RunEvent, { type: 'proposed' }>;
type Practised = Extract<RunEvent, { type: 'practised' }>;
type Measured = Extract<RunEvent, { type: 'measured' }>;

/** All variants of a run, stepping stones included: what the journal's events add up to. */
export class Archive {
  readonly #byId = new Map<string, Variant & { drawn: number[] }>();
  readonly #inOrder: Variant[] = [];
  readonly #children = new Map<Variant, Variant[]>();
  readonly #pending = new Map<number, { proposed?: Proposed; verdict?: Verdict }>();
  readonly #hasHeldOut: boolean;
  readonly #practices: Practised[] = [];
  readonly #measures: Measured[] = [];
  #champion: Variant | null = null;
  #best: Variant | null = null;
  #turns = 0;
  #verdicts = 0;
  #lastNew = 0;

  constructor(hasHeldOut: boolean) {
    this.#hasHeldOut = hasHeldOut;
  }

  /** In the order in which they were archived. */
  get variants(): readonly Variant[] {
    return this.#inOrder;
  }
  /** The champion where one is crowned; before, the highest score, of several the one archived first; null before the seed. */
  get best(): Variant | null {
    return this.#champion ?? this.#best;
  }

  /** The agent that the run came to: with it a run of agents is over. */
  get champion(): Variant | null {
    return this.#champion;
  }

  /** What agents practised, in order. */
  get practices(): readonly Practised[] {
    return this.#practices;
  }

  /** What agents were measured on at the end, in order. */
  get measures(): readonly Measured[] {
    return this.#measures;
  }
  /** Turns committed; the seed is turn 0. */
  get turns(): number {
    return this.#turns;
  }
  get verdicts(): number {
    return this.#verdicts;
  }
  /** Turns since the last one that brought a new variant. */
  get idleTurns(): number {
    return this.#turns - this.#lastNew;
  }
  get(id: string): Variant | undefined {
    return this.#byId.get(id);
  }

  /** Its children, in the order in which they were archived. */
  childrenOf(parent: Variant): readonly Variant[] {
    return this.#children.get(parent) ?? [];
  }

  /** The edits already proposed from `parent`. */
  triedFrom(parent: Variant, upToTurn: number): (readonly Edit[])[] {
    return this.childrenOf(parent)
      .filter((child) => child.turn <= upToTurn)
      .map((child) => child.edits);
  }

  /**
   * Takes in one event of the journal.
   * @throws Error if the event does not fit those before it: the journal is damaged.
   */
  apply(event: RunEvent): void {
    switch (event.type) {
      case 'started':
      case 'objected':
      case 'reviewed':
        return;
      case 'selected': {
        const parent = this.#byId.get(event.parent);
        if (!parent) throw new Error(`turn ${event.turn} draws a parent that the archive does not have`);
        parent.drawn.push(event.turn);
        this.#turns = event.turn;
        return;
      }
      case 'proposed':
        this.#pending.set(event.turn, { proposed: event });
        return;
      case 'judged':
        this.#verdicts += 1;
        this.#pending.set(event.turn, { ...this.#pending.get(event.turn), verdict: event.verdict });
        return;
      case 'archived':
        this.#add(event);
        return;
      case 'dismissed':
        this.#pending.delete(event.turn);
        return;
      case 'practised':
        this.#practices.push(event);
        return;
      case 'measured':
        this.#measures.push(event);
        return;
      case 'crowned':
        this.#champion = this.#byId.get(event.variant) ?? null;
        return;
    }
  }

  #add(event: Extract<RunEvent, { type: 'archived' }>): void {
    const { proposed, verdict } = this.#pending.get(event.turn) ?? {};
    const parent = event.parent === null ? null : this.#byId.get(event.parent);
    if (!verdict || parent === undefined)
      throw new Error(`turn ${event.turn} archives a variant out of order`);
    this.#pending.delete(event.turn);
    const variant = {
      id: event.variant,
      number: this.#inOrder.length,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      turn: event.turn,
      files: event.files,
      edits: proposed?.edits ?? [],
      rationale: proposed?.rationale ?? 'the program as it starts',
      ...(proposed?.by !== undefined && { by: proposed.by }),
      testRuns: proposed?.testRuns ?? 0,
      verdict,
      score: scoreOf(verdict),
      heldOut: heldOutOf(verdict, this.#hasHeldOut),
      verdicts: this.#verdicts,
      drawn: [],
    };
    this.#byId.set(variant.id, variant);
    this.#inOrder.push(variant);
    this.#children.set(variant, []);
    if (parent) this.#children.get(parent)?.push(variant);
    this.#lastNew = event.turn;
    if (!this.#best || variant.score > this.#best.score) this.#best = variant;
  }
}
