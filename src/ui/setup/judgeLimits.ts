import { LIMIT_RANGES, USUAL_LIMITS, type Limits } from '../../evolution/limits';
import { STEPS_PER_INTERRUPT } from '../../sandbox/limits';
import type { Read } from '../header/readFields';

/** A limit as people set it. */
export interface LimitField {
  readonly key: keyof Limits;
  readonly title: string;
  readonly words: string;
  /** How much of the limit's own unit one of the field's is. */
  readonly scale: number;
}

const MILLION_STEPS = 1_000_000 / STEPS_PER_INTERRUPT;

/** The judge's limits in the order of the form. */
export const LIMIT_FIELDS: readonly LimitField[] = [
  {
    key: 'testFuel',
    title: 'Million steps a test',
    words: 'loop turns and calls; a test that takes more is cut off',
    scale: MILLION_STEPS,
  },
  {
    key: 'verdictFuel',
    title: 'Million steps a verdict',
    words: 'of all tests together; those that are left then don’t run',
    scale: MILLION_STEPS,
  },
  {
    key: 'memoryBytes',
    title: 'Memory, in MB',
    words: 'of program and tests, engine included',
    scale: 1024 ** 2,
  },
  {
    key: 'clockMs',
    title: 'Seconds that a test may wait',
    words: 'for timers; on a virtual clock, so that nobody waits',
    scale: 1_000,
  },
  {
    key: 'outputCharacters',
    title: 'Output, in KB',
    words: 'that a verdict keeps; ten times more ends it',
    scale: 1024,
  },
];

/** The fields as they are typed. */
export type TypedLimits = Readonly<Record<keyof Limits, string>>;

/** The fields that say what the limits are. */
export function typedLimits(limits: Limits = USUAL_LIMITS): TypedLimits {
  const typed = LIMIT_FIELDS.map(({ key, scale }) => [key, String(limits[key] / scale)]);
  return Object.fromEntries(typed) as TypedLimits;
}

/** What the fields ask for, undefined for the usual limits; or in one sentence why it can't be had. */
export function readLimits(typed: TypedLimits): Read<Limits | undefined> {
  const limits: Record<string, number> = {};
  for (const { key, title, scale } of LIMIT_FIELDS) {
    const [least, most] = LIMIT_RANGES[key].map((limit) => limit / scale) as [number, number];
    const value = Number(typed[key]);
    if (typed[key].trim() === '' || !Number.isInteger(value) || value < least || value > most)
      return {
        problem: `${title}: a whole number from ${least} to ${most.toLocaleString('en')}.`,
        field: key,
      };
    limits[key] = value * scale;
  }
  const usual = LIMIT_FIELDS.every(({ key }) => limits[key] === USUAL_LIMITS[key]);
  return { value: usual ? undefined : (limits as unknown as Limits) };
}
