import { absentFunction } from './absent';
import { NODE_EXPORTS } from './nodeExports';

/** Gives a module, or the global object, the functions that Node has there and that are missing: each says so when called. */
export function fillIn(name: string, object: object): void {
  for (const key of NODE_EXPORTS[name] ?? []) {
    if (key in object) continue;
    const shown = name === 'globals' ? key : `${name}.${key}`;
    Object.defineProperty(object, key, { value: absentFunction(shown), writable: true, configurable: true });
  }
}
