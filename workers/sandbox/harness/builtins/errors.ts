import { inspect } from '../inspect';

/** `type number (5)`, `an instance of Map` or `undefined`: how Node names a value in its errors. */
export function received(value: unknown): string {
  if (value === null || value === undefined) return `Received ${String(value)}`;
  if (typeof value === 'function') return `Received function ${value.name}`;
  if (typeof value === 'object') {
    const name = (value.constructor as { name?: string } | undefined)?.name;
    return name ? `Received an instance of ${name}` : `Received ${inspect(value, { depth: -1 })}`;
  }
  const shown = inspect(value);
  return `Received type ${typeof value} (${shown.length > 28 ? `${shown.slice(0, 25)}...` : shown})`;
}

/** An error with one of Node's codes. */
export function coded<Kind extends Error>(error: Kind, code: string): Kind {
  return Object.assign(error, { code });
}

/** Node's ERR_INVALID_ARG_TYPE; `wanted` as Node says it, for example `of type string` or just `function`. */
export function wrongType(argument: string, wanted: string, value: unknown): TypeError {
  const must = /^(of|an|one) /.test(wanted) ? wanted : `of type ${wanted}`;
  const where = argument.startsWith('The ') ? argument : `The "${argument}" argument`;
  return coded(new TypeError(`${where} must be ${must}. ${received(value)}`), 'ERR_INVALID_ARG_TYPE');
}
