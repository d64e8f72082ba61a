/** Write parameters as "a=1&b=2"; a list repeats its key. */
export function stringify(params) {
  return Object.entries(params)
    .flatMap(([key, value]) => valuesOf(value).map((item) => pair(key, item)))
    .join('&');
}

/** Read "a=1&b=2" (with or without "?") into an object; repeated keys become a list. */
export function parse(query) {
  const params = {};
  const text = query.startsWith('?') ? query.slice(1) : query;

  for (const part of text.split('&')) {
    if (part === '') continue;
    const [key, value] = splitPair(part);
    add(params, key, value);
  }
  return params;
}

/** All values to be written for one parameter, without the missing ones. */
function valuesOf(value) {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => item !== undefined && item !== null);
}

function pair(key, value) {
  return `${encode(key)}=${encode(String(value))}`;
}

function splitPair(part) {
  const equals = part.indexOf('=');
  if (equals === -1) return [decode(part), ''];
  return [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
}

function add(params, key, value) {
  if (!Object.hasOwn(params, key)) {
    params[key] = value;
  } else {
    params[key] = [params[key], value].flat();
  }
}

// Spaces travel as "+" in a query string.
function encode(text) {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

function decode(text) {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
