const mocks = globalThis.vi ?? (typeof vi === 'undefined' ? jest : vi);

describe('mock functions', () => {
  it('keep calls and results', () => {
    const f = mocks.fn((x) => x * 2);
    expect(f(2)).toBe(4);
    f(3, 'more');
    expect(f.mock.calls).toEqual([[2], [3, 'more']]);
    expect(f.mock.results).toEqual([
      { type: 'return', value: 4 },
      { type: 'return', value: 6 },
    ]);
    expect(f.mock.lastCall).toEqual([3, 'more']);
    expect(f).toHaveBeenCalledTimes(2);
    expect(f).toHaveBeenCalledWith(2);
    expect(f).toHaveBeenLastCalledWith(3, 'more');
    expect(f).toHaveBeenNthCalledWith(1, 2);
    expect(f).toHaveReturnedWith(6);
    expect(f).toHaveReturnedTimes(2);
    expect(f).toHaveLastReturnedWith(6);
    expect(f).toHaveNthReturnedWith(1, 4);
  });
  it('return undefined by themselves', () => expect(mocks.fn()()).toBeUndefined());
  it('return values in turn', () => {
    const f = mocks.fn().mockReturnValue(0).mockReturnValueOnce(1).mockReturnValueOnce(2);
    expect([f(), f(), f(), f()]).toEqual([1, 2, 0, 0]);
  });
  it('return promises', async () => {
    const f = mocks.fn().mockResolvedValueOnce('a').mockRejectedValueOnce(new Error('b'));
    await expect(f()).resolves.toBe('a');
    await expect(f()).rejects.toThrow('b');
  });
  it('keep what they throw', () => {
    const f = mocks.fn(() => {
      throw new Error('no');
    });
    expect(f).toThrow('no');
    expect(f.mock.results[0].type).toBe('throw');
    expect(f).toHaveBeenCalled();
    expect(f).not.toHaveReturned();
  });
  it('keep this', () => {
    const object = { f: mocks.fn() };
    object.f();
    expect(object.f.mock.contexts[0]).toBe(object);
  });
  it('can be made with new', () => {
    const F = mocks.fn(function (x) {
      this.x = x;
    });
    const made = new F(1);
    expect(made.x).toBe(1);
    expect(F.mock.instances[0]).toBe(made);
  });
  it('are cleared', () => {
    const f = mocks.fn(() => 5);
    f();
    f.mockClear();
    expect(f).not.toHaveBeenCalled();
    expect(f()).toBe(5);
  });
  it('are known', () => {
    expect(mocks.isMockFunction(mocks.fn())).toBe(true);
    expect(mocks.isMockFunction(() => {})).toBe(false);
  });
  it('have names', () => expect(mocks.fn().mockName('mine').getMockName()).toBe('mine'));
  it('fail a plain function', () => expect(() => {}).toHaveBeenCalled());
  it('fail where never called', () => expect(mocks.fn()).toHaveBeenCalled());
  it('fail on other arguments', () => {
    const f = mocks.fn();
    f({ a: 1 });
    expect(f).toHaveBeenCalledWith({ a: 2 });
  });
  it('match arguments by stand-ins', () => {
    const f = mocks.fn();
    f('id-7', { when: new Date() });
    expect(f).toHaveBeenCalledWith(expect.stringMatching(/^id/), { when: expect.any(Date) });
  });
  it('fail on the number of calls', () => expect(mocks.fn()).toHaveBeenCalledTimes(1));
});

describe('spies', () => {
  const object = {
    add: (a, b) => a + b,
    get value() {
      return 1;
    },
  };
  afterEach(() => mocks.restoreAllMocks());
  it('call on', () => {
    const spy = mocks.spyOn(object, 'add');
    expect(object.add(1, 2)).toBe(3);
    expect(spy).toHaveBeenCalledWith(1, 2);
  });
  it('are put back', () => expect(mocks.isMockFunction(object.add)).toBe(false));
  it('replace', () => {
    mocks.spyOn(object, 'add').mockImplementation(() => 42);
    expect(object.add(1, 2)).toBe(42);
  });
  it('replace for once', () => {
    mocks.spyOn(object, 'add').mockImplementationOnce(() => 42);
    expect([object.add(1, 2), object.add(1, 2)]).toEqual([42, 3]);
  });
  it('watch getters', () => {
    const spy = mocks.spyOn(object, 'value', 'get').mockReturnValue(9);
    expect(object.value).toBe(9);
    expect(spy).toHaveBeenCalledTimes(1);
  });
  it('watch the console', () => {
    const spy = mocks.spyOn(console, 'log').mockImplementation(() => {});
    console.log('a', 1);
    expect(spy).toHaveBeenCalledWith('a', 1);
  });
  it('watch Math.random and Date.now', () => {
    mocks.spyOn(Math, 'random').mockReturnValue(0.25);
    mocks.spyOn(Date, 'now').mockReturnValue(7);
    expect([Math.random(), Date.now()]).toEqual([0.25, 7]);
  });
  it('watch what classes inherit', () => {
    class A {
      m() {
        return 'a';
      }
    }
    class B extends A {}
    mocks.spyOn(A.prototype, 'm').mockReturnValue('spied');
    expect(new B().m()).toBe('spied');
  });
  it('need a function', () => expect(() => mocks.spyOn(object, 'nothing')).toThrow());
});

