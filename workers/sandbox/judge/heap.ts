/** One piece of the engine's heap, in use or free. */
export interface Chunk {
  readonly at: number;
  /** In bytes, the allocator's eight included. */
  readonly size: number;
  readonly free: boolean;
}

/** Behind the last chunk: the allocator's record of the heap itself. */
const FOOTER_BYTES = 40;
const LEAST_CHUNK_BYTES = 16;
const IN_USE = 2;

/**
 * The heap's chunks in order of address, the untouched rest at its end included. The allocator is dlmalloc, emscripten's own: the
 * second word of a chunk holds its size, with flags in the three lowest bits.
 * @throws Error if the heap is not laid out like that.
 */
export function* chunksOf(memory: Uint8Array, start: number, end: number): Generator<Chunk> {
  const words = new Uint32Array(memory.buffer);
  let at = start;
  while (at < end - FOOTER_BYTES) {
    const head = words[(at + 4) >> 2]!;
    const size = head & ~7;
    if (size < LEAST_CHUNK_BYTES || at + size > end) throw new Error("the engine's heap can't be read");
    yield { at, size, free: (head & IN_USE) === 0 };
    at += size;
  }
}
