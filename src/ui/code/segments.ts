import type { Mark } from './diffRows';

/** A coloured stretch of a line, in characters; `name` holds the CSS classes. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** A piece of a line that looks the same throughout. */
export interface Segment {
  readonly text: string;
  readonly name: string;
  readonly marked: boolean;
}

/** Cuts a line where its colour or its mark changes. */
export function segments(text: string, tokens: readonly Token[], marks: readonly Mark[]): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of [...tokens, ...marks])
    cuts.add(Math.min(from, text.length)).add(Math.min(to, text.length));
  const sorted = [...cuts].sort((a, b) => a - b);
  const covers = (at: number) => (stretch: Mark) => stretch.from <= at && at < stretch.to;
  return sorted.slice(0, -1).map((from, i) => ({
    text: text.slice(from, sorted[i + 1]),
    name: tokens.find(covers(from))?.name ?? '',
    marked: marks.some(covers(from)),
  }));
}
