const log = [];

describe('hooks', () => {
  beforeAll(() => void log.push('before all'));
  afterAll(() => void log.push('after all'));
  beforeEach(() => void log.push('outer before'));
  afterEach(() => void log.push('outer after'));
  test('one', () => void log.push('one'));
  describe('inner', () => {
    beforeEach(async () => {
      await null;
      log.push('inner before');
    });
    afterEach(() => void log.push('inner after'));
    it('two', () => void log.push('two'));
  });
});

test('the order of hooks', () => {
  expect(log).toEqual([
    ...['before all', 'outer before', 'one', 'outer after'],
    ...['outer before', 'inner before', 'two', 'inner after', 'outer after', 'after all'],
  ]);
});

describe('rows', () => {
  test.each([
    [1, 1, 2],
    [1, 2, 4],
  ])('%i + %i = %i', (a, b, sum) => expect(a + b).toBe(sum));
  test.each([1, 2])('value %s', (n) => expect(n).toBeGreaterThan(0));
  test.each(['a', 'b'])('%s is text, row %#', (text) => expect(typeof text).toBe('string'));
  test.each([
    { a: 1, b: 2, name: 'small' },
    { a: 10, b: 20, name: 'large' },
  ])('$name: $a and $b', ({ a, b }) => expect(b).toBe(2 * a));
  test.each([{ user: { name: 'ada' } }])('$user.name', ({ user }) => expect(user.name).toBe('ada'));
  test.each`
    a    | b    | sum
    ${1} | ${1} | ${2}
    ${2} | ${2} | ${5}
  `('$a and $b give $sum', ({ a, b, sum }) => expect(a + b).toBe(sum));
  test.each([[{ x: 1 }, 'y']])('%j %s', (object, text) => expect([object, text]).toEqual([{ x: 1 }, 'y']));
  test.each([[100]])('100%% of %d', (n) => expect(n).toBe(100));
  describe.each([1, 2])('suite %i', (n) => {
    it('has it', () => expect(n).toBeLessThan(2));
  });
  test.each([])('never', () => {});
});

describe('not run', () => {
  test.skip('skip', () => expect(1).toBe(2));
  it.todo('todo');
  describe.skip('a whole suite', () => {
    beforeAll(() => {
      throw new Error('must not run');
    });
    it('one', () => expect(1).toBe(2));
    it('two', () => {});
  });
});

describe('waiting', () => {
  it('awaits', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(1).toBe(1);
  });
  it('fails late', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(1).toBe(2);
  });
  it('rejects', () => Promise.reject(new Error('no')));
  it('times out', () => new Promise((resolve) => setTimeout(resolve, 400)), 100);
  it('is in time', () => new Promise((resolve) => setTimeout(resolve, 20)), 400);
});

describe('a hook that fails', () => {
  beforeEach(() => {
    throw new Error('no');
  });
  it('fails its test', () => {});
});

describe('a hook for all that fails', () => {
  beforeAll(() => {
    throw new Error('no');
  });
  it.fails('is not even begun', () => {});
});

it.fails('is meant to fail', () => expect(1).toBe(2));
it.fails('is meant to fail and does not', () => {});
test('throws a text', () => {
  throw 'text';
});
