import { u32, WasmReader, WasmWriter } from './wasmBytes.ts';

/** Sections of a module, by the numbers of the binary format. */
export const TYPES = 1;
export const IMPORTS = 2;
export const FUNCTIONS = 3;
export const GLOBALS = 6;
export const EXPORTS = 7;
export const CODE = 10;

/** What is imported or exported, by the numbers of the binary format. */
const FUNCTION_KIND = 0;
const TABLE_KIND = 1;
export const GLOBAL_KIND = 3;

const FUNCTION_TYPE = 0x60;
/** The format's own mark and version. */
export const HEADER_BYTES = 8;

/** A module's sections in their order, by number. */
export function sectionsOf(wasm: Uint8Array): Map<number, Uint8Array> {
  const reader = new WasmReader(wasm, HEADER_BYTES);
  const sections = new Map<number, Uint8Array>();
  while (reader.at < wasm.length) sections.set(reader.byte(), reader.take(reader.u32()));
  return sections;
}

/** A section's list: how many entries there are, and a reader at the first. */
export function opened(content: Uint8Array = Uint8Array.of(0)): { count: number; reader: WasmReader } {
  const reader = new WasmReader(content);
  return { count: reader.u32(), reader };
}

/** A section's list with one more entry at its end. */
export function oneMore(content: Uint8Array | undefined, entry: readonly number[]): Uint8Array {
  const { reader, count } = opened(content);
  const output = new WasmWriter();
  output.add(u32(count + 1));
  output.add(reader.bytes.subarray(reader.at));
  output.add(entry);
  return output.bytes;
}

/** How many parameters the functions of the functions section have. */
export function parametersOf(sections: ReadonlyMap<number, Uint8Array>): number[] {
  const types = opened(sections.get(TYPES));
  const parameters = Array.from({ length: types.count }, () => {
    if (types.reader.byte() !== FUNCTION_TYPE) throw new Error('a type of the module is no function’s');
    const count = types.reader.u32();
    types.reader.take(count);
    types.reader.take(types.reader.u32());
    return count;
  });
  const functions = opened(sections.get(FUNCTIONS));
  return Array.from({ length: functions.count }, () => parameters[functions.reader.u32()]!);
}

/** How many globals the imports section brings. */
export function importedGlobals(imports: Uint8Array | undefined): number {
  const { reader, count } = opened(imports);
  let globals = 0;
  for (let i = 0; i < count; i += 1) {
    reader.take(reader.u32());
    reader.take(reader.u32());
    const kind = reader.byte();
    if (kind === GLOBAL_KIND) {
      globals += 1;
      reader.take(2);
    } else if (kind === FUNCTION_KIND) reader.skipNumber();
    else skipLimits(reader, kind);
  }
  return globals;
}

/** Of a table or a memory; a table says first what it holds. */
function skipLimits(reader: WasmReader, kind: number): void {
  if (kind === TABLE_KIND) reader.byte();
  const hasMost = (reader.byte() & 1) === 1;
  reader.skipNumber();
  if (hasMost) reader.skipNumber();
}
