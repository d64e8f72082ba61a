import { needsRealNode } from '../builtins/absent';

/** How a number is shown; the names are those of `Intl.NumberFormat`. */
export interface NumberOptions {
  readonly style?: string;
  readonly currency?: string;
  readonly minimumFractionDigits?: number;
  readonly maximumFractionDigits?: number;
  readonly minimumIntegerDigits?: number;
  readonly useGrouping?: boolean | string;
}

const FOLLOWED: readonly string[] = [
  'style',
  'currency',
  'minimumFractionDigits',
  'maximumFractionDigits',
  'minimumIntegerDigits',
  'useGrouping',
];
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  CNY: 'CN¥',
  KRW: '₩',
};
const WITHOUT_CENTS: readonly string[] = ['JPY', 'KRW'];

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** How many digits follow the point, at least and at most. */
function fractionDigits(options: NumberOptions): [least: number, most: number] {
  const { style = 'decimal', currency = '' } = options;
  const usual = style === 'currency' ? (WITHOUT_CENTS.includes(currency) ? 0 : 2) : 0;
  const usualMost = style === 'decimal' ? 3 : usual;
  const least = options.minimumFractionDigits ?? Math.min(usual, options.maximumFractionDigits ?? usual);
  const most = options.maximumFractionDigits ?? Math.max(least, usualMost);
  if (least > most) throw new RangeError('maximumFractionDigits value is out of range.');
  return [least, most];
}

/** A number as American English shows it. */
export function formatNumber(value: number | bigint, options: NumberOptions = {}): string {
  const unknown = Object.keys(options).find((name) => !FOLLOWED.includes(name));
  if (unknown) throw new RangeError(needsRealNode(`a number format with '${unknown}'`));
  const { style = 'decimal', currency } = options;
  const prefix = style === 'currency' ? (SIGNS[currency ?? ''] ?? `${currency}\u00a0`) : '';
  const suffix = style === 'percent' ? '%' : '';
  const minus = value < 0 || Object.is(value, -0) ? '-' : '';
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? `${prefix}NaN${suffix}` : `${minus}${prefix}∞${suffix}`;
  const [least, most] = fractionDigits(options);
  const size = typeof value === 'bigint' ? value : Math.abs(style === 'percent' ? value * 100 : value);
  const [whole = '', fraction = ''] =
    typeof size === 'bigint' ? [String(size).replace('-', '')] : size.toFixed(most).split('.');
  const shown = whole.padStart(options.minimumIntegerDigits ?? 1, '0');
  let kept = fraction;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const digits = options.useGrouping === false ? shown : grouped(shown);
  return `${minus}${prefix}${digits}${kept ? `.${kept}` : ''}${suffix}`;
}
