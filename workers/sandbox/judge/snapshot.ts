import type { EngineModule } from './engineModule';

const MB = 1024 * 1024;

/**
 * The address of the word in which the allocator keeps the end of its heap: the greatest address among those words of
 * the static data that move along when the heap grows. Spoils the module: use one that is thrown away.
 */
export function findHeapEnd(module: EngineModule): number {
  const first = module._malloc(MB);
  const before = new Uint32Array(module.HEAPU8.buffer.slice(0, first & ~3));
  const second = module._malloc(4 * MB);
  const after = new Uint32Array(module.HEAPU8.buffer, 0, before.length);
  let found = -1;
  for (let i = 0; i < before.length; i += 1) {
    const value = after[i]!;
    const moved = value - before[i]! > 3 * MB && before[i]! >= first + MB && value >= second + 4 * MB;
    if (moved && value <= module.HEAPU8.length && (found < 0 || value > after[found]!)) found = i;
  }
  if (found < 0) throw new Error("the end of the engine's heap was not found");
  return found * 4;
}

const BLOCK = 32 * 1024;
/** Below the stack's deepest point so far, so much is put back each time: twice the engine's own limit. */
const STACK_MARGIN = 512 * 1024;

function isZero(memory: Uint8Array, start: number, end: number): boolean {
  const words = new Uint32Array(memory.buffer, memory.byteOffset + start, (end - start) / 4);
  for (let i = 0; i < words.length; i += 1) if (words[i] !== 0) return false;
  return true;
}

/** The longest run of zeros, in whole blocks: the part of the engine's 5 MB stack that was never used. */
function longestRunOfZeros(image: Uint8Array): { start: number; end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  for (let at = 0; at + BLOCK <= image.length; at += BLOCK) {
    if (!isZero(image, at, at + BLOCK)) start = at + BLOCK;
    else if (at + BLOCK - start > longest.end - longest.start) longest = { start, end: at + BLOCK };
  }
  return longest;
}

/** The engine's memory at one moment: all of it but the idle end of the stack, and where its heap ended. */
export interface Image {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/**
 * Takes and puts back images of the engine's memory. A realm that is copied back byte for byte is fresher than a new one,
 * and costs the copy of two megabytes.
 */
export class Snapshots {
  readonly #module: EngineModule;
  readonly #heapEndAt: number;
  readonly #idle: { readonly start: number; readonly end: number };

  /** `heapEndAt` as {@link findHeapEnd} found it in another module of the same build. */
  constructor(module: EngineModule, heapEndAt: number) {
    this.#module = module;
    this.#heapEndAt = heapEndAt;
    const zeros = longestRunOfZeros(module.HEAPU8.subarray(0, this.heapEnd));
    this.#idle = { start: zeros.start, end: Math.max(zeros.start, zeros.end - STACK_MARGIN) };
  }

  /** Where the engine's heap ends now: an address, all above it is untouched. */
  get heapEnd(): number {
    return new Uint32Array(this.#module.HEAPU8.buffer, this.#heapEndAt, 1)[0]!;
  }

  take(): Image {
    const memory = this.#module.HEAPU8;
    return { low: memory.slice(0, this.#idle.start), high: memory.slice(this.#idle.end, this.heapEnd) };
  }

  /**
   * Puts the memory back: what lies above the image was zero when it was taken, and is again. The idle end of the
   * stack is left alone, unless the stack has grown into it, which its upper end shows.
   */
  restore({ low, high }: Image): void {
    const memory = this.#module.HEAPU8;
    const { start, end } = this.#idle;
    const heapEnd = end + high.length;
    const dirtyEnd = this.heapEnd;
    if (end > start && !isZero(memory, end - BLOCK, end)) memory.fill(0, start, end);
    memory.set(low);
    memory.set(high, end);
    if (dirtyEnd > heapEnd) memory.fill(0, heapEnd, dirtyEnd);
  }
}
