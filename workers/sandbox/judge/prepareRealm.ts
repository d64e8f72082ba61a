import type { Engine, HostFunction, Value } from './engine';
import type { Image } from './snapshot';
import { withOwnGlobals } from './ownGlobals';
import realmText from './realm/realm.ts?bundle';

const FUNCTIONS = [
  'seal',
  'limit',
  'begin',
  'run',
  'runScript',
  'loaded',
  'remaining',
  'registered',
  'next',
  'poll',
  'advance',
  'giveUp',
  'asserted',
  'failedAssertion',
  'describe',
  'output',
] as const;

/** The harness's functions inside the engine, out of reach of any program. */
export type RealmFunctions = Readonly<Record<(typeof FUNCTIONS)[number], Value>>;

/** What the harness asks of the host; see `RealmHost`. */
export type RealmHostFunctions = Readonly<
  Record<'halt' | 'paths' | 'read' | 'compile' | 'importModule' | 'resolve', HostFunction>
>;

/** The text of everything that runs in the realm before a program does. */
export { realmText };

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** The names that an object of the realm has. */
export function namesIn(engine: Engine, expression: string): string[] {
  return JSON.parse(
    engine.text(engine.evaluateOrThrow(`JSON.stringify(Object.getOwnPropertyNames(${expression}))`)),
  ) as string[];
}

/** Makes `import ... from 'node:NAME'` find what the harness, or a kit, has made. */
export function addModule(engine: Engine, name: string): void {
  const object = `globalThis.realm.modules[${JSON.stringify(name)}]`;
  const skipped = ['default', 'length', 'name', 'prototype', 'arguments', 'caller'];
  const names = namesIn(engine, object).filter((key) => IDENTIFIER.test(key) && !skipped.includes(key));
  const lines = names.map((key, i) => `const v${i} = whole.${key}; export { v${i} as ${key} };`);
  engine.evaluateOrThrow(
    `const whole = ${object}; export default whole;\n${lines.join('\n')}`,
    `node:${name}`,
    true,
  );
}

/** Puts the harness into a new engine's realm and freezes it there. `root` is the harness itself, for kits. */
export function prepareRealm(
  engine: Engine,
  host: RealmHostFunctions,
): { realm: RealmFunctions; root: Value; image: Image } {
  const names = namesIn(engine, 'globalThis');
  const hostObject = engine.newObject();
  for (const [name, body] of Object.entries(host))
    engine.setProperty(hostObject, name, engine.hostFunction(name, body));
  engine.setProperty(engine.globals, 'host', hostObject);
  engine.evaluateOrThrow(withOwnGlobals(realmText, names));

  for (const name of namesIn(engine, 'globalThis.realm.modules')) addModule(engine, name);
  engine.evaluateOrThrow('export const { load, receive } = globalThis.realm;', 'lamarck:modules', true);
  const realm = engine.evaluateOrThrow('globalThis.realm');
  const functions = Object.fromEntries(FUNCTIONS.map((name) => [name, engine.property(realm, name)]));
  engine.evaluateOrThrow('delete globalThis.realm; delete globalThis.host;');
  return { realm: functions as RealmFunctions, root: realm, image: engine.freeze() };
}
