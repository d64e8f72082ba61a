import type { Files } from '../../evolution/task';
import { Stopped } from '../../sandbox/webContainer/container';
import type { BrowserContainer, Shell } from '../../sandbox/webContainer/browserContainer';

/** The shell's folder in the container: the files of the variant that is shown. */
const FOLDER = 'variant';

/** The screen that a shell writes to. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly size: () => { cols: number; rows: number };
}

/**
 * A person's shell in real Node. It starts again whenever it has ended, also when the container was stopped under it because a
 * candidate hung. What npm says while packages are installed for the judge is written beside it.
 */
export class NodeShell {
  readonly #container: BrowserContainer;
  readonly #screen: Screen;
  readonly #forget: () => void;
  #files: Files = {};
  #shell: Shell | null = null;
  #closed = false;
  #running = false;

  constructor(container: BrowserContainer, screen: Screen) {
    this.#container = container;
    this.#screen = screen;
    this.#forget = container.watch({ output: this.#write });
  }

  /** Other files: those of another variant, in place of what was there. */
  async show(files: Files): Promise<void> {
    const folder: Record<string, string> = { [`${FOLDER}/.keep`]: '' };
    for (const [path, text] of Object.entries(files)) folder[`${FOLDER}/${path}`] = text;
    this.#files = folder;
    if (this.#shell) await this.#lay();
  }

  /** Runs shells, one after the other, until it is closed; once at a time. @throws Error with one sentence if real Node can't run. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (!this.#closed) await this.#runOne();
    } finally {
      this.#running = false;
    }
  }

  async #runOne(): Promise<void> {
    try {
      await this.#container.start();
      await this.#lay();
      if (this.#closed) return;
      this.#shell = await this.#container.shell(this.#screen.size(), FOLDER, this.#write);
      const code = await this.#shell.ended;
      this.#write(`\r\nThe shell ended with exit code ${code}; here is a new one.\r\n`);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#write('\r\nReal Node was stopped and starts again.\r\n');
    } finally {
      this.#shell = null;
    }
  }

  type(data: string): void {
    this.#shell?.write(data);
  }
  resize(): void {
    this.#shell?.resize(this.#screen.size());
  }
  close(): void {
    this.#closed = true;
    this.#forget();
    // Typed like a person would: a shell has no other way to be asked to leave.
    this.#shell?.write('\x03exit\r');
  }

  readonly #write = (text: string): void => {
    if (!this.#closed) this.#screen.write(text);
  };

  /** Files only: the folder itself stays, because the shell stands in it. */
  async #lay(): Promise<void> {
    await this.#container.mount([`${FOLDER}/program`, `${FOLDER}/visible`], this.#files);
  }
}
