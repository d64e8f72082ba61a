import { b } from './cycle-b.js';
export function early() {
  return 'early';
}
export const a = 'a';
export const seen = [b];
