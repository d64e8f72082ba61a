class Point {
  constructor(x) {
    this.x = x;
  }
}
class Other {
  constructor(x) {
    this.x = x;
  }
}
const boom = () => {
  throw new TypeError('went boom');
};

/** Each line is an assertion: it passes or fails, and does the same under Vitest. */
const LINES = String.raw`
  expect(1).toBe(1)
  expect(1).toBe(2)
  expect(0).toBe(-0)
  expect(NaN).toBe(NaN)
  expect({}).toBe({})
  expect(1).not.toBe(2)
  expect({ a: 1 }).toEqual({ a: 1 })
  expect({ a: 1, b: undefined }).toEqual({ a: 1 })
  expect({ a: 1 }).toEqual({ a: 1, b: undefined })
  expect([1, undefined]).toEqual([1])
  expect([1, , 3]).toEqual([1, undefined, 3])
  expect([1, , 3]).toStrictEqual([1, undefined, 3])
  expect({ a: 1, b: undefined }).toStrictEqual({ a: 1 })
  expect(new Point(1)).toEqual({ x: 1 })
  expect(new Point(1)).toStrictEqual({ x: 1 })
  expect(new Point(1)).toEqual(new Other(1))
  expect(new Point(1)).toStrictEqual(new Point(1))
  expect([1, 2]).toEqual([2, 1])
  expect(0).toEqual(-0)
  expect([0]).toEqual([-0])
  expect(NaN).toEqual(NaN)
  expect('1').toEqual(1)
  expect(null).toEqual(undefined)
  expect(new Set([1, 2])).toEqual(new Set([2, 1]))
  expect(new Set([{ a: 1 }])).toEqual(new Set([{ a: 1 }]))
  expect(new Set([1])).toEqual(new Set([2]))
  expect(new Map([['a', { b: 1 }]])).toEqual(new Map([['a', { b: 1 }]]))
  expect(new Map([['a', 1], ['b', 2]])).toEqual(new Map([['b', 2], ['a', 1]]))
  expect(new Map([[{ k: 1 }, 1]])).toEqual(new Map([[{ k: 1 }, 1]]))
  expect(new Date(0)).toEqual(new Date(0))
  expect(new Date(0)).toEqual(new Date(1))
  expect(new Date(NaN)).toEqual(new Date(NaN))
  expect(/a/g).toEqual(/a/g)
  expect(/a/g).toEqual(/a/i)
  expect(new Error('a')).toEqual(new Error('a'))
  expect(new Error('a')).toEqual(new Error('b'))
  expect(new TypeError('a')).toEqual(new Error('a'))
  expect({ e: new Error('a') }).toEqual({ e: new Error('a') })
  expect(() => 1).toEqual(() => 1)
  expect(Symbol.iterator).toEqual(Symbol.iterator)
  expect(1n).toEqual(1n)
  expect(1n).toEqual(1)
  expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 2]))
  expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 3]))
  expect(new Uint8Array([1])).toEqual([1])
  expect(Object('a')).toEqual('a')
  expect({ a: { b: { c: [1, { d: 2 }] } } }).toEqual({ a: { b: { c: [1, { d: 2 }] } } })
  expect(Object.create({ inherited: 1 })).toEqual({})
  expect({ [Symbol.for('s')]: 1 }).toEqual({ [Symbol.for('s')]: 1 })
  expect({ [Symbol.for('s')]: 1 }).toEqual({})
  expect(Object.create(null)).toEqual({})
  expect(Object.create(null)).toStrictEqual({})
  expect(Object.assign([1], { extra: 1 })).toEqual([1])
  expect({ a: 1, b: 2 }).toMatchObject({ a: 1 })
  expect({ a: 1 }).toMatchObject({ a: 1, b: 2 })
  expect({ a: { b: 1, c: 2 } }).toMatchObject({ a: { b: 1 } })
  expect({ a: [1, 2] }).toMatchObject({ a: [1] })
  expect({ a: [{ b: 1, c: 2 }] }).toMatchObject({ a: [{ b: 1 }] })
  expect([{ a: 1, b: 2 }]).toMatchObject([{ a: 1 }])
  expect({ a: undefined }).toMatchObject({ a: undefined })
  expect({}).toMatchObject({ a: undefined })
  expect(new Point(1)).toMatchObject({ x: 1 })
  expect(1).toMatchObject({ a: 1 })
  expect(undefined).toBeDefined()
  expect(null).toBeDefined()
  expect(undefined).toBeUndefined()
  expect(null).toBeNull()
  expect(NaN).toBeNaN()
  expect(1).toBeNaN()
  expect('').toBeTruthy()
  expect([]).toBeTruthy()
  expect(0).toBeFalsy()
  expect(null).toBeFalsy()
  expect(2).toBeGreaterThan(1)
  expect(1).toBeGreaterThan(1)
  expect(1).toBeGreaterThanOrEqual(1)
  expect(1n).toBeLessThan(2)
  expect(2).toBeLessThanOrEqual(1)
  expect('2').toBeGreaterThan(1)
  expect(0.1 + 0.2).toBeCloseTo(0.3)
  expect(1.005).toBeCloseTo(1, 2)
  expect(1.004).toBeCloseTo(1, 2)
  expect(1.23).toBeCloseTo(1.2, 1)
  expect(Infinity).toBeCloseTo(Infinity)
  expect(Infinity).toBeCloseTo(1)
  expect(new Point(1)).toBeInstanceOf(Point)
  expect(new Point(1)).toBeInstanceOf(Other)
  expect([]).toBeInstanceOf(Array)
  expect('a').toBeInstanceOf(String)
  expect([1, 2]).toContain(2)
  expect([{ a: 1 }]).toContain({ a: 1 })
  expect('hello').toContain('ell')
  expect(new Set([1])).toContain(1)
  expect([{ a: 1 }]).toContainEqual({ a: 1 })
  expect([{ a: 1, b: 2 }]).toContainEqual({ a: 1 })
  expect('abc').toHaveLength(3)
  expect([1]).toHaveLength(2)
  expect({ length: 2 }).toHaveLength(2)
  expect({}).toHaveLength(0)
  expect('hello').toMatch(/l+/)
  expect('hello').toMatch('ell')
  expect('hello').toMatch('x')
  expect({ a: { b: [1, { c: 2 }] } }).toHaveProperty('a.b[1].c', 2)
  expect({ a: { b: 1 } }).toHaveProperty('a.b')
  expect({ a: { b: 1 } }).toHaveProperty('a.c')
  expect({ a: { b: 1 } }).toHaveProperty(['a', 'b'], 1)
  expect({ 'a.b': 1 }).toHaveProperty('a.b', 1)
  expect({ 'a.b': 1 }).toHaveProperty(['a.b'], 1)
  expect({ a: undefined }).toHaveProperty('a')
  expect({ a: 1 }).toHaveProperty('a', 2)
  expect([1, 2]).toHaveProperty('[0]', 1)
  expect([1, 2]).toHaveProperty('0', 1)
  expect('abc').toHaveProperty('length', 3)
  expect(boom).toThrow()
  expect(() => 1).toThrow()
  expect(boom).not.toThrow()
  expect(boom).toThrow('boom')
  expect(boom).toThrow('other')
  expect(boom).toThrow(/^went/)
  expect(boom).toThrow(TypeError)
  expect(boom).toThrow(Error)
  expect(boom).toThrow(RangeError)
  expect(boom).toThrow(new Error('went boom'))
  expect(boom).toThrow(new Error('other'))
  expect(boom).toThrow(expect.objectContaining({ message: 'went boom' }))
  expect(boom).toThrowError('boom')
  expect(() => { throw 'text'; }).toThrow('text')
  expect(5).toThrow()
  expect(5).toEqual(expect.any(Number))
  expect('5').toEqual(expect.any(Number))
  expect([]).toEqual(expect.any(Array))
  expect(() => {}).toEqual(expect.any(Function))
  expect({}).toEqual(expect.any(Object))
  expect(null).toEqual(expect.anything())
  expect(0).toEqual(expect.anything())
  expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 1 }))
  expect({ a: 1 }).toEqual(expect.objectContaining({ b: 1 }))
  expect({ a: { b: 1, c: 2 } }).toEqual({ a: expect.objectContaining({ b: expect.any(Number) }) })
  expect([1, 2, 3]).toEqual(expect.arrayContaining([3, 1]))
  expect([1, 2]).toEqual(expect.arrayContaining([3]))
  expect('hello').toEqual(expect.stringContaining('ell'))
  expect('hello').toEqual(expect.stringMatching(/^h/))
  expect('hello').toEqual(expect.not.stringContaining('x'))
  expect([1]).toEqual(expect.not.arrayContaining([2]))
  expect({ n: 0.1 + 0.2 }).toEqual({ n: expect.closeTo(0.3) })
  expect({ a: 1 }).toBe(expect.anything())
  expect({ asymmetricMatch: () => true }).toBe(5)
  expect([undefined]).toEqual([null])
  expect(true).toEqual(1)
  expect(new Number(1)).toEqual(new Number(1))
  expect(new Number(1)).toEqual(new Number(2))
  expect([[1], [2]]).toEqual([[1], [2]])
  expect((function () { return arguments; })(1)).toEqual([1])
  expect({ a: 1 }).not.toEqual({ a: 2 })
  expect({ a: 1 }).not.toEqual({ a: 1 })
  expect([3, 1]).not.toContain(2)
  expect(async () => 1).not.toThrow()
  expect(Promise.resolve(1)).resolves.toBe(1)
  expect(Promise.resolve(1)).resolves.toBe(2)
  expect(Promise.reject(new Error('no'))).rejects.toThrow('no')
  expect(Promise.reject(new Error('no'))).rejects.toThrow('yes')
  expect(Promise.reject(new Error('no'))).rejects.toBeInstanceOf(Error)
  expect(Promise.reject(new Error('no'))).rejects.toMatchObject({ message: 'no' })
  expect(Promise.resolve(1)).rejects.toThrow()
  expect(Promise.reject(1)).resolves.toBe(1)
  expect(Promise.reject('text')).rejects.toBe('text')
  expect(Promise.reject(new Error('no'))).rejects.toThrow(Error)
  expect(async () => { throw new Error('no'); }).rejects.toThrow('no')
  expect(Promise.resolve({ a: 1 })).resolves.toEqual({ a: 1 })
  expect(Promise.resolve(1)).resolves.not.toBe(2)
  expect(1).resolves.toBe(1)
`;

