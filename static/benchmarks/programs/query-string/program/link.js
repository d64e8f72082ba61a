import { parse, stringify } from './query.js';

/** Return the address with some of its parameters changed; null removes one. */
export function withParams(address, changes) {
  const [path, query = ''] = address.split('?');
  const text = stringify({ ...parse(query), ...changes });
  return text === '' ? path : `${path}?${text}`;
}
