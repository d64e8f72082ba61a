import { LOOK_FUEL, LOOKS_AT_ONE_PLACE } from '../../../../src/sandbox/limits';
import { caught, charge, Tank } from '../fuel';
import { differ } from './differ';

/** Computes all alternatives of which nothing is known yet. */
type Alternatives = (
  known: Uint8Array,
  value: (which: number, value: unknown) => void,
  threw: (which: number, error: unknown) => void,
  parts: unknown[],
) => void;

/** A place that is looked at. */
interface Place {
  readonly isTruth: boolean;
  /** What is known of each alternative: some of the bits below. */
  readonly found: Uint8Array;
  /** Looks in the test that runs. */
  looks: number;
}

/** It has come to something else in this test. */
const NOW = 1;
/** In one of the failing tests it came to nothing else. */
const MISSED = 2;
/** In one of the passing tests it came to something else. */
const PASSING = 4;

const SAME = Symbol('same');
const DIFFERENT = Symbol('different');

/** What alternatives come to in one run of the tests: all failing tests see a difference, and no passing one or some do. */
export type Found = 'missed' | 'failing' | 'both';

/**
 * Looks on while a program runs as it stands, and asks at watched places what would have come of each alternative. What can't be
 * of use any more is not asked again: one that has come to nothing else in a failing test can't mend it.
 */
export class Lookout {
  readonly #expected: readonly boolean[];
  readonly #places: Place[] = [];
  readonly #tank = new Tank(LOOK_FUEL);
  #test = 0;
  #passing = false;
  #isLooking = false;
  /** True once a test ended otherwise than the program's tests do: then nothing was found out. */
  failed = false;

  /** @param expected how the tests end, in order. */
  constructor(expected: readonly boolean[]) {
    this.#expected = expected;
  }

  get size(): number {
    return this.#places.length;
  }

  add(alternatives: number, isTruth: boolean): void {
    this.#places.push({ isTruth, found: new Uint8Array(alternatives), looks: 0 });
  }

  found(place: number, alternative: number): Found {
    const found = this.#places[place]!.found[alternative]!;
    return found & MISSED ? 'missed' : found & PASSING ? 'both' : 'failing';
  }

  /** Looks at the passing tests of the run that follows, and no longer at the failing ones: few alternatives are left by then. */
  turnToPassing(): void {
    this.#passing = true;
    this.#test = 0;
  }

  readonly look = (k: number, body: (parts: unknown[]) => unknown, alternatives: Alternatives): unknown => {
    const parts: unknown[] = [];
    if (!this.#wants(k)) return body(parts);
    let value: unknown;
    try {
      value = body(parts);
    } catch (error) {
      caught(error);
      // What does not throw there goes on, and that is a difference.
      this.#ask(k, false, parts, alternatives, () => true);
      throw error;
    }
    const { isTruth } = this.#places[k]!;
    this.#ask(k, true, parts, alternatives, (other) => {
      if (other === SAME || other === DIFFERENT) return other === DIFFERENT;
      return isTruth ? !other !== !value : differ(value, other);
    });
    return value;
  };

  readonly pass = (k: number, alternatives: Alternatives): void => {
    if (this.#wants(k)) this.#ask(k, true, [], alternatives, (other) => other === DIFFERENT);
  };

  /** The value of an opaque part; throws if it was not come by, as what asks would have to do it first. */
  readonly part = (parts: readonly unknown[], i: number): unknown => {
    if (!(i in parts)) throw new NotDone();
    return parts[i];
  };

  readonly differs = differ;

  /** What an alternative comes to that tells itself whether it is a difference. */
  readonly when = (isDifferent: unknown): unknown => (isDifferent ? DIFFERENT : SAME);

  readonly endTest = (passed: boolean): void => {
    if (this.#expected[this.#test] !== passed) this.failed = true;
    for (const place of passed === this.#passing ? this.#places : []) {
      const { found } = place;
      for (let i = 0; i < found.length; i++) {
        const bits = found[i]!;
        if (passed ? bits & NOW : !(bits & NOW)) found[i] = bits | (passed ? PASSING : MISSED);
        found[i]! &= ~NOW;
      }
      place.looks = 0;
    }
    this.#tank.refill();
    this.#test += 1;
  };

  #wants(k: number): boolean {
    if (this.#isLooking || this.#tank.empty || this.#expected[this.#test] !== this.#passing) return false;
    const place = this.#places[k]!;
    place.looks += 1;
    return place.looks <= LOOKS_AT_ONE_PLACE;
  }

  #ask(
    k: number,
    ifItThrows: boolean,
    parts: unknown[],
    alternatives: Alternatives,
    isDifferent: (value: unknown) => boolean,
  ): void {
    const { found } = this.#places[k]!;
    const compare = (which: number, value: unknown): void => {
      charge(1);
      if (isDifferent(value)) found[which] = NOW;
    };
    const threw = (which: number, error: unknown): void => {
      caught(error);
      if (ifItThrows) found[which] = NOW;
    };
    this.#isLooking = true;
    try {
      this.#tank.spend(() => alternatives(found, compare, threw, parts));
    } catch {
      // Out of fuel: what was found before that stands.
    } finally {
      this.#isLooking = false;
    }
  }
}

/** An alternative needs what the program has not done. */
class NotDone extends Error {}