describe('fake timers', () => {
  beforeEach(() => mocks.useFakeTimers());
  afterEach(() => mocks.useRealTimers());
  it('wait', () => {
    const f = mocks.fn();
    setTimeout(f, 1000);
    mocks.advanceTimersByTime(999);
    expect(f).not.toHaveBeenCalled();
    mocks.advanceTimersByTime(1);
    expect(f).toHaveBeenCalledTimes(1);
  });
  it('repeat', () => {
    const f = mocks.fn();
    setInterval(f, 100);
    mocks.advanceTimersByTime(350);
    expect(f).toHaveBeenCalledTimes(3);
    expect(mocks.getTimerCount()).toBe(1);
    mocks.clearAllTimers();
    expect(mocks.getTimerCount()).toBe(0);
  });
  it('run all', () => {
    const seen = [];
    setTimeout(() => {
      seen.push('a');
      setTimeout(() => seen.push('b'), 500);
    }, 100);
    mocks.runAllTimers();
    expect(seen).toEqual(['a', 'b']);
  });
  it('run only those that wait', () => {
    const seen = [];
    setTimeout(() => {
      seen.push('a');
      setTimeout(() => seen.push('b'), 500);
    }, 100);
    mocks.runOnlyPendingTimers();
    expect(seen).toEqual(['a']);
  });
  it('go to the next', () => {
    const seen = [];
    setTimeout(() => seen.push(1), 10);
    setTimeout(() => seen.push(2), 20);
    mocks.advanceTimersToNextTimer();
    expect(seen).toEqual([1]);
  });
  it('move the date', () => {
    const start = Date.now();
    mocks.advanceTimersByTime(5000);
    expect(Date.now() - start).toBe(5000);
    expect(new Date().getTime() - start).toBe(5000);
  });
  it('set the date', () => {
    mocks.setSystemTime(new Date('2020-01-01T00:00:00Z'));
    expect(new Date().toISOString()).toBe('2020-01-01T00:00:00.000Z');
    mocks.setSystemTime(0);
    expect(Date.now()).toBe(0);
  });
  it('zero is at once', () => {
    const f = mocks.fn();
    setTimeout(f, 0);
    mocks.advanceTimersByTime(0);
    expect(f).toHaveBeenCalledTimes(1);
  });
  it('are cleared', () => {
    const f = mocks.fn();
    clearTimeout(setTimeout(f, 1));
    mocks.runAllTimers();
    expect(f).not.toHaveBeenCalled();
  });
  it('pass arguments', () => {
    const f = mocks.fn();
    setTimeout(f, 1, 'a', 'b');
    mocks.runAllTimers();
    expect(f).toHaveBeenCalledWith('a', 'b');
  });
  it('go with promises', async () => {
    const seen = [];
    const work = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen.push(2);
    })();
    await mocks.advanceTimersByTimeAsync(150);
    expect(seen).toEqual([1]);
    await mocks.runAllTimersAsync();
    await work;
    expect(seen).toEqual([1, 2]);
  });
  it('debounce', () => {
    const debounce = (f, wait) => {
      let timer;
      return (...args) => {
        clearTimeout(timer);
        timer = setTimeout(() => f(...args), wait);
      };
    };
    const f = mocks.fn();
    const debounced = debounce(f, 100);
    debounced(1);
    mocks.advanceTimersByTime(50);
    debounced(2);
    mocks.advanceTimersByTime(99);
    expect(f).not.toHaveBeenCalled();
    mocks.advanceTimersByTime(1);
    expect(f.mock.calls).toEqual([[2]]);
  });
});
