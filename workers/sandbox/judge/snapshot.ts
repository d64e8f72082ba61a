import type { EngineModule } from './engineModule';
import { chunksOf } from './heap';

/** What lies where in a module's memory: constants, the stack, then the heap. */
export interface Layout {
  /** The address of the heap's first chunk; the stack ends there. */
  readonly heapStart: number;
  /** The address of the word that says where the heap ends. */
  readonly heapEndAt: number;
}

const MB = 1024 * 1024;

/** The stack of this build (quickjs-emscripten's Makefile: `-s STACK_SIZE=5MB`); constants lie below it. */
const STACK_BYTES = 5 * MB;

/** A free chunk smaller than this is copied along: it costs less than a further copy. */
const LEAST_HOLE_BYTES = 1024;

/** What the allocator keeps in a free chunk: sizes and the links of its tree (dlmalloc's `malloc_tree_chunk`). */
const FREE_HEADER_BYTES = 32;

/**
 * Finds the layout. The word in which the allocator keeps the end of its heap is the last one among the static data
 * that moves along when the heap grows. Spoils the module: use one that is thrown away.
 */
export function findLayout(module: EngineModule): Layout {
  const start = module._malloc(8) - 8;
  const first = module._malloc(MB);
  const before = new Uint32Array(module.HEAPU8.buffer.slice(0, start & ~3));
  const second = module._malloc(4 * MB);
  const after = new Uint32Array(module.HEAPU8.buffer, 0, before.length);
  let found = -1;
  for (let i = 0; i < before.length; i += 1) {
    const value = after[i]!;
    const moved = value - before[i]! > 3 * MB && before[i]! >= first + MB && value >= second + 4 * MB;
    if (moved && value <= module.HEAPU8.length && (found < 0 || value > after[found]!)) found = i;
  }
  if (found < 0) throw new Error("the end of the engine's heap was not found");
  if (start < STACK_BYTES) throw new Error("the engine's stack is not where it is expected");
  return { heapStart: start, heapEndAt: found * 4 };
}

/** A piece of memory: where it lies, and what it held. */
interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The engine's memory at one moment: everything that is in use. */
export type Image = readonly Piece[];

/**
 * Takes and puts back images of the engine's memory. What is in use when an image is taken is put back byte for byte.
 * The stack is empty then, and what is free holds nothing that anybody reads before writing it: both are
 * left as they are, which halves the copy.
 */
export class Snapshots {
  readonly #module: EngineModule;
  readonly #layout: Layout;

  /** `layout` as {@link findLayout} found it in another module of the same build. */
  constructor(module: EngineModule, layout: Layout) {
    this.#module = module;
    this.#layout = layout;
  }

  take(): Image {
    const { heapStart, heapEndAt } = this.#layout;
    const memory = this.#module.HEAPU8;
    const heapEnd = new Uint32Array(memory.buffer, heapEndAt, 1)[0]!;
    const image: Piece[] = [];
    const keep = (from: number, to: number) => image.push({ at: from, bytes: memory.slice(from, to) });
    keep(0, heapStart - STACK_BYTES);
    let from = heapStart;
    for (const { at, size, free } of chunksOf(memory, heapStart, heapEnd)) {
      if (!free || size < LEAST_HOLE_BYTES) continue;
      keep(from, at + FREE_HEADER_BYTES);
      from = at + size;
    }
    keep(from, heapEnd);
    return image;
  }

  restore(image: Image): void {
    const memory = this.#module.HEAPU8;
    for (const { at, bytes } of image) memory.set(bytes, at);
  }
}
