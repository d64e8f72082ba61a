/** What the layout must know of where the list stands. */
export interface ListPlace {
  readonly indentation: number;
  readonly breakLength: number;
  readonly compact: number;
  readonly maxItems: number;
}

/**
 * Puts the entries of a long list in columns, several to a line. Source: groupArrayElements in Node's
 * lib/internal/util/inspect.js, whose constants these are.
 */
export function groupElements(entries: string[], values: ArrayLike<unknown>, place: ListPlace): string[] {
  const separator = 2;
  // The line '... more items' stands by itself.
  const count = place.maxItems < entries.length ? entries.length - 1 : entries.length;
  const widths = entries.slice(0, count).map((entry) => entry.length);
  const total = widths.reduce((sum, width) => sum + width + separator, 0);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const cell = widest + separator;
  if (cell * 3 + place.indentation >= place.breakLength || (total / cell <= 5 && widest > 6)) return entries;

  const bias = Math.sqrt(cell - total / entries.length);
  const biased = Math.max(cell - 3 - bias, 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * biased * count) / biased),
    Math.floor((place.breakLength - place.indentation) / cell),
    place.compact * 4,
    15,
  );
  if (columns <= 1) return entries;
  const columnWidths = Array.from({ length: columns }, (_, column) => {
    let width = 0;
    for (let i = column; i < count; i += columns) width = Math.max(width, widths[i] ?? 0);
    return width + separator;
  });
  const numeric = entries.every(
    (_, i) => i >= values.length || typeof values[i] === 'number' || typeof values[i] === 'bigint',
  );
  const lines: string[] = [];
  for (let i = 0; i < count; i += columns) {
    const end = Math.min(i + columns, count);
    let line = '';
    for (let j = i; j < end - 1; j += 1) {
      const width = columnWidths[j - i]!;
      line += numeric ? `${entries[j]}, `.padStart(width) : `${entries[j]}, `.padEnd(width);
    }
    const last = entries[end - 1]!;
    lines.push(line + (numeric ? last.padStart(columnWidths[end - 1 - i]! - separator) : last));
  }
  if (count < entries.length) lines.push(entries[count]!);
  return lines;
}
