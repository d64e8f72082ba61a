import { MESSAGE_CHARACTERS } from '../../../src/sandbox/limits';

const CUT = '… (cut)';

/** The text, at most {@link MESSAGE_CHARACTERS} long. */
export function cutMessage(text: string): string {
  return text.length <= MESSAGE_CHARACTERS ? text : text.slice(0, MESSAGE_CHARACTERS - CUT.length) + CUT;
}

function textOf(value: unknown): string {
  if (typeof value === 'symbol') return value.toString();
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? '' : String(value);
}

function describe(thrown: unknown): string {
  if (thrown === null || (typeof thrown !== 'object' && typeof thrown !== 'function'))
    return `threw ${textOf(thrown)}`;
  const { name, message, code } = thrown as { name?: unknown; message?: unknown; code?: unknown };
  const text = textOf(message ?? '');
  if (code === 'ERR_ASSERTION' && text) return text;
  const title = textOf(name ?? '') || 'an object';
  return text ? `${title}: ${text}` : title;
}

/**
 * One line or a few on whatever was thrown: an assertion's own message, else `Name: message`. Anything may be
 * thrown, a proxy or an object with throwing getters among it; this never throws.
 */
export function describeThrown(thrown: unknown): string {
  try {
    return cutMessage(describe(thrown));
  } catch {
    return 'threw an object that cannot be looked at';
  }
}
