/** A text that is equal for equal arguments and different for different ones. */
export function keyOf(args) {
  return args.map(textOf).join(',');
}

function textOf(value) {
  if (Array.isArray(value)) return `[${keyOf(value)}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.keys(value).sort();
    return `{${fields.map((field) => `${JSON.stringify(field)}:${textOf(value[field])}`).join(',')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
