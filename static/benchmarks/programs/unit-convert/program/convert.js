import { unitNamed } from './table.js';

/** An amount of one unit in another one. */
export function convert(amount, from, to) {
  const source = unitNamed(from);
  const target = unitNamed(to);
  if (source.kind !== target.kind) throw new RangeError(`${from} is no ${target.kind}`);
  const base = amount * source.factor + (source.offset ?? 0);
  return rounded(base / target.factor - (target.offset ?? 0));
}

/** Nine digits after the point are kept, so that 0.1 + 0.2 looks like 0.3. */
export function rounded(number) {
  return Math.round(number * 1e9) / 1e9;
}
