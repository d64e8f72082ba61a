import type { ListedEdit } from '../edits/listEdits';
import type { Splice } from '../program/splice';
import type { Parsed } from '../program/syntax';
import { changesOf, type Asked } from './changes';
import type { Lookout } from './lookout';
import { ownNames } from './purity';
import { watched } from './watched';

/** By path, guards and what looks at the watched places, in order. */
export type WatchedFiles = ReadonlyMap<string, readonly Splice[]>;

/** A file of a program. */
export interface SourceFile {
  readonly path: string;
  readonly parsed: Parsed;
}

/**
 * Instruments a program so that `lookout` sees what these edits would change. Gives what is asked, in the order of the lookout's
 * places.
 * @param compile takes the file that was instrumented last and all that are; throws where that is no program.
 */
export function watchProgram(
  files: readonly SourceFile[],
  edits: readonly ListedEdit[],
  lookout: Lookout,
  compile: (path: string, instrumented: WatchedFiles) => void,
): readonly Asked[] {
  const own = new Set<string>();
  for (const { parsed } of files) ownNames(parsed.tree, own);
  const instrumented = new Map<string, readonly Splice[]>();
  const asked: Asked[] = [];
  for (const { path, parsed } of files) {
    const mine = edits.filter((edit) => edit.file === path);
    for (const isSure of [true, false]) {
      const watches = changesOf(parsed, mine, own, isSure);
      instrumented.set(path, watched(parsed, watches, lookout.size));
      try {
        compile(path, instrumented);
      } catch {
        instrumented.delete(path);
        continue;
      }
      for (const { where, texts } of watches)
        lookout.add(texts.length, typeof where !== 'string' && where.isTruth);
      asked.push(...watches);
      break;
    }
  }
  return asked;
}
