/**
 * Freezes the language's own objects, so that no program can change what its tests mean: `Array.prototype.includes`,
 * `JSON.stringify` or `Promise.prototype.then` stay what they are. Must run before foreign code and after
 * everything that replaces a builtin (the virtual Date, the seeded random).
 *
 * A frozen prototype would make `error.name = 'X'` throw on every instance (the language's override mistake), so
 * the properties that programs do override become accessors whose setter defines an own property. The list follows
 * SES (https://github.com/endojs/endo/blob/master/packages/ses/src/enablements.js), the moderate one.
 */

/** Overridden by assignment in everyday code. */
const OVERRIDDEN: readonly string[] = [
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'name',
  'message',
  'bind',
  'call',
  'apply',
];

/**
 * Where they are overridden. Not on arrays, promises and collections: nobody assigns there, and an accessor in the
 * place of `Array.prototype.constructor` or an iterator's `next` takes away the engines' fast paths.
 */
const isMended = (owner: object): boolean =>
  owner === Object.prototype ||
  owner === Function.prototype ||
  owner === Error.prototype ||
  owner instanceof Error;

/** Globals that tests mock with reason, and that nothing here relies on once it runs. */
const MOCKED = new Set(['console', 'performance', 'process']);
const MOCKED_MEMBERS: Record<string, readonly string[]> = { Math: ['random'], Date: ['now'] };

/** Mends every property of a class's prototype, for one whose instances override what they like. */
export function mendAll(prototype: object): void {
  for (const key of Object.getOwnPropertyNames(prototype)) mend(prototype, key);
}

/**
 * Makes the global names of `realm` fixed, so that what a program replaces is not what its tests find there. Only what
 * tests mock with reason stays open. Not for scripts, which may declare any name anew.
 */
export function seal(realm: object): void {
  for (const name of Reflect.ownKeys(realm)) {
    if (typeof name === 'string' && MOCKED.has(name)) continue;
    const found = Object.getOwnPropertyDescriptor(realm, name)!;
    if (!found.configurable) continue;
    Object.defineProperty(
      realm,
      name,
      'value' in found ? { writable: false, configurable: false } : { configurable: false },
    );
  }
}

function mend(owner: object, key: string): void {
  const found = Object.getOwnPropertyDescriptor(owner, key);
  if (!found?.configurable || !('value' in found)) return;
  const value: unknown = found.value;
  Object.defineProperty(owner, key, {
    configurable: false,
    enumerable: found.enumerable ?? false,
    get: () => value,
    set(this: unknown, replacement: unknown) {
      if (this === owner || this === null || (typeof this !== 'object' && typeof this !== 'function')) {
        throw new TypeError(`Cannot assign to read only property '${key}'`);
      }
      Object.defineProperty(this, key, {
        value: replacement,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}

/** Objects that only syntax reaches. */
function hiddenIntrinsics(): object[] {
  const prototypeOf = (value: object): object => Object.getPrototypeOf(value) as object;
  const generator = function* () {};
  const asyncGenerator = async function* () {};
  const lists = [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
  ];
  return [
    ...lists.map(prototypeOf),
    prototypeOf(''.matchAll(/x/g)),
    prototypeOf(generator),
    prototypeOf(asyncGenerator),
    prototypeOf(async () => {}),
    prototypeOf(Int8Array),
  ];
}

/** Freezes what can be reached from `start` through properties, accessors and prototypes. */
function freezeAll(
  start: readonly object[],
  leave: ReadonlySet<object>,
  openMembers: ReadonlyMap<object, readonly string[]>,
): void {
  const seen = new Set<object>(leave);
  const queue = [...start];
  const visit = (value: unknown): void => {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') queue.push(value);
  };
  for (let object = queue.pop(); object; object = queue.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    visit(Object.getPrototypeOf(object));
    const owned = Object.getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>;
    for (const key of Reflect.ownKeys(owned)) {
      const { value, get, set } = owned[key]!;
      visit(value);
      visit(get);
      visit(set);
    }
    if (isMended(object)) for (const key of OVERRIDDEN) mend(object, key);
    const open = openMembers.get(object);
    if (open) freezeBut(object, open);
    else Object.freeze(object);
  }
}

function freezeBut(object: object, open: readonly string[]): void {
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'string' && open.includes(key)) continue;
    const found = Object.getOwnPropertyDescriptor(object, key)!;
    Object.defineProperty(
      object,
      key,
      'value' in found ? { writable: false, configurable: false } : { configurable: false },
    );
  }
  Object.preventExtensions(object);
}

/**
 * Freezes every intrinsic reachable from `realm` and from syntax, and `more` with all it reaches. Globals themselves
 * can still be replaced or shadowed, as scripts do: the harness keeps its own references. `leave` names objects
 * that stay as they are.
 */
export function harden(realm: object, more: readonly object[] = [], leave: readonly object[] = []): void {
  const globals = Object.getOwnPropertyDescriptors(realm) as Record<string, PropertyDescriptor>;
  const start: object[] = [...more, ...hiddenIntrinsics()];
  const left = new Set<object>([realm, ...leave]);
  const openMembers = new Map<object, readonly string[]>();
  for (const name of Reflect.ownKeys(globals)) {
    const value: unknown = globals[name as string]!.value;
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') continue;
    if (typeof name === 'string' && MOCKED.has(name)) left.add(value);
    else start.push(value);
    const members = typeof name === 'string' ? MOCKED_MEMBERS[name] : undefined;
    if (members) openMembers.set(value, members);
  }
  freezeAll(start, left, openMembers);
}
