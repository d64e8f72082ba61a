import { needsRealNode } from '../builtins/absent';

/** How a moment is shown; the names are those of `Intl.DateTimeFormat`. */
export type DateOptions = Readonly<Record<string, unknown>>;

const DATE_FIELDS: readonly string[] = ['weekday', 'year', 'month', 'day'];
const TIME_FIELDS: readonly string[] = ['hour', 'minute', 'second'];
const FOLLOWED: readonly string[] = [
  ...DATE_FIELDS,
  ...TIME_FIELDS,
  'hour12',
  'hourCycle',
  'timeZone',
  'timeZoneName',
  'dateStyle',
  'timeStyle',
];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const DATE_STYLES: Readonly<Record<string, DateOptions>> = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { year: '2-digit', month: 'numeric', day: 'numeric' },
};
const TIME_STYLES: Readonly<Record<string, DateOptions>> = {
  full: { hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'long' },
  long: { hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
  medium: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  short: { hour: 'numeric', minute: '2-digit' },
};

const two = (value: number): string => String(value).padStart(2, '0');
const numeric = (value: number, way: unknown): string =>
  way === '2-digit' ? two(value % 100) : String(value);
const named = (name: string, way: unknown): string =>
  way === 'long' ? name : way === 'short' ? name.slice(0, 3) : name[0]!;

function dateText(date: Date, options: DateOptions): string {
  const { weekday, year, month, day } = options;
  const isNamed = month === 'long' || month === 'short' || month === 'narrow';
  const yearText = year ? numeric(date.getUTCFullYear(), year) : '';
  const dayText = day ? numeric(date.getUTCDate(), day) : '';
  const weekdayText = weekday ? named(DAYS[date.getUTCDay()]!, weekday) : '';
  if (!isNamed) {
    const monthText = month ? numeric(date.getUTCMonth() + 1, month) : '';
    const numbers = [monthText, dayText, yearText].filter(Boolean).join('/');
    return [weekdayText, numbers].filter(Boolean).join(', ');
  }
  const monthText = named(MONTHS[date.getUTCMonth()]!, month);
  const monthAndDay = [monthText, dayText].filter(Boolean).join(' ');
  const withYear = dayText
    ? [monthAndDay, yearText].filter(Boolean).join(', ')
    : [monthAndDay, yearText].filter(Boolean).join(' ');
  return [weekdayText, withYear].filter(Boolean).join(', ');
}

function timeText(date: Date, options: DateOptions): string {
  const { hour, minute, second, hour12, hourCycle, timeZoneName } = options;
  const is24 = hour12 === false || (hour12 === undefined && (hourCycle === 'h23' || hourCycle === 'h24'));
  const hours = date.getUTCHours();
  // With hour12: false, en-US counts from 24 and not from 0.
  const counted = is24 ? (hour12 === false && hours === 0 ? 24 : hours) : hours % 12 || 12;
  const parts: string[] = [];
  if (hour) parts.push(hour === '2-digit' || (is24 && minute) ? two(counted) : String(counted));
  if (minute) parts.push(hour || second ? two(date.getUTCMinutes()) : String(date.getUTCMinutes()));
  if (second) parts.push(minute ? two(date.getUTCSeconds()) : String(date.getUTCSeconds()));
  const half = hour && !is24 ? ` ${hours < 12 ? 'AM' : 'PM'}` : '';
  const zone = timeZoneName === 'long' ? ' Coordinated Universal Time' : timeZoneName ? ' UTC' : '';
  return parts.join(':') + half + zone;
}

/** A moment as American English shows it, in UTC; `usual` names the fields that are shown where none is asked for. */
export function formatDate(date: Date, given: DateOptions, usual: 'date' | 'time' | 'both'): string {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const unknown = Object.keys(given).find((name) => given[name] !== undefined && !FOLLOWED.includes(name));
  if (unknown) throw new RangeError(needsRealNode(`a date format with '${unknown}'`));
  const zone = String(given['timeZone'] ?? 'UTC');
  if (!/^(utc|gmt|etc\/utc|etc\/gmt)$/i.test(zone))
    throw new RangeError(needsRealNode(`the time zone '${zone}'`));
  const styles = {
    ...DATE_STYLES[String(given['dateStyle'])],
    ...TIME_STYLES[String(given['timeStyle'])],
  };
  const options: Record<string, unknown> = { ...given, ...styles };
  const asked = (fields: readonly string[]): boolean => fields.some((field) => options[field] !== undefined);
  const hasDate = asked(DATE_FIELDS);
  const hasTime = asked(TIME_FIELDS);
  // What is asked for is shown alone, but toLocaleDateString always shows a date and toLocaleTimeString a time.
  if (usual === 'both' ? !hasDate && !hasTime : usual === 'date' && !hasDate)
    Object.assign(options, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (usual === 'both' ? !hasDate && !hasTime : usual === 'time' && !hasTime)
    Object.assign(options, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const dateShown = asked(DATE_FIELDS) ? dateText(date, options) : '';
  const timeShown = asked(TIME_FIELDS) ? timeText(date, options) : '';
  const isLong = options['month'] === 'long';
  return [dateShown, timeShown].filter(Boolean).join(isLong ? ' at ' : ', ');
}
