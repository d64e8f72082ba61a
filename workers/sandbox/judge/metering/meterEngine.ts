import { END } from './instructions.ts';
import { meterFunction } from './meterFunction.ts';
import * as sections from './sections.ts';
import { u32, WasmWriter } from './wasmBytes.ts';

/** The name under which the counter is exported: a number of 32 bits that whoever runs the engine sets. */
export const METER = 'meter';

/** What the counter is at first, and wherever it is not meant to end: the largest there is, minutes of work. */
export const UNMETERED = 2 ** 31 - 1;

/** A global: 32 bits, that can be set, at first `i32.const` {@link UNMETERED}. */
const COUNTER = [0x7f, 1, 0x41, 0xff, 0xff, 0xff, 0xff, 0x07, END];

/**
 * The engine with a counter in it: every turn of a loop of its own code takes one from the exported {@link METER}, and below zero the
 * engine traps. The engine itself counts only what the program does; what its builtins do (a search in a text, a product of
 * large numbers, a hollow list of four thousand million) would otherwise be stopped by the clock alone.
 * @throws Error if the file is not built as expected.
 */
export function meterEngine(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  const found = sections.sectionsOf(wasm);
  const globals = found.get(sections.GLOBALS);
  const meter = sections.importedGlobals(found.get(sections.IMPORTS)) + sections.opened(globals).count;
  const name = new TextEncoder().encode(METER);
  const entry = [...u32(name.length), ...name, sections.GLOBAL_KIND, ...u32(meter)];
  const metered = new Map([
    [sections.GLOBALS, sections.oneMore(globals, COUNTER)],
    [sections.EXPORTS, sections.oneMore(found.get(sections.EXPORTS), entry)],
    [sections.CODE, meterCode(found, meter)],
  ]);
  const output = new WasmWriter();
  output.add(wasm.subarray(0, sections.HEADER_BYTES));
  for (const [id, content] of found) {
    const changed = metered.get(id) ?? content;
    output.add([id, ...u32(changed.length)]);
    output.add(changed);
  }
  return output.bytes;
}

function meterCode(found: ReadonlyMap<number, Uint8Array>, meter: number): Uint8Array {
  const parameters = sections.parametersOf(found);
  const { reader, count } = sections.opened(found.get(sections.CODE));
  const output = new WasmWriter();
  output.add(u32(count));
  for (let i = 0; i < count; i += 1) {
    const code = meterFunction(reader.take(reader.u32()), parameters[i]!, meter);
    output.add(u32(code.length));
    output.add(code);
  }
  return output.bytes;
}
