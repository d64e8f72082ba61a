/** What a field holds, or in one sentence why it can't be used; `field` names it where there are several. */
export type Read<T> = { readonly value: T } | { readonly problem: string; readonly field?: string };

/** A limit as it is typed: empty for none, otherwise a whole number from 1 to a million. */
export function readLimit(name: string, text: string): Read<number | null> {
  if (text.trim() === '') return { value: null };
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1_000_000) return { value };
  return { problem: `The limit of ${name} must be a whole number from 1 to 1,000,000, or empty.` };
}

/** A seed as it is typed: a whole number from 0 to 2³² − 1. */
export function readSeed(text: string): Read<number> {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff) return { value };
  return { problem: 'The seed must be a whole number from 0 to 4,294,967,295.' };
}
