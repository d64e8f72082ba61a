import { absentFunction } from '../builtins/absent';
import { compareTexts, type CollationOptions } from './collation';
import { formatDate, type DateOptions } from './dates';
import { checkLocale } from './locales';
import { formatNumber, type NumberOptions } from './numbers';

type Method = (this: never, ...args: never[]) => unknown;

/** Puts methods in the place of the engine's, which know of no language. */
function replace(prototype: object, methods: Readonly<Record<string, Method>>): void {
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
}

/** A class of `Intl` as a function, which can be called with and without `new`. */
function formatter<Options>(
  name: string,
  methods: (options: Options) => Readonly<Record<string, unknown>>,
): (...given: never[]) => object {
  const made = function (locale?: unknown, options?: Options): object {
    checkLocale(locale, `Intl.${name}`);
    const resolved = {
      locale: 'en-US',
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
      ...options,
    };
    return Object.assign(
      Object.create(made.prototype as object) as object,
      methods(options ?? ({} as Options)),
      {
        resolvedOptions: () => resolved,
      },
    );
  };
  Object.defineProperty(made, 'name', { value: name });
  Object.assign(made, { supportedLocalesOf: () => ['en-US'] });
  return made as (...given: never[]) => object;
}

function list(items: Iterable<string>, word: string): string {
  const all = [...items];
  if (all.length < 3) return all.join(` ${word} `);
  return `${all.slice(0, -1).join(', ')}, ${word} ${all.at(-1)}`;
}

const ORDINALS: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'few' };

function plural(value: number, type: string | undefined): string {
  if (type !== 'ordinal') return value === 1 ? 'one' : 'other';
  const teen = Math.floor(value / 10) % 10 === 1;
  return teen ? 'other' : (ORDINALS[value % 10] ?? 'other');
}

const moment = (given: Date | number | undefined): Date =>
  given === undefined ? new Date() : new Date(given);

/** What is here of `Intl`: American English, in UTC. */
function createIntl(): Record<string, unknown> {
  const absent = ['RelativeTimeFormat', 'Segmenter', 'DisplayNames', 'Locale', 'DurationFormat'];
  return {
    ...Object.fromEntries(absent.map((name) => [name, absentFunction(`Intl.${name}`)])),
    getCanonicalLocales: (given: unknown) => (given === undefined ? [] : [given].flat()),
    NumberFormat: formatter<NumberOptions>('NumberFormat', (options) => ({
      format: (value: number | bigint) => formatNumber(value, options),
      formatToParts: absentFunction('Intl.NumberFormat.formatToParts'),
    })),
    DateTimeFormat: formatter<DateOptions>('DateTimeFormat', (options) => ({
      format: (given?: Date | number) => formatDate(moment(given), options, withUsual(options)),
      formatToParts: absentFunction('Intl.DateTimeFormat.formatToParts'),
    })),
    Collator: formatter<CollationOptions>('Collator', (options) => ({
      compare: (a: unknown, b: unknown) => compareTexts(String(a), String(b), options),
    })),
    PluralRules: formatter<{ type?: string }>('PluralRules', ({ type }) => ({
      select: (value: number) => plural(value, type),
    })),
    ListFormat: formatter<{ type?: string }>('ListFormat', ({ type }) => ({
      format: (items: Iterable<string>) => list(items, type === 'disjunction' ? 'or' : 'and'),
    })),
  };
}

/** A DateTimeFormat shows the date where no field is asked for. */
const withUsual = (options: DateOptions): 'date' | 'both' =>
  ['hour', 'minute', 'second', 'timeStyle'].some((name) => options[name] !== undefined) ? 'both' : 'date';

/** Gives the realm the texts of American English, which the engine lacks. Before the realm is hardened. */
export function installLocale(realm: object): void {
  replace(Number.prototype, {
    toLocaleString(this: number, locale?: unknown, options?: NumberOptions) {
      checkLocale(locale, 'toLocaleString');
      return formatNumber(Number(this), options);
    },
  });
  replace(BigInt.prototype, {
    toLocaleString(this: bigint, locale?: unknown, options?: NumberOptions) {
      checkLocale(locale, 'toLocaleString');
      return formatNumber(BigInt(this), options);
    },
  });
  replace(String.prototype, {
    localeCompare(this: string, other: unknown, _locale?: unknown, options?: CollationOptions) {
      return compareTexts(String(this), String(other), options);
    },
  });
  const shown = (name: string, usual: 'date' | 'time' | 'both'): Method =>
    function (this: Date, locale?: unknown, options: DateOptions = {}) {
      checkLocale(locale, name);
      return formatDate(this, options, usual);
    } as Method;
  replace(Date.prototype, {
    toLocaleString: shown('toLocaleString', 'both'),
    toLocaleDateString: shown('toLocaleDateString', 'date'),
    toLocaleTimeString: shown('toLocaleTimeString', 'time'),
  });
  const zoned = (method: () => string): Method =>
    function (this: Date) {
      const text = method.call(this);
      return text.endsWith('+0000') ? `${text} (Coordinated Universal Time)` : text;
    } as Method;
  const { toString, toTimeString } = Date.prototype;
  replace(Date.prototype, { toString: zoned(toString), toTimeString: zoned(toTimeString) });
  Object.defineProperty(realm, 'Intl', { value: createIntl(), writable: true, configurable: true });
}
