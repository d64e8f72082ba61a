/** The job's files in memory, as `fs` sees them: paths from the root of the job, '/' in front or not. */
export class FileSystem {
  #files = new Map<string, string>();

  mount(files: Readonly<Record<string, string>>): void {
    this.#files = new Map(Object.entries(files));
  }

  has(path: string): boolean {
    return this.#files.has(tidy(path));
  }

  read(path: string): string | undefined {
    return this.#files.get(tidy(path));
  }

  write(path: string, text: string): void {
    this.#files.set(tidy(path), text);
  }

  remove(path: string): boolean {
    return this.#files.delete(tidy(path));
  }

  /** The names directly in a folder; empty if there is no such folder. */
  list(path: string): { name: string; folder: boolean }[] {
    const prefix = tidy(path) === '' ? '' : `${tidy(path)}/`;
    const names = new Map<string, boolean>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name = '', ...rest] = file.slice(prefix.length).split('/');
      names.set(name, rest.length > 0);
    }
    return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, folder]) => ({ name, folder }));
  }
}

/** A path without '.', '..' and leading '/'. */
export function tidy(path: string): string {
  const parts: string[] = [];
  for (const part of String(path).replace(/^file:\/\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
