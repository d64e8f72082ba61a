import { isEqual } from '../equality';
import { headline, misuse, show, type Match, type Matcher, type MatcherContext } from '../matcher';
import { mockStateOf, type MockState } from '../mockFunction';

/** A matcher of what a mock function has seen; `said` names what was found, for the message. */
function ofMock(
  name: string,
  look: (
    state: MockState,
    expected: readonly unknown[],
    same: (a: unknown, b: unknown) => boolean,
  ) => {
    readonly pass: boolean;
    readonly wanted: string;
    readonly found: string;
  },
): Matcher {
  return function (this: MatcherContext, received: unknown, ...expected: unknown[]): Match {
    const state =
      mockStateOf(received) ?? misuse(this, name, 'received value must be a mock function', received);
    const same = (a: unknown, b: unknown): boolean => isEqual(a, b, 'equal', this.customTesters);
    const { pass, wanted, found } = look(state, expected, same);
    const not = this.isNot ? 'not ' : '';
    return {
      pass,
      message: () => `${headline(this, name, '')}\n\nExpected: ${not}${wanted}\nReceived: ${found}`,
    };
  } as Matcher;
}

const callList = ({ calls }: MockState): string =>
  calls.length === 0
    ? 'no calls'
    : calls.map((call, i) => `call ${i + 1}: ${show(call)}`).join('\n          ');
const values = (state: MockState): unknown[] =>
  state.results.filter(({ type }) => type === 'return').map(({ value }) => value);
const resolved = (state: MockState): unknown[] =>
  state.settledResults.filter(({ type }) => type === 'fulfilled').map(({ value }) => value);

const times = (name: string, what: string, list: (state: MockState) => readonly unknown[]): Matcher =>
  ofMock(name, (state, [count]) => ({
    pass: list(state).length === count,
    wanted: `${String(count)} ${what}`,
    found: `${list(state).length} ${what}`,
  }));

const some = (name: string, what: string, list: (state: MockState) => readonly unknown[]): Matcher =>
  ofMock(name, (state) => ({
    pass: list(state).length > 0,
    wanted: `one of the ${what} or more`,
    found: `${list(state).length} ${what}`,
  }));

const one = (name: string, list: (state: MockState) => readonly unknown[]): Matcher =>
  ofMock(name, (state, [value], same) => ({
    pass: list(state).some((found) => same(found, value)),
    wanted: show(value),
    found: show(list(state)),
  }));

/** Of what was returned, call by call; a call that threw returned nothing. */
const returnedAt = (
  name: string,
  which: (state: MockState, nth: unknown) => number,
  numbered: boolean,
): Matcher =>
  ofMock(name, (state, given, same) => {
    const result = state.results[which(state, given[0])];
    const value = given[numbered ? 1 : 0];
    return {
      pass: result?.type === 'return' && same(result.value, value),
      wanted: show(value),
      found: result ? show(result.value) : 'no such call',
    };
  });

const calledAt = (
  name: string,
  which: (state: MockState, nth: unknown) => number,
  numbered: boolean,
): Matcher =>
  ofMock(name, (state, given, same) => {
    const args = numbered ? given.slice(1) : given;
    const call = state.calls[which(state, given[0])];
    return { pass: call !== undefined && same(call, args), wanted: show(args), found: callList(state) };
  });

const last = (state: MockState): number => state.calls.length - 1;
const nth = (_state: MockState, n: unknown): number => Number(n) - 1;
const calls = (state: MockState): readonly unknown[] => state.calls;

const calledWith = ofMock('toHaveBeenCalledWith', (state, args, same) => ({
  pass: state.calls.some((call) => same(call, args)),
  wanted: show(args),
  found: callList(state),
}));
const calledOnce = ofMock('toHaveBeenCalledOnce', (state) => ({
  pass: state.calls.length === 1,
  wanted: '1 call',
  found: `${state.calls.length} calls`,
}));
const calledExactlyOnceWith = ofMock('toHaveBeenCalledExactlyOnceWith', (state, args, same) => ({
  pass: state.calls.length === 1 && same(state.calls[0], args),
  wanted: `1 call: ${show(args)}`,
  found: callList(state),
}));

const called = some('toHaveBeenCalled', 'calls', calls);
const calledTimes = times('toHaveBeenCalledTimes', 'calls', calls);
const lastCalledWith = calledAt('toHaveBeenLastCalledWith', last, false);
const nthCalledWith = calledAt('toHaveBeenNthCalledWith', nth, true);
const returned = some('toHaveReturned', 'returns', values);
const returnedTimes = times('toHaveReturnedTimes', 'returns', values);
const returnedWith = one('toHaveReturnedWith', values);
const lastReturnedWith = returnedAt('toHaveLastReturnedWith', last, false);
const nthReturnedWith = returnedAt('toHaveNthReturnedWith', nth, true);

/** Matchers of mock functions, the short names of older Jest included. */
export const callMatchers: Record<string, Matcher> = {
  toHaveBeenCalled: called,
  toBeCalled: called,
  toHaveBeenCalledTimes: calledTimes,
  toBeCalledTimes: calledTimes,
  toHaveBeenCalledWith: calledWith,
  toBeCalledWith: calledWith,
  toHaveBeenLastCalledWith: lastCalledWith,
  lastCalledWith,
  toHaveBeenNthCalledWith: nthCalledWith,
  nthCalledWith,
  toHaveBeenCalledOnce: calledOnce,
  toHaveBeenCalledExactlyOnceWith: calledExactlyOnceWith,
  toHaveReturned: returned,
  toReturn: returned,
  toHaveReturnedTimes: returnedTimes,
  toReturnTimes: returnedTimes,
  toHaveReturnedWith: returnedWith,
  toReturnWith: returnedWith,
  toHaveLastReturnedWith: lastReturnedWith,
  lastReturnedWith,
  toHaveNthReturnedWith: nthReturnedWith,
  nthReturnedWith,
  toHaveResolved: some('toHaveResolved', 'resolved promises', resolved),
  toHaveResolvedTimes: times('toHaveResolvedTimes', 'resolved promises', resolved),
  toHaveResolvedWith: one('toHaveResolvedWith', resolved),
};
