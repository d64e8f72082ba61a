/**
 * All objects that code which has these can get hold of by looking at properties and prototypes, and those that the language's
 * syntax makes: methods too, on any of which one candidate could leave something for the next. The global object is left out.
 */
export function reachableFrom(given: readonly unknown[]): Set<object> {
  const bySyntax = [
    [][Symbol.iterator](),
    new Map().values(),
    new Set().values(),
    ''[Symbol.iterator](),
    'x'.matchAll(/x/g),
    function* () {},
    async () => {},
    async function* () {},
  ];
  const open: unknown[] = [...given, ...bySyntax.map((one) => Object.getPrototypeOf(one) as object)];
  const found = new Set<object>();
  while (open.length > 0) {
    const next = open.pop();
    if ((typeof next !== 'object' && typeof next !== 'function') || next === null) continue;
    if (next === globalThis || found.has(next)) continue;
    found.add(next);
    open.push(Object.getPrototypeOf(next));
    for (const key of Reflect.ownKeys(next)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(next, key) as PropertyDescriptor;
      open.push(value, get, set);
    }
  }
  return found;
}
