import { keepName } from '../keepName';
import { Buffer } from './buffer';
import { coded } from './errors';
import { DOMException } from './web';

/** The encoding half of the Encoding standard: UTF-8 only, as in every engine. */
export class TextEncoder {
  static {
    keepName(this, 'TextEncoder');
  }

  readonly encoding = 'utf-8';

  encode(text = ''): Uint8Array {
    return Uint8Array.from(Buffer.from(String(text), 'utf8'));
  }

  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const char of text) {
      const bytes = this.encode(char);
      if (written + bytes.length > into.length) break;
      into.set(bytes, written);
      read += char.length;
      written += bytes.length;
    }
    return { read, written };
  }
}

/** How many bytes at the end belong to a UTF-8 sequence that is not complete yet. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function bytesOf(input: ArrayBuffer | ArrayBufferView | undefined): Uint8Array {
  if (input === undefined) return new Uint8Array(0);
  if (ArrayBuffer.isView(input))
    return new Uint8Array(input.buffer as ArrayBuffer, input.byteOffset, input.byteLength);
  return new Uint8Array(input);
}

const ENCODINGS: Record<string, BufferEncoding> = {
  'utf-8': 'utf8',
  utf8: 'utf8',
  ascii: 'latin1',
  latin1: 'latin1',
  'utf-16le': 'utf16le',
};

/** What the standard calls them. */
const NAMES: Record<string, string> = { utf8: 'utf-8', ascii: 'windows-1252', latin1: 'windows-1252' };

/** The decoding half: UTF-8, Latin-1 and UTF-16LE. */
export class TextDecoder {
  static {
    keepName(this, 'TextDecoder');
  }

  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  #kept: Uint8Array = new Uint8Array(0);

  constructor(label = 'utf-8', options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    const name = String(label).toLowerCase();
    if (!ENCODINGS[name])
      throw coded(new RangeError(`The "${label}" encoding is not supported`), 'ERR_ENCODING_NOT_SUPPORTED');
    this.encoding = NAMES[name] ?? name;
    this.fatal = Boolean(options.fatal);
    this.ignoreBOM = Boolean(options.ignoreBOM);
  }

  decode(input?: ArrayBuffer | ArrayBufferView, options: { stream?: boolean } = {}): string {
    const whole = Buffer.concat([this.#kept, bytesOf(input)]);
    const rest = options.stream && this.encoding === 'utf-8' ? unfinished(whole) : 0;
    this.#kept = whole.subarray(whole.length - rest);
    const text = whole.subarray(0, whole.length - rest).toString(ENCODINGS[this.encoding]);
    if (this.fatal && text.includes('\ufffd'))
      throw coded(
        new TypeError('The encoded data was not valid for encoding utf-8'),
        'ERR_ENCODING_INVALID_ENCODED_DATA',
      );
    return !this.ignoreBOM && text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}

const invalid = (): DOMException => new DOMException('Invalid character', 'InvalidCharacterError');

/** The text of base64, each character a byte. */
export function atob(given: unknown): string {
  const text = String(given).replace(/[\t\n\f\r ]/g, '');
  const bare = text.length % 4 === 0 ? text.replace(/={1,2}$/, '') : text;
  if (bare.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(bare)) throw invalid();
  return Buffer.from(bare, 'base64').toString('latin1');
}

/** The base64 of a text whose characters are bytes. */
export function btoa(given: unknown): string {
  const text = String(given);
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 255) throw invalid();
  return Buffer.from(text, 'latin1').toString('base64');
}

/** `node:string_decoder`. */
export class StringDecoder {
  static {
    keepName(this, 'StringDecoder');
  }

  readonly encoding: string;
  readonly #decoder: TextDecoder | null;
  #rest: Buffer = Buffer.alloc(0);

  constructor(encoding = 'utf8') {
    this.encoding = encoding;
    this.#decoder = /^utf-?8$/i.test(encoding) ? new TextDecoder() : null;
  }

  write(chunk: Uint8Array | string): string {
    if (typeof chunk === 'string') return chunk;
    if (this.#decoder) return this.#decoder.decode(chunk, { stream: true });
    const whole = Buffer.concat([this.#rest, chunk]);
    // What does not fill a unit of the encoding waits for the next chunk.
    const unit = this.encoding === 'base64' ? 3 : /16|ucs/.test(this.encoding) ? 2 : 1;
    const full = whole.length - (whole.length % unit);
    this.#rest = whole.subarray(full);
    return whole.subarray(0, full).toString(this.encoding as BufferEncoding);
  }

  end(chunk?: Uint8Array): string {
    const text = chunk ? this.write(chunk) : '';
    const rest = this.#rest.toString(this.encoding as BufferEncoding);
    this.#rest = Buffer.alloc(0);
    return text + rest + (this.#decoder?.decode() ?? '');
  }
}
