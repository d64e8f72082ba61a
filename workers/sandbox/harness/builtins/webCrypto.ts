import { random } from '../../../../src/evolution/random';
import { absentFunction } from './absent';

/** The web's `crypto`, without its secrets: numbers come from a seed, so that every execution is the same. */
export function createWebCrypto(): Record<string, unknown> {
  const next = random('crypto');
  const byte = (): number => Math.floor(next() * 256);
  const getRandomValues = (into: ArrayBufferView): ArrayBufferView => {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = byte();
    return into;
  };
  const randomUUID = (): string => {
    const bytes = Array.from({ length: 16 }, byte);
    // Version 4, variant 1 (RFC 9562).
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.map((one) => one.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  const secret = [
    'digest',
    'encrypt',
    'decrypt',
    'sign',
    'verify',
    'generateKey',
    'deriveKey',
    'deriveBits',
    'importKey',
  ];
  const subtle = Object.fromEntries(secret.map((name) => [name, absentFunction(`crypto.subtle.${name}`)]));
  return { getRandomValues, randomUUID, subtle };
}
