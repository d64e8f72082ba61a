/** Split one line of CSV into its fields. A field may be wrapped in quotes. */
export function parseLine(line, separator = ',') {
  const fields = [];
  let field = '';
  let quoted = false;

  for (let i = 0; i < line.length; i += 1) {
    const char = line[i];

    if (quoted) {
      if (char !== '"') {
        field += char;
      } else if (line[i + 1] === '"') {
        field += '"';
      } else {
        quoted = false;
      }
    } else if (char === '"') {
      quoted = true;
    } else if (char === separator) {
      fields.push(field);
      field = '';
    } else {
      field += char;
    }
  }

  fields.push(field);
  return fields;
}

/** Write fields as one line of CSV, quoting only where it is needed. */
export function formatLine(fields, separator = ',') {
  return fields.map((field) => quoteIfNeeded(field, separator)).join(separator);
}

function quoteIfNeeded(field, separator) {
  if (!field.includes('"') && !field.includes(separator)) return field;
  return `"${field.replaceAll('"', '""')}"`;
}
