/** How many failing and passing tests run through a place. */
export interface Counts {
  readonly failed: number;
  readonly passed: number;
}

/** A stretch of a program's file and the tests that run through it. */
export interface TracedSpan extends Counts {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** What each test of one run went through. */
export interface Trace extends Counts {
  /** Statements, expression bodies and branches of conditionals. */
  readonly spans: readonly TracedSpan[];
  /** The counts of the smallest span around a place; of the whole run if there is none. */
  at(place: { readonly file: string; readonly start: number; readonly end: number }): Counts;
}

/** Where a span is; `outside` of all functions: run while the file is loaded. */
type Place = Omit<TracedSpan, keyof Counts> & { readonly outside: boolean };

/** Collects which spans each test hits. */
export class Coverage {
  readonly #places: Place[] = [];
  readonly #hitNow = new Set<number>();
  readonly #failed: number[] = [];
  readonly #passed: number[] = [];
  #allFailed = 0;
  #allPassed = 0;

  get size(): number {
    return this.#places.length;
  }

  add(place: Place): void {
    this.#places.push(place);
    this.#failed.push(0);
    this.#passed.push(0);
  }

  readonly hit = (span: number): void => {
    this.#hitNow.add(span);
  };

  readonly endTest = (passed: boolean): void => {
    if (passed) this.#allPassed += 1;
    else this.#allFailed += 1;
    const counts = passed ? this.#passed : this.#failed;
    for (const span of this.#hitNow) counts[span] = (counts[span] ?? 0) + 1;
    this.#hitNow.clear();
  };

  trace(): Trace {
    const whole = { failed: this.#allFailed, passed: this.#allPassed };
    // What runs while a file is loaded, tables and constants for instance, is part of every test.
    const spans = this.#places.map(({ outside, ...place }, i) => {
      const counts = outside ? whole : { failed: this.#failed[i]!, passed: this.#passed[i]! };
      return Object.freeze({ ...place, ...counts });
    });
    const at: Trace['at'] = ({ file, start, end }) => {
      let smallest: TracedSpan | null = null;
      for (const span of spans) {
        if (span.file !== file || span.start > start || span.end < end) continue;
        if (!smallest || span.end - span.start < smallest.end - smallest.start) smallest = span;
      }
      return smallest ?? whole;
    };
    return Object.freeze({ ...whole, spans: Object.freeze(spans), at });
  }
}
