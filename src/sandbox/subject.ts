import type { ProposeJob } from './sandbox';

/**
 * A whole number at least 0 for the program that a job works on, the same for the same program and tests: a bench that has worked on it
 * remembers what its test runs came to. FNV-1a (Fowler, Noll, Vo), 32 bits.
 */
export function subjectOf({ program, visible }: ProposeJob): number {
  let hash = 0x811c9dc5;
  for (const files of [program, visible]) {
    for (const path of Object.keys(files)) {
      const text = `${path}\n${files[path]}\n`;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
  }
  return hash >>> 0;
}
