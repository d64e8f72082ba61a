import { BR_TABLE, END, EXTENDED, LOOP, MEMORY_COPY, MEMORY_FILL, skipOperands } from './instructions.ts';
import { u32, WasmReader, WasmWriter } from './wasmBytes.ts';

/** Instructions that are put in. */
const UNREACHABLE = 0x00;
const IF_EMPTY = [0x04, 0x40];
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const GLOBAL_GET = 0x23;
const GLOBAL_SET = 0x24;
const I32_CONST = 0x41;
const I32_LESS = 0x48;
const I32_SUB = 0x6b;
const I32_SHIFT_RIGHT = 0x76;

const I32 = 0x7f;

/**
 * A function with a jump by so many targets is the interpreter: its loop runs once for each instruction of the program, which the engine
 * counts itself, and its frame is what a program's recursion fills the stack with. It stays as it is.
 */
const INTERPRETER_TARGETS = 128;

/** Copying or filling memory counts one turn for so many bytes, as a power of two: 64. */
const BYTES_A_TURN = 6;

/** A place in a function's code, and what is put there. */
interface Insertion {
  readonly at: number;
  readonly code: readonly number[];
}

/**
 * A function's code with a counter in its loops. `meter` is the number of the global that counts down.
 * @throws Error at an instruction that is not known here.
 */
export function meterFunction(code: Uint8Array, parameters: number, meter: number): Uint8Array {
  const reader = new WasmReader(code);
  const groups = reader.u32();
  const firstGroup = reader.at;
  let locals = parameters;
  for (let i = 0; i < groups; i += 1) {
    locals += reader.u32();
    reader.byte();
  }
  const start = reader.at;
  const { insertions, needsLocal } = insertionsIn(reader, u32(locals), u32(meter));
  if (insertions.length === 0) return code;
  const output = new WasmWriter();
  output.add(u32(needsLocal ? groups + 1 : groups));
  output.add(code.subarray(firstGroup, start));
  // A function that does without stays as light on the stack as it was.
  if (needsLocal) output.add([1, I32]);
  let from = start;
  for (const { at, code: added } of insertions) {
    output.add(code.subarray(from, at));
    output.add(added);
    from = at;
  }
  output.add(code.subarray(from));
  return output.bytes;
}

/** `local` is the number of a local that would be the next; `needsLocal` says whether it is used. */
function insertionsIn(
  reader: WasmReader,
  local: readonly number[],
  meter: readonly number[],
): { insertions: Insertion[]; needsLocal: boolean } {
  const take = (turns: readonly number[]) => [
    ...[GLOBAL_GET, ...meter, ...turns, I32_SUB, GLOBAL_SET, ...meter],
    ...[GLOBAL_GET, ...meter, I32_CONST, 0, I32_LESS, ...IF_EMPTY, UNREACHABLE, END],
  ];
  const turn = take([I32_CONST, 1]);
  // The size lies on the stack: it is kept in the local and put back.
  const size = [LOCAL_GET, ...local];
  const turns = [...size, I32_CONST, BYTES_A_TURN, I32_SHIFT_RIGHT];
  const sized = [LOCAL_SET, ...local, ...take(turns), ...size];
  const found: Insertion[] = [];
  let needsLocal = false;
  while (reader.at < reader.bytes.length) {
    const { at } = reader;
    const opcode = reader.byte();
    const told = skipOperands(reader, opcode);
    if (opcode === LOOP) found.push({ at: reader.at, code: turn });
    else if (opcode === EXTENDED && (told === MEMORY_COPY || told === MEMORY_FILL)) {
      found.push({ at, code: sized });
      needsLocal = true;
    } else if (opcode === BR_TABLE && told >= INTERPRETER_TARGETS)
      return { insertions: [], needsLocal: false };
  }
  return { insertions: found, needsLocal };
}
