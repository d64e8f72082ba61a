import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../../evolution/task';
import type { Container, OnOutput, RunOptions } from './container';
import { UnderWay } from './underWay';

/** The Node of this computer as a container, without its walls: for the project's own tests. */
export class LocalNode implements Container {
  #folder: string | null = null;
  readonly #underWay = new UnderWay();
  readonly #running = new Set<ChildProcess>();

  /** Where the disk is, while it is started. */
  get folder(): string {
    if (this.#folder === null) throw new Error('local Node is not started');
    return this.#folder;
  }

  async start(): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'lamarck-node-'));
    return 'local';
  }

  async mount(remove: readonly string[], files: Files): Promise<void> {
    for (const path of remove) await rm(join(this.folder, path), { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) {
      const place = join(this.folder, path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  }

  async run(
    command: string,
    args: readonly string[],
    options: RunOptions,
    onOutput: OnOutput,
  ): Promise<number> {
    // A group of its own, so that the tests' processes end with it.
    const child = spawn(command, args, { cwd: join(this.folder, options.cwd), detached: true });
    this.#running.add(child);
    child.stdout.setEncoding('utf8').on('data', onOutput);
    child.stderr.setEncoding('utf8').on('data', onOutput);
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject).on('close', (code) => resolve(code ?? 1));
    });
    return this.#underWay.until(ended).finally(() => this.#running.delete(child));
  }

  async stop(): Promise<void> {
    for (const { pid } of this.#running) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    this.#underWay.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
