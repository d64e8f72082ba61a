import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sum } from './sum';

describe('imported', () => {
  let n = 0;
  beforeEach(() => {
    n += 1;
  });
  afterEach(() => {
    n -= 1;
  });
  it('sums', () => expect(sum(n, 1)).toBe(2));
  it('has a context', ({ expect: own, task }) => {
    own(task.name).toBe('has a context');
  });
  it('skips itself', ({ skip }) => skip());
  it('stubs', () => {
    vi.stubGlobal('stubbed', 5);
    expect(globalThis.stubbed).toBe(5);
    vi.unstubAllGlobals();
    expect(globalThis.stubbed).toBeUndefined();
    vi.stubEnv('OWN', 'x');
    expect(process.env.OWN).toBe('x');
    vi.unstubAllEnvs();
    expect(process.env.OWN).toBeUndefined();
  });
  it.skipIf(true)('is skipped by a condition', () => {});
  it.runIf(true)('is run by a condition', () => {});
  it.for([[1, 2]])('for %s', ([a, b]) => expect(a).toBeLessThan(b));
  it('takes more matchers', () => {
    expect(1).toBeTypeOf('number');
    expect(1).toBeOneOf([1, 2]);
    expect(2).toSatisfy((x) => x % 2 === 0);
    const f = vi.fn();
    f(1);
    expect(f).toHaveBeenCalledOnce();
    expect(f).toHaveBeenCalledExactlyOnceWith(1);
  });
  it('with its own words', () => expect(1, 'one and two').toBe(2));
});
