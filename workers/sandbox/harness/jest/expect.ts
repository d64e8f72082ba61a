import { inspect } from '../inspect';
import { allAbsent } from './absent';
import { asymmetric, Asymmetric } from './asymmetric';
import { isEqual, type Tester } from './equality';
import { difference } from '../difference';
import { show, type Match, type Matcher, type MatcherContext } from './matcher';
import { callMatchers } from './matchers/calls';
import { contentMatchers } from './matchers/contents';
import { thrownMatchers } from './matchers/thrown';
import { valueMatchers } from './matchers/values';

const SNAPSHOTS = [
  'toMatchSnapshot',
  'toMatchInlineSnapshot',
  'toMatchFileSnapshot',
  'toThrowErrorMatchingSnapshot',
  'toThrowErrorMatchingInlineSnapshot',
];

const builtIn: Record<string, Matcher> = {
  ...valueMatchers,
  ...contentMatchers,
  ...thrownMatchers,
  ...callMatchers,
  ...(allAbsent('', SNAPSHOTS, 'say what is expected with toBe, toEqual or toThrow') as Record<
    string,
    Matcher
  >),
};

const utils: MatcherContext['utils'] = {
  stringify: (value: unknown) => show(value),
  printExpected: (value: unknown) => show(value),
  printReceived: (value: unknown) => show(value),
  matcherHint: (name: string, received = 'received', expected = 'expected') =>
    `expect(${received})${name.startsWith('.') ? '' : '.'}${name}(${expected})`,
  diff: (expected: unknown, received: unknown) => difference(received, expected),
  EXPECTED_COLOR: (text: unknown) => String(text),
  RECEIVED_COLOR: (text: unknown) => String(text),
};

/** A failed `expect`; `matcherResult` is read by some of the tests' own code. */
class ExpectationFailed extends Error {
  readonly matcherResult: { readonly pass: boolean; readonly message: string };
  readonly code = 'ERR_ASSERTION';

  constructor(pass: boolean, message: string) {
    super(message);
    this.matcherResult = { pass, message };
  }
}

/** What `expect(value)` gives: the matchers, as methods of a prototype of its own. */
type Assertions = Record<string, unknown>;

/** How often a test asserts, and how often it said that it would. */
interface Counts {
  made: number;
  wanted: number | null;
  atLeastOne: boolean;
}

/** `expect` for one test file. */
export class Expect {
  readonly #matchers: Record<string, Matcher> = { ...builtIn };
  readonly #testers: Tester[] = [];
  #counts: Counts = { made: 0, wanted: null, atLeastOne: false };
  readonly #prototype: Assertions = {};
  readonly #states = new WeakMap<
    object,
    { received: unknown; isNot: boolean; promise: string; note: string }
  >();
  /** The function that tests call. */
  readonly api: ((received?: unknown, note?: string) => Assertions) & Record<string, unknown>;

  constructor() {
    for (const name of Object.keys(this.#matchers)) this.#addMethod(name);
    this.#addChains();
    const expect = (received?: unknown, note = ''): Assertions =>
      this.#assertions({ received, isNot: false, promise: '', note });
    this.api = Object.assign(expect, asymmetric, {
      not: { ...asymmetric.not },
      extend: (given: Record<string, Matcher>) => this.#extend(given),
      addEqualityTesters: (given: readonly Tester[]) => void this.#testers.push(...given),
      assertions: (count: number) => void (this.#counts.wanted = count),
      hasAssertions: () => void (this.#counts.atLeastOne = true),
      getState: () => ({ assertionCalls: this.#counts.made, expectedAssertionsNumber: this.#counts.wanted }),
      unreachable: (why = 'expected not to be reached') => {
        throw new ExpectationFailed(false, why);
      },
      ...allAbsent('expect.', ['soft', 'poll'], 'write a plain expect'),
      ...allAbsent('expect.', ['addSnapshotSerializer'], 'there are no snapshots here'),
    }) as unknown as Expect['api'];
  }

  #assertions(state: { received: unknown; isNot: boolean; promise: string; note: string }): Assertions {
    const made = Object.create(this.#prototype) as Assertions;
    this.#states.set(made, state);
    return made;
  }

  #addChains(): void {
    const chain = (name: string, change: object): void => {
      const assertions = (of: object) => this.#assertions({ ...this.#states.get(of)!, ...change });
      Object.defineProperty(this.#prototype, name, {
        get(this: object) {
          return assertions(this);
        },
      });
    };
    chain('not', { isNot: true });
    chain('resolves', { promise: 'resolves' });
    chain('rejects', { promise: 'rejects' });
    const why = 'its chained assertions are not available in this sandbox: use toBe, toEqual and their kin';
    for (const name of ['to', 'be', 'have', 'and', 'is']) {
      Object.defineProperty(this.#prototype, name, {
        get: () => {
          throw new Error(`expect(...).${name} is Chai's; ${why}`);
        },
      });
    }
  }

  #addMethod(name: string): void {
    const run = (of: object, expected: unknown[]): unknown => {
      const { received, promise, isNot, note } = this.#states.get(of)!;
      this.#counts.made += 1;
      if (promise === '') return this.#check(name, received, { isNot, promise, note }, expected);
      return settled(received, promise).then((value) =>
        this.#check(name, value, { isNot, promise, note }, expected),
      );
    };
    Object.defineProperty(this.#prototype, name, {
      configurable: true,
      value(this: object, ...expected: unknown[]) {
        return run(this, expected);
      },
    });
  }

  #context(isNot: boolean, promise: string): MatcherContext {
    const testers = this.#testers;
    const equals = (a: unknown, b: unknown, more: readonly Tester[] = []) =>
      isEqual(a, b, 'equal', [...testers, ...more]);
    return { isNot, promise, equals, customTesters: testers, utils };
  }

