/** Split a pointer into its keys: "/a/b~1c" gives ["a", "b/c"]. */
export function parsePointer(pointer) {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) {
    throw new SyntaxError(`A pointer starts with a slash: ${pointer}`);
  }
  return pointer.slice(1).split('/').map(unescapeKey);
}

/** Build a pointer from a list of keys. */
export function formatPointer(keys) {
  return keys.map((key) => `/${escapeKey(String(key))}`).join('');
}

function escapeKey(key) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeKey(key) {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
