import { parseLine } from './csv.js';

/** Read a table whose first line names the columns; returns one object a row. */
export function parseTable(text, separator = ',') {
  const [header, ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseLine(line, separator));

  if (header === undefined) return [];
  return rows.map((row) => toRecord(header, row));
}

function toRecord(header, row) {
  const record = {};
  header.forEach((name, column) => {
    record[name] = row[column] ?? '';
  });
  return record;
}
