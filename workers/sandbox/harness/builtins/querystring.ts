type Query = Record<string, string | string[]>;

const unescape = (text: string): string => {
  const plain = String(text).replaceAll('+', ' ');
  try {
    return decodeURIComponent(plain);
  } catch {
    // Piece by piece: what is no escape stays as it is.
    return plain.replace(/%[0-9a-f]{2}/gi, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
  }
};
const escape = (text: string): string => encodeURIComponent(text);
const shown = (value: unknown): string =>
  ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : '';

function parse(text: string, separator = '&', equals = '='): Query {
  const found: Query = Object.create(null) as Query;
  for (const part of String(text).split(separator)) {
    if (!part) continue;
    const at = part.indexOf(equals);
    const key = unescape(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? '' : unescape(part.slice(at + equals.length));
    const before = found[key];
    found[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

function stringify(query: Record<string, unknown> | null | undefined, separator = '&', equals = '='): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      parts.push(escape(key) + equals + escape(shown(one)));
  }
  return parts.join(separator);
}

/** `node:querystring`. */
export const querystring = { parse, stringify, escape, unescape, decode: parse, encode: stringify };
