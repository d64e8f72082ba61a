import { Buffer } from './buffer';
import { wrongType } from './errors';
import { absolute, type FileSystem } from './fileSystem';

type Encoding =
  | string
  | { encoding?: string | null; flag?: string; recursive?: boolean; withFileTypes?: boolean; force?: boolean }
  | null;
type Callback = (error: unknown, value?: unknown) => void;

const NUMBERS: Record<string, [number, string]> = {
  ENOENT: [-2, 'no such file or directory'],
  EEXIST: [-17, 'file already exists'],
  EISDIR: [-21, 'illegal operation on a directory'],
  ENOTDIR: [-20, 'not a directory'],
};

function failure(code: string, call: string, path: string): Error {
  const [errno, text] = NUMBERS[code]!;
  const error = new Error(`${code}: ${text}, ${call} '${path}'`);
  return Object.assign(error, { code, errno, syscall: call, path });
}

const nameOf = (path: unknown): string => {
  if (typeof path === 'string') return path;
  const { href, pathname } = (path ?? {}) as { href?: unknown; pathname?: unknown };
  if (typeof href === 'string' && typeof pathname === 'string') return decodeURIComponent(pathname);
  if (path instanceof Uint8Array) return Buffer.from(path).toString();
  throw wrongType('path', 'of type string or an instance of Buffer or URL', path);
};
const encodingOf = (given: Encoding | undefined): string | null =>
  typeof given === 'string' ? given : (given?.encoding ?? null);

function stats(disk: FileSystem, path: string, call: string) {
  const file = disk.isFile(path);
  if (!file && !disk.isFolder(path)) throw failure('ENOENT', call, path);
  const content = file ? disk.read(path) : undefined;
  const size =
    content === undefined ? 0 : typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  return {
    size,
    mode: file ? 0o100644 : 0o40755,
    isFile: () => file,
    isDirectory: () => !file,
    isSymbolicLink: () => false,
  };
}

/** `node:fs` over a disk in memory: the calls that programs and tests make, synchronous, by callback and by promise. */
export function createFs(disk: FileSystem, later: (callback: () => void) => void): Record<string, unknown> {
  const bytesOf = (content: unknown): string | Uint8Array =>
    content instanceof Uint8Array ? Uint8Array.from(content) : String(content);

  const readFile = (path: unknown, options?: Encoding): unknown => {
    const name = nameOf(path);
    const content = disk.read(name);
    if (content === undefined) throw failure(disk.isFolder(name) ? 'EISDIR' : 'ENOENT', 'open', name);
    const encoding = encodingOf(options);
    const utf8 = encoding === 'utf8' || encoding === 'utf-8';
    if (utf8 && typeof content === 'string') return content;
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    return encoding ? bytes.toString(encoding as BufferEncoding) : bytes;
  };
  const writeFile = (path: unknown, content: unknown, options?: Encoding): void => {
    const name = nameOf(path);
    const folder = absolute(name).replace(/\/[^/]*$/, '') || '/';
    if (!disk.isFolder(folder)) throw failure('ENOENT', 'open', name);
    if (disk.isFolder(name)) throw failure('EISDIR', 'open', name);
    const appends = typeof options === 'object' && options?.flag === 'a';
    const encoding = encodingOf(options);
    const plain = !encoding || encoding.startsWith('utf');
    const bytes =
      typeof content === 'string' && !plain
        ? Buffer.from(content, encoding as BufferEncoding)
        : bytesOf(content);
    disk.write(name, appends ? Buffer.concat([toBytes(disk.read(name) ?? ''), toBytes(bytes)]) : bytes);
  };
  const toBytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const makeDirectory = (path: unknown, options?: Encoding): string | undefined => {
    const name = nameOf(path);
    const recursive = typeof options === 'object' && options?.recursive;
    if (disk.isFolder(name) || disk.isFile(name)) {
      if (recursive && disk.isFolder(name)) return undefined;
      throw failure('EEXIST', 'mkdir', name);
    }
    const parent = absolute(name).replace(/\/[^/]*$/, '') || '/';
    if (!recursive && !disk.isFolder(parent)) throw failure('ENOENT', 'mkdir', name);
    disk.makeFolder(name);
    return absolute(name);
  };
  const remove =
    (call: string) =>
    (path: unknown, options?: Encoding): void => {
      const name = nameOf(path);
      if (disk.isFile(name) || disk.isFolder(name)) return disk.remove(name);
      if (!(typeof options === 'object' && options?.force)) throw failure('ENOENT', call, name);
    };
  const readDirectory = (path: unknown, options?: Encoding): unknown => {
    const name = nameOf(path);
    if (!disk.isFolder(name)) throw failure(disk.isFile(name) ? 'ENOTDIR' : 'ENOENT', 'scandir', name);
    const names = disk.list(name);
    if (!(typeof options === 'object' && options?.withFileTypes)) return names;
    return names.map((entry) => ({ name: entry, ...stats(disk, `${absolute(name)}/${entry}`, 'stat') }));
  };
  const copy = (from: unknown, to: unknown): void => writeFile(to, readFile(from));
  const calls: Record<string, (...args: never[]) => unknown> = {
    readFile,
    writeFile,
    appendFile: (path: unknown, content: unknown) => writeFile(path, content, { flag: 'a' }),
    mkdir: makeDirectory,
    mkdtemp: (prefix: string) => {
      let name = '';
      for (let i = 0; !name || disk.isFolder(name); i += 1) name = prefix + String(i).padStart(6, '0');
      disk.makeFolder(name);
      return name;
    },
    readdir: readDirectory,
    stat: (path: unknown) => stats(disk, nameOf(path), 'stat'),
    lstat: (path: unknown) => stats(disk, nameOf(path), 'lstat'),
    access: (path: unknown) => void stats(disk, nameOf(path), 'access'),
    realpath: (path: unknown) => absolute(nameOf(path)),
    unlink: remove('unlink'),
    rm: remove('rm'),
    rmdir: remove('rmdir'),
    copyFile: copy,
    rename: (from: unknown, to: unknown) => {
      copy(from, to);
      disk.remove(nameOf(from));
    },
  };

  const fs: Record<string, unknown> = { promises: {}, constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 } };
  for (const [name, call] of Object.entries(calls) as [string, (...args: unknown[]) => unknown][]) {
    fs[`${name}Sync`] = call;
    (fs['promises'] as Record<string, unknown>)[name] = async (...args: unknown[]) => call(...args);
    fs[name] = (...args: unknown[]): void => {
      const callback = args.pop() as Callback;
      try {
        const value = call(...args);
        later(() => callback(null, value));
      } catch (error) {
        later(() => callback(error));
      }
    };
  }
  fs['existsSync'] = (path: unknown) => {
    try {
      return disk.isFile(nameOf(path)) || disk.isFolder(nameOf(path));
    } catch {
      return false;
    }
  };
  return fs;
}
