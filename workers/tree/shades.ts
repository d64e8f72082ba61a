import { proposerColour } from '../../src/ui/archive/proposers';
import { mix, viridis, type Rgb } from '../../src/ui/archive/viridis';
import type { Columns } from './columns';
import type { Colouring, Look } from './protocol';

/** Colours along a scale; more could not be told apart. */
const STEPS = 64;

/** The colours of a picture: for each variant the place of its colour in `colours`. */
export interface Shades {
  readonly of: Uint8Array;
  readonly colours: readonly Rgb[];
  /** Values at the two ends of the scale. */
  readonly low: number;
  readonly high: number;
}

/** Gives every variant its colour. `toFull`: the scale of scores ends at 1, and not at the best. */
export function shadesOf(columns: Columns, colouring: Colouring, look: Look, toFull: boolean): Shades {
  const { length, score, refused, proposer } = columns;
  const of = new Uint8Array(length);
  if (colouring === 'proposer') {
    of.set(proposer.subarray(0, length));
    return { of, colours: Array.from({ length: 256 }, (_, i) => proposerColour(i)), low: 0, high: 0 };
  }
  const value = (i: number): number =>
    (colouring === 'score' ? score[i] : colouring === 'objections' ? refused[i] : i) ?? 0;
  let low = colouring === 'score' ? 1 : 0;
  let high = colouring === 'score' && toFull ? 1 : 0;
  for (let i = 0; i < length; i++) {
    low = Math.min(low, value(i));
    high = Math.max(high, value(i));
  }
  const span = high - low || 1;
  for (let i = 0; i < length; i++) of[i] = Math.round(((value(i) - low) / span) * (STEPS - 1));
  const scale = scaleOf(colouring, look);
  return { of, colours: Array.from({ length: STEPS }, (_, i) => scale(i / (STEPS - 1))), low, high };
}

/** Score has viridis; age goes from faint to ink, objections from faint to red. */
function scaleOf(colouring: Colouring, look: Look): (part: number) => Rgb {
  if (colouring === 'score') return (part) => viridis(part, look.dark);
  const [from, to] = [rgbOf(look.edge), rgbOf(colouring === 'age' ? look.ink : look.bad)];
  // The square root: one objection is told from none, where the most are a hundred.
  return (part) => mix(from, to, colouring === 'objections' ? Math.sqrt(part) : part);
}

/** A token's colour: `#rrggbb`, as all tokens are written. */
export function rgbOf(colour: string): Rgb {
  const digits = Number.parseInt(colour.replace('#', ''), 16);
  return [(digits >> 16) & 255, (digits >> 8) & 255, digits & 255];
}
