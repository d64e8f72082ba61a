import type {
  News,
  OpenedRun,
  PromisedDigest,
  RunRow,
  RunState,
  VariantRow,
} from '../../../workers/loop/protocol';
import type { Budget, Experiment } from '../../evolution/experiment';
import { tally, type Verdict } from '../../evolution/verdict';
import type { Submission } from '../../evolution/submit';
import type { Connection } from '../connection.svelte';
import { scoreWords, type ScoreWords } from './scoreWords';

/** `draft`: an experiment is chosen, nothing has been run or kept yet. */
export type Doing = 'draft' | RunState;

/** What of an experiment may be changed without another program: it makes another run of it. */
export type Rules = Partial<
  Pick<Experiment, 'seed' | 'budget' | 'agent' | 'selection' | 'critics' | 'testRuns' | 'window' | 'goal'>
>;

/** How many tests count; null until it is known. */
export interface Totals {
  readonly visible: number | null;
  readonly heldOut: number | null;
}

const UNKNOWN: Totals = { visible: null, heldOut: null };

/** The experiment that is chosen, and the run of it once there is one. */
export class CurrentRun {
  readonly #connection: Connection;
  #experiment = $state.raw<Experiment | null>(null);
  #promised = $state.raw<PromisedDigest | undefined>(undefined);
  #row = $state.raw<RunRow | null>(null);
  #doing = $state.raw<Doing>('draft');
  #variants: VariantRow[] = [];
  #refusals = new Map<number, number>();
  /** Counts what has come: rows are added in place, as a copy of 50,000 twenty times a second would be felt. */
  #news = $state.raw(0);
  #best = $state.raw<VariantRow | null>(null);
  #otherJudge = $state.raw(false);
  #same = $state.raw<boolean | null>(null);
  #asking = $state.raw(false);
  #reading = $state.raw<number | null>(null);
  #seedVerdict = $state.raw<Verdict | null>(null);
  #totals = $state.raw<Totals>(UNKNOWN);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get experiment(): Experiment | null {
    return this.#experiment;
  }
  /** What a link promised, if the run came from one. */
  get promised(): PromisedDigest | undefined {
    return this.#row?.promised ?? this.#promised;
  }
  get row(): RunRow | null {
    return this.#row;
  }
  get doing(): Doing {
    return this.#doing;
  }
  get running(): boolean {
    return this.#doing === 'running';
  }
  /**
   * In the order in which they were archived: a variant stands at the place of its number. One list that grows: what is derived
   * from it must read it here, where its growth is noticed. Of a long run that was just opened the last rows come later.
   */
  get variants(): readonly VariantRow[] {
    void this.#news;
    return this.#variants;
  }
  /** How many proposals of a variant a critic refused, by its number; those without are missing. It grows as `variants` do. */
  get refusals(): ReadonlyMap<number, number> {
    void this.#news;
    return this.#refusals;
  }
  /** The champion where there is one; before, the highest score. */
  get best(): VariantRow | null {
    const champion = this.#row?.champion;
    return (champion === undefined ? undefined : this.#variants[champion]) ?? this.#best;
  }
  /** The program that is being improved is itself an agent. */
  get agents(): boolean {
    return this.#experiment?.selfImprovement !== undefined;
  }
  /** What the score counts, in words. */
  get words(): ScoreWords {
    return scoreWords(this.#experiment);
  }
  get otherJudge(): boolean {
    return this.#otherJudge;
  }
  /** Whether the run came to the digest that its link promised; null until it has. */
  get same(): boolean | null {
    return this.#same;
  }
  /** Asked for something that has not come yet. */
  get asking(): boolean {
    return this.#asking;
  }
  /** What share of the run's journal has been read, 0 to 1: that of a long one takes seconds. Null if it is not being read. */
  get reading(): number | null {
    return this.#reading;
  }
  /** What the judge said of the program as it starts, once it has been asked. */
  get seedVerdict(): Verdict | null {
    return this.#seedVerdict;
  }
  /** How many tests there are; null until a verdict lists them. */
  get totals(): Totals {
    const school = this.#experiment?.selfImprovement;
    return school ? { visible: school.exam.length, heldOut: null } : this.#totals;
  }

  /** Chooses an experiment to run anew. Nothing is executed or kept before `start`. */
  choose(experiment: Experiment, promised?: PromisedDigest): void {
    this.#experiment = experiment;
    this.#promised = promised;
    this.#row = null;
    this.#doing = 'draft';
    this.#empty();
    this.#otherJudge = false;
    this.#same = null;
    this.#seedVerdict = null;
    this.#totals = UNKNOWN;
  }

  /** Changes the draft; tests and program stay what they are, and so does the seed's verdict. */
  change(changes: Rules): void {
    if (this.#experiment) this.#experiment = { ...this.#experiment, ...changes };
  }

  /** A verdict on the seed: that of the experiment `of`, or of nothing that is of interest any more. */
  seedJudged(of: Experiment['task'], verdict: Verdict): void {
    if (this.#experiment?.task !== of) return;
    this.#seedVerdict = verdict;
    this.count(verdict);
  }

  /** Learns how many tests there are. A program that can't be loaded lists none: the most that was seen counts. */
  count(verdict: Verdict): void {
    const most = (known: number | null, folder: string) =>
      Math.max(known ?? 0, tally(verdict, folder).total) || null;
    const { visible, heldOut } = this.#totals;
    this.#totals = { visible: most(visible, 'visible/'), heldOut: most(heldOut, 'held-out/') };
  }

  async open(id: string): Promise<void> {
    await this.#ask(async (loop) => this.#opened(await loop.open(id)));
  }

  /** Run: makes a run of the draft first if need be. */
  async start(): Promise<void> {
    if (this.#asking) return;
    await this.#ask(async (loop) => {
      await this.#make();
      await loop.start();
    });
  }
  async step(): Promise<void> {
    if (this.#asking) return;
    await this.#ask(async (loop) => {
      await this.#make();
      await loop.step();
    });
  }
  async pause(): Promise<void> {
    await this.#ask((loop) => loop.pause());
  }
  async stop(): Promise<void> {
    await this.#ask((loop) => loop.stop());
  }
  async extend(budget: Budget): Promise<void> {
    await this.#ask(async (loop) => {
      if (this.#doing !== 'draft') await loop.extend(budget);
      this.change({ budget });
    });
  }
  /** Leaves the run, which stays kept, for a draft of the same experiment. */
  async again(changes: Rules = {}): Promise<void> {
    if (this.#doing === 'running') await this.stop();
    const [experiment, verdict] = [this.#experiment, this.#seedVerdict];
    if (!experiment) return;
    this.choose({ ...experiment, ...changes });
    // An exam depends on the seed of the run: another run, another verdict.
    if (verdict && !experiment.selfImprovement) this.seedJudged(experiment.task, verdict);
  }

  /** A person's own version of the variant of that number, judged at once; null if the loop could not be asked. */
  async submit(
    number: number,
    submission: Omit<Submission, 'parent'>,
  ): Promise<{ number: number } | { refused: string } | null> {
    let outcome: { number: number } | { refused: string } | null = null;
    await this.#ask(async (loop) => {
      await this.#make();
      // A run that has just been made has no variants yet: its first is the seed.
      outcome = await loop.submit({ ...submission, parent: this.#variants[number]?.id ?? '' });
    });
    return outcome;
  }

  hear(news: News): void {
    if (news.type === 'archived' && news.run === this.#row?.id) this.#add(news.variants);
    if (news.type === 'refused' && news.run === this.#row?.id) this.#refuse(news.parents);
    if (news.type === 'compared' && news.run === this.#row?.id) this.#same = news.same;
    if (news.type === 'reading' && news.run === this.#row?.id) this.#reading = news.share;
    if (news.type === 'progress' && news.row.id === this.#row?.id) {
      this.#row = news.row;
      this.#doing = news.state;
    }
  }

  async #make(): Promise<void> {
    const loop = this.#connection.loop;
    if (this.#doing !== 'draft' || !this.#experiment || !loop) return;
    const id = await loop.create(this.#experiment, this.#promised);
    this.#opened(await loop.open(id));
  }

  #empty(): void {
    this.#variants = [];
    this.#refusals = new Map();
    this.#best = null;
    this.#reading = null;
    this.#news += 1;
  }

  #opened({ row, state, experiment, variants, refused, otherJudge }: OpenedRun): void {
    const sameTask = JSON.stringify(experiment.task) === JSON.stringify(this.#experiment?.task);
    if (!sameTask) {
      this.#seedVerdict = null;
      this.#totals = UNKNOWN;
    }
    this.#experiment =
      sameTask && this.#experiment ? { ...experiment, task: this.#experiment.task } : experiment;
    this.#promised = undefined;
    this.#row = row;
    this.#doing = state;
    this.#empty();
    this.#otherJudge = otherJudge;
    this.#same = row.promised?.turns === row.turns ? row.promised.digest === row.digest : null;
    this.#add(variants);
    this.#refuse(refused);
    void this.#fetchRest(row.id);
  }

  #add(variants: readonly VariantRow[]): void {
    let best = this.#best;
    for (const variant of variants) {
      // What was told between opening and this news may be told twice; what lies before it is on its way.
      if (variant.number !== this.#variants.length) continue;
      this.#variants.push(variant);
      if (!best || variant.score > best.score) best = variant;
    }
    this.#best = best;
    this.#news += 1;
  }

  #refuse(parents: readonly number[]): void {
    for (const parent of parents) this.#refusals.set(parent, (this.#refusals.get(parent) ?? 0) + 1);
    this.#news += 1;
  }

  /** Fetches the rows that are missing, some at a time, with a breath between: the page stays awake. */
  async #fetchRest(id: string): Promise<void> {
    const here = () => this.#row?.id === id && this.#variants.length < this.#row.variants;
    while (here()) {
      const rows = await this.#connection.loop?.variants(id, this.#variants.length);
      if (!rows?.length || !here()) return;
      this.#add(rows);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async #ask(what: (loop: NonNullable<Connection['loop']>) => Promise<void>): Promise<void> {
    const loop = this.#connection.loop;
    if (!loop) return;
    this.#asking = true;
    try {
      await what(loop);
    } catch (error) {
      this.#connection.report((error as Error).message);
    } finally {
      this.#asking = false;
    }
  }
}
