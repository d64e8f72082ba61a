/** How texts are compared; the names are those of `Intl.Collator`. */
export interface CollationOptions {
  readonly numeric?: boolean;
  readonly sensitivity?: 'base' | 'accent' | 'case' | 'variant';
}

/** Signs in the order of Unicode's root collation (https://www.unicode.org/charts/collation/); digits and letters follow. */
const SIGNS = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const DIGITS_AT = 1_000;
const LETTERS_AT = 2_000;

function weight(char: string): number {
  const sign = SIGNS.indexOf(char);
  if (sign >= 0) return 100 + sign;
  if (/\s/.test(char)) return char.charCodeAt(0) % 100;
  if (char >= '0' && char <= '9') return DIGITS_AT + Number(char);
  return LETTERS_AT + char.codePointAt(0)!;
}

const MARKS = /\p{M}/gu;

/** Letters without accents and case; with `numeric`, a run of digits is one unit. */
function units(text: string, numeric: boolean): number[] {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase();
  if (!numeric) return [...plain].map(weight);
  return (plain.match(/\d+|[^]/gu) ?? []).flatMap((unit) =>
    /^\d/.test(unit) ? [DIGITS_AT, Number(unit)] : [weight(unit), 0],
  );
}

function compareLists(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return Math.sign(a.length - b.length);
}

const accents = (text: string): string[] =>
  [...text.normalize('NFD')].map((char) => (/\p{M}/u.test(char) ? char : ''));
/** Small letters come before capital ones. */
const cases = (text: string): number[] => [...text].map((char) => (char === char.toLowerCase() ? 0 : 1));

/** -1, 0 or 1: by letters, then by accents, then by case, as Node's `localeCompare` does for most languages of Europe. */
export function compareTexts(a: string, b: string, options: CollationOptions = {}): number {
  const { numeric = false, sensitivity = 'variant' } = options;
  const byLetters = compareLists(units(a, numeric), units(b, numeric));
  if (byLetters !== 0 || sensitivity === 'base') return byLetters;
  if (sensitivity !== 'case') {
    const byAccents = compareLists(accents(a), accents(b));
    if (byAccents !== 0 || sensitivity === 'accent') return byAccents;
  }
  return compareLists(cases(a), cases(b));
}
