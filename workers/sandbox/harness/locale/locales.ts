import { needsRealNode } from '../builtins/absent';

/** Only American English is here: for any other language the execution says so, rather than getting it wrong. */
export function checkLocale(given: unknown, what: string): void {
  const wanted = Array.isArray(given) ? (given as unknown[])[0] : given;
  if (wanted === undefined || wanted === 'en' || wanted === 'en-US') return;
  throw new RangeError(needsRealNode(`${what} with the locale '${String(wanted)}'`));
}
