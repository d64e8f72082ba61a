import { STAGES, type Stage } from '../../evolution/ports';

/** A stage's words change at most every so many milliseconds: faster can't be read. */
export const READABLE_MS = 250;

type Words = Readonly<Partial<Record<Stage, string>>>;

/** What each of the six stages does now. At full speed they change far faster than anybody reads: only the latest is shown. */
export class StageWords {
  #words = $state.raw<Words>({});
  #acting = $state.raw<Stage | null>(null);
  #next: Words = {};
  #nextActing: Stage | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  get acting(): Stage | null {
    return this.#acting;
  }
  of(stage: Stage): string | undefined {
    return this.#words[stage];
  }

  tell(stage: Stage, words: string): void {
    this.#next = { ...this.#next, [stage]: words };
    this.#nextActing = stage;
    if (this.#timer !== null) return;
    this.#show();
    this.#timer = setTimeout(() => this.#due(), READABLE_MS);
  }

  /** Nobody acts any more; the last words stay. */
  rest(): void {
    this.#nextActing = null;
    if (this.#timer === null) this.#show();
  }

  clear(): void {
    this.#next = {};
    this.#nextActing = null;
    this.#show();
  }

  #due(): void {
    this.#timer = null;
    if (this.#next === this.#words && this.#nextActing === this.#acting) return;
    this.#show();
    this.#timer = setTimeout(() => this.#due(), READABLE_MS);
  }

  #show(): void {
    this.#words = this.#next;
    this.#acting = this.#nextActing;
  }
}

/** Title of each stage, and what it does when nothing is told of it. */
export const STAGE_TITLES: Readonly<Record<Stage, { title: string; what: string }>> = {
  select: { title: 'Select', what: 'draws a parent from the archive' },
  propose: { title: 'Propose', what: 'the agent looks for an edit' },
  criticise: { title: 'Criticise', what: 'critics read the proposal' },
  review: { title: 'Review', what: 'not asked for by this run' },
  judge: { title: 'Judge', what: 'runs visible and held-out tests' },
  archive: { title: 'Archive', what: 'keeps every variant' },
};

/** What differs where agents rewrite themselves. */
export const AGENT_STAGES: Readonly<Partial<Record<Stage, string>>> = {
  select: 'draws an agent from the archive',
  propose: 'it practises, then rewrites itself',
  judge: 'the child sits an exam',
  archive: 'keeps every agent that works',
};

export { STAGES };
