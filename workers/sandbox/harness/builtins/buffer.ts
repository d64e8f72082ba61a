import { Buffer } from 'buffer';

type Text = (this: Buffer, encoding?: string, ...range: number[]) => string;

/** `base64url`, which the library lacks: base64 with two other characters and without padding. */
function addBase64Url(): void {
  const from = Buffer.from as (...args: unknown[]) => Buffer;
  const isEncoding = Buffer.isEncoding;
  const asText = Buffer.prototype.toString as Text;
  const isUrl = (encoding: unknown): boolean => String(encoding).toLowerCase() === 'base64url';
  Object.assign(Buffer, {
    // The library reads both alphabets as base64.
    from: (...args: unknown[]) => from(args[0], isUrl(args[1]) ? 'base64' : args[1], ...args.slice(2)),
    isEncoding: (encoding: string) => isUrl(encoding) || isEncoding(encoding),
  });
  const toString: Text = function (encoding, ...range) {
    if (!isUrl(encoding)) return asText.call(this, encoding, ...range);
    const base64 = asText.call(this, 'base64', ...range);
    return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  };
  Object.assign(Buffer.prototype, { toString });
}

addBase64Url();

export { Buffer };
