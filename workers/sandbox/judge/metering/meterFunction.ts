import {
  BR_TABLE,
  END,
  EXTENDED,
  LOOP,
  MEMORY_COPY,
  MEMORY_FILL,
  opensBlock,
  skipOperands,
} from './instructions.ts';
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

/** A jump by so many targets is an interpreter's: its loop runs once for each instruction of the program, which the engine counts itself. */
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
  const insertions = insertionsIn(reader, u32(locals), u32(meter));
  if (insertions.length === 0) return code;
  const output = new WasmWriter();
  output.add(u32(groups + 1));
  output.add(code.subarray(firstGroup, start));
  output.add([1, I32]);
  let from = start;
  for (const { at, code: added } of insertions) {
    output.add(code.subarray(from, at));
    output.add(added);
    from = at;
  }
  output.add(code.subarray(from));
  return output.bytes;
}

/** `local` is the number of a local that nothing else uses. */
function insertionsIn(reader: WasmReader, local: readonly number[], meter: readonly number[]): Insertion[] {
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
  const interpreters = new Set<number>();
  /** Where the code of each open block begins if it is a loop, else -1. */
  const open: number[] = [];
  while (reader.at < reader.bytes.length) {
    const { at } = reader;
    const opcode = reader.byte();
    const told = skipOperands(reader, opcode);
    if (opcode === LOOP) found.push({ at: reader.at, code: turn });
    if (opensBlock(opcode)) open.push(opcode === LOOP ? reader.at : -1);
    else if (opcode === END) open.pop();
    else if (opcode === EXTENDED && (told === MEMORY_COPY || told === MEMORY_FILL))
      found.push({ at, code: sized });
    else if (opcode === BR_TABLE && told >= INTERPRETER_TARGETS)
      interpreters.add(open.findLast((start) => start >= 0) ?? -1);
  }
  return found.filter(({ at }) => !interpreters.has(at));
}
