/** A table's row is so high, in pixels: where each row is must be known without laying out those before it. */
export const ROW_PIXELS = 30;

/** Rows above and below what is seen: scrolling by keys finds them painted. */
const MARGIN = 12;

/** A table this short stands in the page whole. */
const WHOLE = 150;

/** Which rows stand in the page: from `first` up to, not including, `last`. */
export function rowsSeen(count: number, scrollTop: number, height: number): { first: number; last: number } {
  if (count <= WHOLE) return { first: 0, last: count };
  const first = Math.max(0, Math.floor(scrollTop / ROW_PIXELS) - MARGIN);
  const last = Math.min(count, Math.ceil((scrollTop + height) / ROW_PIXELS) + MARGIN);
  return { first: Math.min(first, last), last };
}