describe('matchers', () => {
  for (const line of LINES.split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    it(line, () =>
      new Function('expect', 'Point', 'Other', 'boom', `return (${line})`)(expect, Point, Other, boom),
    );
  }
});

describe('what tests add', () => {
  expect.extend({
    toBeEven(received) {
      return { pass: received % 2 === 0, message: () => `${received} is not even` };
    },
    async toBeEvenLater(received) {
      return { pass: (await received) % 2 === 0, message: () => 'not even' };
    },
    toEqualByThis(received, expected) {
      return { pass: this.equals(received, expected), message: () => 'differs' };
    },
  });
  it('passes', () => expect(2).toBeEven());
  it('fails', () => expect(3).toBeEven());
  it('turned round', () => expect(3).not.toBeEven());
  it('as a stand-in', () => expect({ n: 4 }).toEqual({ n: expect.toBeEven() }));
  it('as a stand-in that fails', () => expect({ n: 3 }).toEqual({ n: expect.toBeEven() }));
  it('later', async () => expect(4).toBeEvenLater());
  it('later, failing', async () => expect(3).toBeEvenLater());
  it('with this.equals', () => expect({ a: [1] }).toEqualByThis({ a: [1] }));
});

describe('counting assertions', () => {
  it('as many as said', () => {
    expect.assertions(2);
    expect(1).toBe(1);
    expect(2).toBe(2);
  });
  it('fewer than said', () => {
    expect.assertions(2);
    expect(1).toBe(1);
  });
  it('none where one was said', () => expect.hasAssertions());
  it('one where one was said', () => {
    expect.hasAssertions();
    expect(1).toBe(1);
  });
  it('later', async () => {
    expect.assertions(1);
    await Promise.reject(new Error('x')).catch((error) => expect(error.message).toBe('x'));
  });
});
