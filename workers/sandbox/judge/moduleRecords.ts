/**
 * The engine's list of its modules, in its memory. Layouts of quickjs.c, version 2025-09-13, compiled for 32 bits:
 * `JSContext.loaded_modules` and `JSModuleDef`.
 */
const LIST_IN_CONTEXT = 236;
const LINK_IN_RECORD = 20;
/** Four bytes: has_tla, resolved, func_created, status. */
const STATE_IN_RECORD = 100;
const RESOLVED_IN_STATE = 1;

/** What a record's state says of a module that was parsed, whose imports were found, and that was not linked yet. */
const isParsed = ([, resolved, created, status]: Uint8Array): boolean =>
  resolved === 1 && created === 0 && status === 0;

/** The newest modules' records, newest first, up to the one whose address is `last`. */
function* newerThan(words: Uint32Array, context: number, last: number): Generator<number> {
  const head = context + LIST_IN_CONTEXT;
  for (let link = words[head >> 2]!; link !== head; link = words[link >> 2]!) {
    const next = words[link >> 2]!;
    if (words[(next + 4) >> 2] !== link)
      throw new Error("the engine's modules are not where they are expected");
    if (link - LINK_IN_RECORD === last) return;
    yield link - LINK_IN_RECORD;
  }
}

/** The address of the newest module's record. */
export function newestModule(memory: Uint8Array, context: number): number {
  const words = new Uint32Array(memory.buffer);
  return words[(context + LIST_IN_CONTEXT) >> 2]! - LINK_IN_RECORD;
}

/**
 * Makes the engine look for the imports of a module again, the first that it parsed after the one at `last`: a module can so be
 * parsed once, with nothing but a stand-in to import, and be linked with other modules later.
 * @throws Error if the records are not laid out as they are in the version named above.
 */
export function forgetImports(memory: Uint8Array, context: number, last: number): void {
  const record = [...newerThan(new Uint32Array(memory.buffer), context, last)].at(-1);
  const state = record && memory.subarray(record + STATE_IN_RECORD, record + STATE_IN_RECORD + 4);
  if (!state || !isParsed(state)) throw new Error("the engine's module is not laid out as expected");
  state[RESOLVED_IN_STATE] = 0;
}
