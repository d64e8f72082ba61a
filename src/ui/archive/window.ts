/** A table's row is so high, in rem: where each row is must be known without laying out those before it. */
export const ROW_REM = 1.875;

/** Rows above and below what is seen: scrolling by keys finds them painted. */
const MARGIN = 12;

/** A table this short stands in the page whole. */
const WHOLE = 150;

/** Which rows stand in the page: from `first` up to, not including, `last`. Heights, that of a row as well, in pixels. */
export function rowsSeen(
  count: number,
  scrollTop: number,
  height: number,
  row: number,
): { first: number; last: number } {
  if (count <= WHOLE) return { first: 0, last: count };
  const first = Math.max(0, Math.floor(scrollTop / row) - MARGIN);
  const last = Math.min(count, Math.ceil((scrollTop + height) / row) + MARGIN);
  return { first: Math.min(first, last), last };
}
