/** The five fields of a cron line, in order, with the values they may take. */
export const FIELDS = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 0, max: 6 },
];

/** A field is a list of parts; each part is "*", a number or a range, with an optional "/step". */
export function parseField(text, { name, min, max }) {
  return text.split(',').map((part) => {
    const [range, stepText] = part.split('/');
    const { from, to } = parseRange(range, min, max);
    const step = stepText === undefined ? 1 : toNumber(stepText);

    if (from < min || to > max || from > to || step < 1) {
      throw new RangeError(`Bad ${name}: ${part}`);
    }
    return { from, to, step };
  });
}

function parseRange(range, min, max) {
  if (range === '*') return { from: min, to: max };

  const [first, last = first] = range.split('-');
  return { from: toNumber(first), to: toNumber(last) };
}

function toNumber(text) {
  if (!/^\d+$/.test(text)) {
    throw new SyntaxError(`Not a number: ${text}`);
  }
  return Number(text);
}
