import { Buffer } from 'buffer';
import { tidy, type FileSystem } from './fileSystem';

type Encoding = string | { encoding?: string | null; recursive?: boolean; withFileTypes?: boolean } | null | undefined;

function failure(code: string, what: string, call: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${what}, ${call} '${path}'`), { code, syscall: call, path });
}

const encodingOf = (options: Encoding): string | null | undefined =>
  typeof options === 'string' ? options : options?.encoding;

/** `node:fs` over the job's files: what tests use of it, synchronous and as promises. */
export function createFs(files: FileSystem): Record<string, unknown> {
  const folders = new Set<string>();
  const isFolder = (path: string) => tidy(path) === '' || folders.has(tidy(path)) || files.list(path).length > 0;
  const existsSync = (path: string) => files.has(path) || isFolder(path);

  const readFileSync = (path: string, options?: Encoding) => {
    const text = files.read(path);
    if (text === undefined) {
      if (isFolder(path)) throw failure('EISDIR', 'illegal operation on a directory', 'read', path);
      throw failure('ENOENT', 'no such file or directory', 'open', path);
    }
    const encoding = encodingOf(options);
    const bytes = Buffer.from(text, text.startsWith(BINARY) ? 'latin1' : 'utf8');
    const content = text.startsWith(BINARY) ? bytes.subarray(BINARY.length) : bytes;
    return encoding ? content.toString(encoding as 'utf8') : content;
  };
  const textOf = (data: unknown) =>
    typeof data === 'string' ? data : BINARY + Buffer.from(data as Uint8Array).toString('latin1');
  const writeFileSync = (path: string, data: unknown) => {
    const folder = tidy(path).split('/').slice(0, -1).join('/');
    if (!isFolder(folder)) throw failure('ENOENT', 'no such file or directory', 'open', path);
    files.write(path, textOf(data));
  };
  const appendFileSync = (path: string, data: unknown) => writeFileSync(path, (files.read(path) ?? '') + textOf(data));
  const unlinkSync = (path: string) => {
    if (!files.remove(path)) throw failure('ENOENT', 'no such file or directory', 'unlink', path);
  };
  const mkdirSync = (path: string, options?: { recursive?: boolean }) => {
    if (existsSync(path) && !options?.recursive) throw failure('EEXIST', 'file already exists', 'mkdir', path);
    const parts = tidy(path).split('/');
    for (let i = 1; i <= parts.length; i++) folders.add(parts.slice(0, i).join('/'));
  };
  const readdirSync = (path: string, options?: Encoding) => {
    if (!isFolder(path)) throw failure('ENOENT', 'no such file or directory', 'scandir', path);
    const entries = files.list(path);
    if (typeof options !== 'object' || !options?.withFileTypes) return entries.map((entry) => entry.name);
    return entries.map(({ name, folder }) => ({ name, isDirectory: () => folder, isFile: () => !folder }));
  };
  const rmSync = (path: string, options?: { recursive?: boolean; force?: boolean }) => {
    if (!existsSync(path) && !options?.force) throw failure('ENOENT', 'no such file or directory', 'rm', path);
    files.remove(path);
    folders.delete(tidy(path));
    if (options?.recursive) for (const { name } of files.list(path)) rmSync(`${path}/${name}`, { recursive: true });
  };
  const statSync = (path: string) => {
    if (!existsSync(path)) throw failure('ENOENT', 'no such file or directory', 'stat', path);
    const size = Buffer.byteLength(files.read(path) ?? '');
    return { size, isFile: () => files.has(path), isDirectory: () => !files.has(path), mtimeMs: 0 };
  };
  const copyFileSync = (from: string, to: string) => writeFileSync(to, readFileSync(from));
  const renameSync = (from: string, to: string) => {
    copyFileSync(from, to);
    unlinkSync(from);
  };

  const calls = { readFileSync, writeFileSync, appendFileSync, unlinkSync, mkdirSync, readdirSync, rmSync, statSync };
  const sync = { ...calls, copyFileSync, renameSync };
  const promises: Record<string, unknown> = {
    access: async (path: string) => {
      if (!existsSync(path)) throw failure('ENOENT', 'no such file or directory', 'access', path);
    },
  };
  for (const [name, call] of Object.entries(sync)) {
    promises[name.slice(0, -'Sync'.length)] = async (...args: unknown[]) =>
      (call as (...given: unknown[]) => unknown)(...args);
  }
  return { ...sync, existsSync, promises };
}

/** Marks a file whose text is bytes: the job's files are text, what tests write need not be. */
const BINARY = '\0bytes\0';
