import { inspect } from './inspect';

/** Beyond this many lines a side the difference is not worked out: it grows with their product. */
const LINES = 200;

type Row = readonly [mark: ' ' | '+' | '-', text: string];

function rows(actual: readonly string[], expected: readonly string[]): Row[] {
  const common = Array.from({ length: actual.length + 1 }, () =>
    new Array<number>(expected.length + 1).fill(0),
  );
  for (let i = actual.length - 1; i >= 0; i -= 1) {
    for (let j = expected.length - 1; j >= 0; j -= 1) {
      const below = common[i + 1]!;
      common[i]![j] = actual[i] === expected[j] ? below[j + 1]! + 1 : Math.max(below[j]!, common[i]![j + 1]!);
    }
  }
  const found: Row[] = [];
  let i = 0;
  let j = 0;
  while (i < actual.length || j < expected.length) {
    if (i < actual.length && j < expected.length && actual[i] === expected[j]) {
      found.push([' ', actual[i]!]);
      i += 1;
      j += 1;
    } else if (i < actual.length && (j === expected.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      found.push(['+', actual[i]!]);
      i += 1;
    } else {
      found.push(['-', expected[j]!]);
      j += 1;
    }
  }
  return found;
}

const show = (value: unknown): string =>
  inspect(value, { compact: false, depth: 20, sorted: true, breakLength: Infinity, maxArrayLength: LINES });

/** Both values line by line, `+` for what was found only in `actual` and `-` for what only `expected` has. */
export function difference(actual: unknown, expected: unknown): string {
  const found = show(actual).split('\n');
  const wanted = show(expected).split('\n');
  const marked =
    found.length > LINES || wanted.length > LINES
      ? [
          ...found.slice(0, 20).map((text): Row => ['+', text]),
          ...wanted.slice(0, 20).map((text): Row => ['-', text]),
        ]
      : rows(found, wanted);
  return `+ actual - expected\n\n${marked.map(([mark, text]) => `${mark} ${text}`).join('\n')}`;
}