  #check(
    name: string,
    received: unknown,
    { isNot, promise, note }: { isNot: boolean; promise: string; note: string },
    expected: unknown[],
  ): void | Promise<void> {
    const matcher = this.#matchers[name]! as (
      this: MatcherContext,
      ...args: unknown[]
    ) => Match | Promise<Match>;
    const judge = ({ pass, message }: Match): void => {
      if (Boolean(pass) !== isNot) return;
      const said = typeof message === 'function' ? message() : `${name} failed`;
      throw new ExpectationFailed(Boolean(pass), note ? `${note}: ${said}` : said);
    };
    const match = matcher.call(this.#context(isNot, promise), received, ...expected);
    return match instanceof Promise ? match.then(judge) : judge(match);
  }

  #extend(given: Record<string, Matcher>): void {
    for (const [name, matcher] of Object.entries(given)) {
      if (typeof matcher !== 'function')
        throw new TypeError(`expect.extend: \`${name}\` is not a valid matcher`);
      this.#matchers[name] = matcher;
      this.#addMethod(name);
      const asymmetricOf =
        (wanted: boolean) =>
        (...sample: never[]): Asymmetric =>
          new Asymmetric(
            `${wanted ? '' : 'not '}${name}<${sample.map((one) => inspect(one)).join(', ')}>`,
            (other) => {
              const match = matcher.call(this.#context(!wanted, ''), other, ...sample) as Match;
              return Boolean(match.pass) === wanted;
            },
          );
      this.api[name] = asymmetricOf(true);
      (this.api['not'] as Record<string, unknown>)[name] = asymmetricOf(false);
    }
  }

  /** A test begins: it has asserted nothing yet. */
  begin(): void {
    this.#counts = { made: 0, wanted: null, atLeastOne: false };
  }

  /** A test is over: throws unless it asserted as often as it said. */
  end(): void {
    const { made, wanted, atLeastOne } = this.#counts;
    if (wanted !== null && made !== wanted) {
      const counted = (count: number) => `${count} assertion${count === 1 ? '' : 's'}`;
      throw new Error(
        `expect.assertions(${wanted})\n\nExpected ${counted(wanted)} to be called but received ${counted(made)}.`,
      );
    }
    if (atLeastOne && made === 0)
      throw new Error(
        'expect.hasAssertions()\n\nExpected at least one assertion to be called but received none.',
      );
  }
}

/** What a promise comes to, in the way that was asked for. */
async function settled(received: unknown, promise: string): Promise<unknown> {
  const given =
    promise === 'rejects' && typeof received === 'function' ? (received as () => unknown)() : received;
  if (typeof (given as { then?: unknown } | null | undefined)?.then !== 'function') {
    throw new ExpectationFailed(
      false,
      `expect(received).${promise}\n\nreceived value must be a promise\n\nReceived: ${show(given)}`,
    );
  }
  let value: unknown;
  try {
    value = await given;
  } catch (error) {
    if (promise === 'rejects') return error;
    const said = `Received promise rejected instead of resolved\nRejected to value: ${show(error)}`;
    throw new ExpectationFailed(false, `expect(received).resolves\n\n${said}`);
  }
  if (promise === 'resolves') return value;
  const said = `Received promise resolved instead of rejected\nResolved to value: ${show(value)}`;
  throw new ExpectationFailed(false, `expect(received).rejects\n\n${said}`);
}
