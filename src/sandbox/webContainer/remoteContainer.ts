import { contentId } from '../../evolution/digest';
import type { Files } from '../../evolution/task';
import { Stopped, type Container, type OnOutput, type RunOptions } from './container';
import type { FromContainer, ToContainer } from './protocol';

interface Asked {
  readonly resolve: (value: string | number | null) => void;
  readonly reject: (error: Error) => void;
  readonly onOutput?: OnOutput;
}
type Unnumbered<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** Texts that were in none of so many mounts are forgotten: a verdict takes two, and candidates come and go. */
const REMEMBERED_MOUNTS = 8;

/** The page's container, as the loop sees it. Texts are sent once, and named by their content when they are mounted again. */
export class RemoteContainer implements Container {
  readonly #port: MessagePort;
  readonly #asked = new Map<number, Asked>();
  #ids = 0;
  /** Texts that the page has, each with the number of the mount that named it last. */
  readonly #sent = new Map<string, number>();
  #mounts = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromContainer>) => this.#hear(data);
  }

  async start(): Promise<string> {
    return String(await this.#ask({ type: 'start' }));
  }

  async mount(remove: readonly string[], files: Files): Promise<void> {
    this.#mounts += 1;
    const names: Record<string, string> = {};
    const texts: Record<string, string> = {};
    for (const [path, text] of Object.entries(files)) {
      const name = (names[path] = contentId(text));
      if (!this.#sent.has(name)) texts[name] = text;
      this.#sent.set(name, this.#mounts);
    }
    const forget: string[] = [];
    for (const [name, mount] of this.#sent) if (mount <= this.#mounts - REMEMBERED_MOUNTS) forget.push(name);
    for (const name of forget) this.#sent.delete(name);
    await this.#ask({ type: 'mount', remove, files: names, texts, forget });
  }

  async run(
    command: string,
    args: readonly string[],
    options: RunOptions,
    onOutput: OnOutput,
  ): Promise<number> {
    return Number(await this.#ask({ type: 'run', command, args, options }, onOutput));
  }

  async stop(): Promise<void> {
    await this.#ask({ type: 'stop' });
  }

  #ask(message: Unnumbered<ToContainer>, onOutput?: OnOutput): Promise<string | number | null> {
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, ...(onOutput && { onOutput }) });
      this.#port.postMessage({ ...message, id } satisfies ToContainer);
    });
  }

  #hear(message: FromContainer): void {
    const asked = this.#asked.get(message.id);
    if (!asked) return;
    if (message.type === 'output') return asked.onOutput?.(message.text);
    this.#asked.delete(message.id);
    if (message.type === 'done') asked.resolve(message.value);
    else asked.reject(message.stopped ? new Stopped() : new Error(message.message));
  }
}
