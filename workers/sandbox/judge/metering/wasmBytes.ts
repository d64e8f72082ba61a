/** Reads the binary format of WebAssembly (https://webassembly.github.io/spec/core/binary/), of what the engine's build uses. */
export class WasmReader {
  readonly bytes: Uint8Array;
  /** Where the next byte is read. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @throws Error at the end. */
  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new Error('the module ends too early');
    return byte;
  }

  /** An unsigned number of at most 32 bits. */
  u32(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Passes over a number, signed or not, of any size. */
  skipNumber(): void {
    while (this.byte() >= 128);
  }

  /** So many bytes, not copied. */
  take(length: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** An unsigned number as the binary format has it. */
export function u32(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

/** Collects pieces of bytes. */
export class WasmWriter {
  readonly #pieces: (Uint8Array | readonly number[])[] = [];
  #length = 0;

  add(piece: Uint8Array | readonly number[]): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
