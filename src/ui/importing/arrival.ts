import type { Files } from '../../evolution/task';

/** A file that a person picked or dropped. */
export interface ArrivedFile {
  readonly name: string;
  readonly text: string;
}

/** What files that arrived are taken for. */
export type Arrival =
  | { readonly kind: 'data set'; readonly name: string; readonly text: string }
  | { readonly kind: 'run'; readonly text: string }
  | { readonly kind: 'program'; readonly files: Files }
  | { readonly kind: 'refused'; readonly reason: string };

/** More than this, in bytes, is not read: a data set of some thousand tasks has a tenth of it. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

const SOURCE = /\.[cm]?[jt]s$/;

/** Says by names what files that arrived together are. One data set, one run file, or the files of one program. */
export function sortArrival(files: readonly ArrivedFile[]): Arrival {
  const [first, ...more] = files;
  if (!first) return { kind: 'refused', reason: 'There was no file in what you dropped.' };
  if (files.every((file) => SOURCE.test(file.name))) {
    return { kind: 'program', files: Object.fromEntries(files.map((file) => [file.name, file.text])) };
  }
  if (more.length > 0) {
    return {
      kind: 'refused',
      reason: 'Drop one data set or one run file at a time, or only the files of one program.',
    };
  }
  if (/\.(jsonl|ndjson)$/.test(first.name)) return { kind: 'data set', name: first.name, text: first.text };
  if (first.name.endsWith('.json')) return { kind: 'run', text: first.text };
  const known = 'a data set (.jsonl), a run (.lamarck.json) or a program (.js)';
  return { kind: 'refused', reason: `The file ${first.name} can’t be used here: this page takes ${known}.` };
}

/** Reads files that a person picked or dropped; a sentence if one is too large to be read. */
export async function readArrival(files: readonly File[]): Promise<Arrival> {
  const large = files.find((file) => file.size > LARGEST_FILE_BYTES);
  if (large)
    return { kind: 'refused', reason: `The file ${large.name} is larger than 64 MB and was not read.` };
  const read = files.map(async (file) => ({ name: file.name, text: await file.text() }));
  return sortArrival(await Promise.all(read));
}
