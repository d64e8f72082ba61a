import { convert, rounded } from './convert.js';
import { UNITS, unitNamed } from './table.js';

/** Read "12.5 km" as { amount: 12.5, unit: 'km' }. */
export function parseQuantity(text) {
  const match = /^\s*([-+]?\d+(?:\.\d+)?)\s*(\S+)\s*$/.exec(text);
  if (match === null) throw new SyntaxError(`Not a quantity: ${text}`);
  const [, amount, unit] = match;
  unitNamed(unit);
  return { amount: Number(amount), unit };
}

/** Convert a text: "1 km" in "m" is "1000 m". */
export function inUnit(text, unit) {
  const quantity = parseQuantity(text);
  return `${convert(quantity.amount, quantity.unit, unit)} ${unit}`;
}

/** The sum of quantities, in the unit of the first. */
export function total(texts) {
  const [first, ...rest] = texts.map(parseQuantity);
  const sum = rest.reduce(
    (amount, quantity) => amount + convert(quantity.amount, quantity.unit, first.unit),
    first.amount,
  );
  return `${rounded(sum)} ${first.unit}`;
}

/** The quantity in the largest metric unit of its kind that gives 1 or more. */
export function suited(text) {
  const { amount, unit } = parseQuantity(text);
  const { kind } = unitNamed(unit);
  const metric = ['km', 'm', 'cm', 'mm', 'kg', 'g'].filter((name) => UNITS[name].kind === kind);
  const best = metric.find((name) => Math.abs(convert(amount, unit, name)) >= 1) ?? metric.at(-1) ?? unit;
  return inUnit(text, best);
}
