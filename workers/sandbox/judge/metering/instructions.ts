import type { WasmReader } from './wasmBytes.ts';

export const LOOP = 0x03;
export const END = 0x0b;
export const BR_TABLE = 0x0e;
/** The first byte of instructions that have two. */
export const EXTENDED = 0xfc;
/** Their second bytes, of those that work on as many bytes as they are told. */
export const MEMORY_COPY = 10;
export const MEMORY_FILL = 11;

const F32_CONST = 0x43;
const F64_CONST = 0x44;

/** How many numbers of variable size follow each opcode; instructions that are not listed are not known here. */
const NUMBERS = new Map<number, number>([
  ...[0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1].map((opcode) => [opcode, 0] as const),
  ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x10, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2].map((op) => [op, 1] as const),
  [0x11, 2],
  // Of locals, globals and tables; of memory; arithmetic and comparisons.
  ...range(0x20, 0x26, 1),
  ...range(0x28, 0x3e, 2),
  ...range(0x45, 0xc4, 0),
]);

/** The same by the second byte of {@link EXTENDED}. */
const EXTENDED_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function range(first: number, last: number, numbers: number): [number, number][] {
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, numbers]);
}

const BY_OPCODE = Int8Array.from({ length: 256 }, (_, opcode) => NUMBERS.get(opcode) ?? -1);

/**
 * Passes over what follows an opcode; gives the number of targets of a `br_table` and the second byte of an extended one.
 * @throws Error at an instruction that is not known here.
 */
export function skipOperands(reader: WasmReader, opcode: number): number {
  let numbers = BY_OPCODE[opcode]!;
  let told = 0;
  if (opcode === BR_TABLE) numbers = (told = reader.u32()) + 1;
  else if (opcode === EXTENDED) numbers = EXTENDED_NUMBERS[(told = reader.u32())] ?? -1;
  else if (opcode === F32_CONST || opcode === F64_CONST) {
    reader.at += opcode === F32_CONST ? 4 : 8;
    return 0;
  }
  if (numbers < 0) throw new Error(`the engine's build has an unknown instruction: ${opcode} ${told}`);
  for (let i = 0; i < numbers; i += 1) reader.skipNumber();
  return told;
}
