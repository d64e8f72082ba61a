import type { FromFrame, ToFrame, WorkerKind } from '../../../workers/sandbox/frame';
import { HEARTBEAT_MS, SILENCE_MS } from '../limits';
import { Lost } from './lost';

/** The sandbox's frame, as the loop sees it: starts and ends workers, and notices when the frame itself has died. */
export class Frame {
  readonly #port: MessagePort;
  readonly #onLost = new Map<number, (lost: Lost) => void>();
  readonly #heartbeat: ReturnType<typeof setInterval>;
  #unanswered = 0;
  #ids = 0;
  #dead = false;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#hear(data);
    // Missed answers are counted, not time: a machine that slept has not lost its sandbox.
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Starts a worker; `onLost` is called at most once, unless `terminate` comes first. */
  spawn(kind: WorkerKind, onLost: (lost: Lost) => void): { id: number; port: MessagePort } {
    const id = ++this.#ids;
    const { port1, port2 } = new MessageChannel();
    this.#onLost.set(id, onLost);
    this.#post({ type: 'spawn', id, kind, port: port2 }, [port2]);
    return { id, port: port1 };
  }

  terminate(id: number): void {
    this.#onLost.delete(id);
    this.#post({ type: 'terminate', id });
  }

  /** Gives the frame up: every worker in it is lost. */
  close(reason = 'the sandbox was closed'): void {
    if (this.#dead) return;
    this.#dead = true;
    clearInterval(this.#heartbeat);
    this.#port.close();
    const waiting = [...this.#onLost.values()];
    this.#onLost.clear();
    for (const onLost of waiting) onLost(new Lost('sandbox-died', reason));
  }

  #hear(message: FromFrame): void {
    this.#unanswered = 0;
    if (message.type !== 'failed') return;
    const onLost = this.#onLost.get(message.id);
    this.terminate(message.id);
    onLost?.(new Lost('sandbox-died', `a sandbox worker failed: ${message.message}`));
  }

  #beat(): void {
    this.#unanswered += 1;
    if (this.#unanswered > SILENCE_MS / HEARTBEAT_MS) this.close('the sandbox no longer answers');
    else this.#post({ type: 'ping' });
  }

  #post(message: ToFrame, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}
