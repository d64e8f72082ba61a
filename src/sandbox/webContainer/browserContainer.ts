import type { DirectoryNode, FileSystemTree, WebContainer, WebContainerProcess } from '@webcontainer/api';
import type { Files } from '../../evolution/task';
import { boot, clientVersion } from './boot';
import type { Container, OnOutput, RunOptions } from './container';
import { serveContainer } from './serveContainer';
import { UnderWay } from './underWay';
import { within } from './within';

/** What real Node is doing, for a person to read. `failed`: one sentence. */
export type ContainerReport =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting'; readonly step: string }
  | { readonly kind: 'ready'; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Told what the container does, and what programs print that a person is to see. */
export interface ContainerWatcher {
  readonly report?: (report: ContainerReport) => void;
  readonly output?: OnOutput;
}

/** A shell that a person works at. */
export interface Shell {
  write(data: string): void;
  resize(size: { cols: number; rows: number }): void;
  /** Resolves with its exit code; rejects with `Stopped` if the container ends first. */
  readonly ended: Promise<number>;
}

/** After a program has ended, what it printed last may be on its way for so long, in milliseconds. */
const LAST_OUTPUT_MS = 1_000;

/** A WebContainer in this page. Its client needs a document; all that can be done elsewhere is done in the loop's worker. */
export class BrowserContainer implements Container {
  readonly #watchers = new Set<ContainerWatcher>();
  readonly #underWay = new UnderWay();
  #starting: Promise<WebContainer> | null = null;
  #report: ContainerReport = { kind: 'off' };

  get report(): ContainerReport {
    return this.#report;
  }

  /** Gives the way to stop watching. */
  watch(watcher: ContainerWatcher): () => void {
    this.#watchers.add(watcher);
    watcher.report?.(this.#report);
    return () => void this.#watchers.delete(watcher);
  }

  async start(): Promise<string> {
    await this.#ready();
    return this.#name;
  }

  async mount(remove: readonly string[], files: Files): Promise<void> {
    const container = await this.#ready();
    const work = async () => {
      for (const path of remove) await container.fs.rm(path, { recursive: true, force: true });
      await container.mount(treeOf(files));
    };
    await this.#underWay.until(work());
  }

  async run(
    command: string,
    args: readonly string[],
    { cwd, shown }: RunOptions,
    onOutput: OnOutput,
  ): Promise<number> {
    const container = await this.#ready();
    const hear = (text: string) => {
      if (shown) for (const watcher of this.#watchers) watcher.output?.(text);
      onOutput(text);
    };
    if (shown) hear(`$ ${[command, ...args].join(' ')}\r\n`);
    const work = async () => {
      const options = cwd === '' ? {} : { cwd };
      return outcome(await container.spawn(command, [...args], options), hear);
    };
    return this.#underWay.until(work());
  }

  /** A shell in the folder of that name. */
  async shell(size: { cols: number; rows: number }, cwd: string, onOutput: OnOutput): Promise<Shell> {
    const container = await this.#ready();
    const process = await this.#underWay.until(container.spawn('jsh', { terminal: size, cwd }));
    const input = process.input.getWriter();
    return {
      write: (data) => void input.write(data),
      resize: (next) => process.resize(next),
      ended: this.#underWay.until(outcome(process, onOutput)),
    };
  }

  async stop(): Promise<void> {
    this.#underWay.stop();
    // One that is still starting has nothing on its disk and nothing to end: whoever starts next gets it.
    if (this.#report.kind !== 'ready') return;
    const container = await this.#starting;
    this.#starting = null;
    this.#tell({ kind: 'off' });
    container?.teardown();
  }

  /** A port on which the loop works this container. */
  openPort(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    serveContainer(port1, this);
    return port2;
  }

  get #name(): string {
    return `webcontainer-${clientVersion()}`;
  }

  #ready(): Promise<WebContainer> {
    this.#starting ??= this.#start();
    return this.#underWay.until(this.#starting);
  }

  async #start(): Promise<WebContainer> {
    try {
      const container = await boot((step) => this.#tell({ kind: 'starting', step }));
      this.#tell({ kind: 'ready', name: this.#name });
      return container;
    } catch (error) {
      this.#starting = null;
      this.#tell({ kind: 'failed', message: (error as Error).message });
      throw error;
    }
  }

  #tell(report: ContainerReport): void {
    this.#report = report;
    for (const watcher of this.#watchers) watcher.report?.(report);
  }
}

/** Hears what a program prints, and waits for its end. */
async function outcome(process: WebContainerProcess, onOutput: OnOutput): Promise<number> {
  const printed = process.output.pipeTo(new WritableStream({ write: onOutput }));
  const code = await process.exit;
  await within(LAST_OUTPUT_MS, printed);
  return code;
}

function treeOf(files: Files): FileSystemTree {
  const root: DirectoryNode = { directory: {} };
  for (const [path, contents] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let { directory } = root;
    for (const folder of folders) {
      const inner = (directory[folder] ??= { directory: {} });
      if (!('directory' in inner)) throw new Error(`${path} lies in a file`);
      ({ directory } = inner);
    }
    directory[name] = { file: { contents } };
  }
  return root.directory;
}

/** The one container of this page. */
export const browserContainer = new BrowserContainer();
