import { sum } from './sum';

interface Pair {
  readonly a: number;
  b?: number;
}
enum Size {
  Small = 1,
  Large,
}
abstract class Shape {
  constructor(protected readonly side: number) {}
  abstract area(): number;
}
class Square extends Shape {
  override area(): number {
    return this.side ** 2;
  }
}
const pair: Pair = { a: 1 };
const first = <T>(list: readonly T[]): T => list[0] as T;

describe('TypeScript', () => {
  it('is stripped', () => expect(sum(pair.a, pair.b ?? 1)).toBe(2));
  it('has enums', () => expect([Size.Large, Size[1]]).toEqual([2, 'Small']));
  it('has parameter properties', () => expect(new Square(3).area()).toBe(9));
  it('has generics', () => expect(first<number>([4, 5])).toBe(4));
  it('has satisfies and non-null', () => expect((pair satisfies Pair).a!).toBe(1));
});
