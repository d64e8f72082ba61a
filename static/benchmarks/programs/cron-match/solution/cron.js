import { FIELDS, parseField } from './fields.js';

/** Read a cron line once, to match it against many moments. */
export function parseCron(line) {
  const texts = line.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) {
    throw new SyntaxError(`Expected ${FIELDS.length} fields, got ${texts.length}`);
  }
  return FIELDS.map((field, i) => ({ name: field.name, parts: parseField(texts[i], field) }));
}

/** A moment is { minute, hour, day, month, weekday }, with Sunday as weekday 0. */
export function matches(cron, moment) {
  return cron.every(({ name, parts }) => parts.some((part) => matchesPart(part, moment[name])));
}

function matchesPart({ from, to, step }, value) {
  return value >= from && value <= to && (value - from) % step === 0;
}
