import { OutOfMemory } from './engineLost';
import type { EngineModule } from './engineModule';

const encoder = new TextEncoder();

function allocate(module: EngineModule, size: number): number {
  const pointer = module._malloc(size);
  if (pointer === 0) throw new OutOfMemory('the engine has no memory left for its input');
  return pointer;
}

/**
 * Writes a text as a C string into the engine's memory; `size` is its bytes without the closing zero.
 * @throws OutOfMemory if there is no room.
 */
export function writeCString(module: EngineModule, text: string): { pointer: number; size: number } {
  const { length } = text;
  const pointer = allocate(module, length + 1);
  const bytes = module.HEAPU8.subarray(pointer, pointer + length);
  if (encoder.encodeInto(text, bytes).read === length) {
    module.HEAPU8[pointer + length] = 0;
    return { pointer, size: length };
  }
  // Not ASCII: it takes more bytes than characters. Only the module's own way, slower, keeps half surrogate pairs.
  module._free(pointer);
  const size = module.lengthBytesUTF8(text);
  const larger = allocate(module, size + 1);
  module.stringToUTF8(text, larger, size + 1);
  return { pointer: larger, size };
}
