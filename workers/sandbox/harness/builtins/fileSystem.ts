/** The folder in which a job's files seem to lie. */
export const PROJECT_FOLDER = '/project';

/** A file's bytes as text, or undefined if there is none. Paths are those of the job. */
export type ReadFile = (path: string) => string | undefined;

/** An absolute path without `.` and `..`, seen from the project's folder. */
export function absolute(path: string): string {
  const parts: string[] = [];
  const whole = path.startsWith('/') ? path : `${PROJECT_FOLDER}/${path}`;
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The job's path of an absolute path, or null outside the project. */
function jobPath(path: string): string | null {
  return path.startsWith(`${PROJECT_FOLDER}/`) ? path.slice(PROJECT_FOLDER.length + 1) : null;
}

/** What the execution sees as its disk: the job's files, and on top whatever it writes. Kept in memory. */
export class FileSystem {
  /** Text or bytes by absolute path; null where a file was removed. */
  readonly #written = new Map<string, string | Uint8Array | null>();
  readonly #folders = new Set<string>(['/', '/tmp', PROJECT_FOLDER]);
  #list: () => readonly string[] = () => [];
  #mounted: readonly string[] | null = null;
  #read: ReadFile = () => undefined;

  /** Starts over with these files. */
  mount(list: () => readonly string[], read: ReadFile): void {
    this.#list = list;
    this.#mounted = null;
    this.#read = read;
  }

  read(path: string): string | Uint8Array | undefined {
    const full = absolute(path);
    const written = this.#written.get(full);
    if (written !== undefined) return written ?? undefined;
    const own = jobPath(full);
    return own === null ? undefined : this.#read(own);
  }

  write(path: string, content: string | Uint8Array): void {
    this.#written.set(absolute(path), content);
  }

  remove(path: string): void {
    const full = absolute(path);
    for (const folder of [...this.#folders])
      if (folder === full || folder.startsWith(`${full}/`)) this.#folders.delete(folder);
    for (const file of this.#files())
      if (file === full || file.startsWith(`${full}/`)) this.#written.set(file, null);
  }

  makeFolder(path: string): void {
    const full = absolute(path);
    for (let at = full; at !== '/' && at !== ''; at = at.slice(0, at.lastIndexOf('/'))) this.#folders.add(at);
  }

  isFile(path: string): boolean {
    return this.#files().includes(absolute(path));
  }

  isFolder(path: string): boolean {
    const full = absolute(path);
    return this.#folders.has(full) || this.#files().some((file) => file.startsWith(`${full}/`));
  }

  /** Names in a folder, sorted. */
  list(path: string): string[] {
    const full = absolute(path);
    const start = full === '/' ? '/' : `${full}/`;
    const names = new Set<string>();
    for (const one of [...this.#files(), ...this.#folders]) {
      const name = one.startsWith(start) ? one.slice(start.length).split('/')[0] : '';
      if (name) names.add(name);
    }
    return [...names].sort();
  }

  #files(): string[] {
    this.#mounted ??= this.#list().map((path) => absolute(path));
    const old = this.#mounted.filter((path) => !this.#written.has(path));
    const made = [...this.#written].filter(([, content]) => content !== null).map(([path]) => path);
    return [...old, ...made];
  }
}
