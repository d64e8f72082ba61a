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

/**
 * The engine's memory at one moment, put back before each execution. A realm that is copied back byte for byte is
 * fresher than a new one, and costs the copy of one or two megabytes.
 */
export class Snapshot {
  readonly #module: EngineModule;
  readonly #heapEndAt: number;
  readonly #image: Uint8Array;

  /** `heapEndAt` as {@link findHeapEnd} found it in another module of the same build. */
  constructor(module: EngineModule, heapEndAt: number) {
    this.#module = module;
    this.#heapEndAt = heapEndAt;
    this.#image = module.HEAPU8.slice(0, this.heapEnd);
  }

  /** Size in bytes. */
  get size(): number {
    return this.#image.length;
  }

  /** Where the engine's heap ends now: an address, all above it is untouched. */
  get heapEnd(): number {
    return new Uint32Array(this.#module.HEAPU8.buffer, this.#heapEndAt, 1)[0]!;
  }

  /** Puts the memory back: what lies above the image was zero when it was taken, and is again. */
  restore(): void {
    const memory = this.#module.HEAPU8;
    const dirtyEnd = this.heapEnd;
    memory.set(this.#image);
    if (dirtyEnd > this.#image.length) memory.fill(0, this.#image.length, dirtyEnd);
  }
}
