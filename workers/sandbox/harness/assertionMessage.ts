import { inspect } from './inspect';

/**
 * The messages of Node 20's AssertionError: a comparison line by line, not the shortest one.
 * Source: createErrDiff in Node's lib/internal/assert/assertion_error.js, whose constants these are.
 */
const READABLE: Readonly<Record<string, string>> = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};
/** Two values that are shorter than this together are shown as `a !== b`. */
const SHORT_CHARACTERS = 12;
const LINE_CHARACTERS = 80;
const SHOWN_LINES = 50;

const show = (value: unknown): string =>
  inspect(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: null, sorted: true });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** More than fifty lines are cut to forty-six. */
function cut(lines: readonly string[]): string[] {
  return lines.length > SHOWN_LINES ? [...lines.slice(0, 46), '...'] : [...lines];
}

/** `a !== b` for short values, or the sign below the first character that differs; null if neither applies. */
function onOneLine(found: string, wanted: string, actual: unknown, expected: unknown, byReference: boolean) {
  const length = found.length + wanted.length;
  if (length <= SHORT_CHARACTERS) {
    const simple = !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0);
    return simple ? { whole: `${found} !== ${wanted}` } : null;
  }
  if (byReference || length >= LINE_CHARACTERS) return null;
  let same = 0;
  while (found[same] === wanted[same]) same += 1;
  return same > 2 ? { sign: `\n  ${' '.repeat(same)}^` } : null;
}

/** The lines of both sides, those at the end that are alike taken away. */
class Sides {
  readonly actual: string[];
  readonly expected: string[];
  end = '';
  skipped = false;

  constructor(actual: readonly string[], expected: readonly string[], seen: number) {
    this.actual = [...actual];
    this.expected = [...expected];
    let count = seen;
    let last: string | null = null;
    while (
      this.actual.length > 0 &&
      this.expected.length > 0 &&
      this.actual.at(-1) === this.expected.at(-1)
    ) {
      const line = this.actual.pop()!;
      this.expected.pop();
      if (count < 3) this.end = `\n  ${line}${this.end}`;
      else last = line;
      count += 1;
    }
    this.skipped = count >= 5;
    if (this.skipped) this.end = `\n...${this.end}`;
    if (last !== null) this.end = `\n  ${last}${this.end}`;
  }
}

/** Writes the rows of a comparison: the last two or three of those that are alike, and all that differ. */
class Rows {
  text = '';
  /** Expected lines of a stretch that differs: they come after the actual ones. */
  held = '';
  printed = 0;
  skipped = false;
  #alike = 0;

  /** Shows the last of the lines that were alike, before line `at` of `lines`. */
  closeAlike(lines: readonly string[], at: number): void {
    const alike = this.#alike;
    this.#alike = 0;
    if (alike <= 2) return;
    if (alike === 5) this.#add(lines[at - 3]!);
    else if (alike > 5) {
      this.text += '\n...';
      this.skipped = true;
    }
    if (alike > 3) this.#add(lines[at - 2]!);
    this.#add(lines[at - 1]!);
  }

  #add(line: string): void {
    this.text += `\n  ${line}`;
    this.printed += 1;
  }

  alike(line: string): void {
    this.text += this.held;
    this.held = '';
    this.#alike += 1;
    if (this.#alike <= 2) this.#add(line);
  }

  differ(actual: string | undefined, expected: string | undefined): void {
    if (actual !== undefined) this.text += `\n+ ${actual}`;
    if (expected !== undefined) this.held += `\n- ${expected}`;
    this.printed += actual !== undefined && expected !== undefined ? 2 : 1;
  }
}

/** Two lines that differ by a comma at the end are alike; null if they are not. */
function joined(actual: string, expected: string): string | null {
  if (actual === expected || actual === `${expected},`) return actual;
  return expected === `${actual},` ? expected : null;
}

function strictMessage(
  operator: string,
  actual: unknown,
  expected: unknown,
  message: string | undefined,
): string {
  const found = show(actual).split('\n');
  const wanted = show(expected).split('\n');
  const bothFunctions = typeof actual === 'function' && typeof expected === 'function';
  const byReference =
    operator === 'strictEqual' && ((isObject(actual) && isObject(expected)) || bothFunctions);
  const headline = message || READABLE[byReference ? 'strictEqualObject' : operator]!;
  const single = found.length === 1 && wanted.length === 1 && found[0] !== wanted[0];
  const oneLine = single ? onOneLine(found[0]!, wanted[0]!, actual, expected, byReference) : null;
  if (oneLine?.whole) return `${headline}\n\n${oneLine.whole}\n`;
  const sides = new Sides(found, wanted, 0);
  const most = Math.max(sides.actual.length, sides.expected.length);
  if (most === 0) return `${READABLE['notIdentical']}\n\n${cut(found).join('\n')}\n`;

  const rows = new Rows();
  const least = Math.min(sides.actual.length, sides.expected.length);
  const longer = sides.actual.length < most ? sides.expected : sides.actual;
  const title = `${headline}\n+ actual - expected`;
  for (let i = 0; i < most; i += 1) {
    const left = sides.actual[i];
    const right = sides.expected[i];
    const same = i < least ? joined(left!, right!) : null;
    if (same !== null) rows.alike(same);
    else {
      rows.closeAlike(i < least ? sides.actual : longer, i);
      rows.differ(left, right);
    }
    if (rows.printed > SHOWN_LINES && i < most - 2)
      return `${title} ... Lines skipped\n${rows.text}\n...${rows.held}\n...`;
  }
  const note = sides.skipped || rows.skipped ? ' ... Lines skipped' : '';
  return `${title}${note}\n${rows.text}${rows.held}${sides.end}${oneLine?.sign ?? ''}`;
}

function unequalMessage(operator: string, actual: unknown): string {
  const byReference = operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function');
  const headline = READABLE[byReference ? 'notStrictEqualObject' : operator]!;
  const lines = cut(show(actual).split('\n'));
  if (lines.length === 1) return `${headline}${lines[0]!.length > 5 ? '\n\n' : ' '}${lines[0]}`;
  return `${headline}\n\n${lines.join('\n')}\n`;
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 3)}...` : text;

function looseMessage(operator: string, actual: unknown, expected: unknown): string {
  const found = show(actual);
  const wanted = show(expected);
  if (operator === 'notDeepEqual' && found === wanted)
    return shortened(`${READABLE[operator]}\n\n${found}`, 1024);
  const left = shortened(found, 512);
  const right = shortened(wanted, 512);
  if (operator === 'deepEqual')
    return `${READABLE[operator]}\n\n${left}\n\nshould loosely deep-equal\n\n${right}`;
  const unequal = READABLE[`${operator}Unequal`];
  return unequal
    ? `${unequal}\n\n${left}\n\nshould not loosely deep-equal\n\n${right}`
    : `${left} ${operator} ${right}`;
}

/** The message of an assertion that did not hold; `message` is the test's own, which strict comparisons put on top of theirs. */
export function assertionMessage(
  operator: string | undefined,
  actual: unknown,
  expected: unknown,
  message: string | undefined,
): string {
  if (operator === 'deepStrictEqual' || operator === 'strictEqual')
    return strictMessage(operator, actual, expected, message);
  if (message !== undefined) return message;
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual')
    return unequalMessage(operator, actual);
  return looseMessage(String(operator), actual, expected);
}
