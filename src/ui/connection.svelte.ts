import type { Remote } from 'comlink';
import { connectLoop } from '../loop/client';
import type { LoopApi, News, SandboxReport, StorageReport } from '../../workers/loop/protocol';
import { remember, remembered } from './layout/remembered';

/** Steps of the start, in order, as a person reads them. */
export const BOOT_STEPS = ['page', 'loop', 'sandbox'] as const;

/** The way to the loop's worker: how far the start has come, and what is wrong. */
export class Connection {
  #loop = $state.raw<Remote<LoopApi> | null>(null);
  #sandbox = $state.raw<SandboxReport>({ kind: 'starting', step: 'starting the loop’s worker' });
  #storage = $state.raw<StorageReport | null>(null);
  #trouble = $state.raw<string | null>(null);
  #lost = $state.raw<string | null>(null);

  /** Null until the worker is there. */
  get loop(): Remote<LoopApi> | null {
    return this.#loop;
  }
  get sandbox(): SandboxReport {
    return this.#sandbox;
  }
  /** Null until it is known. */
  get storage(): StorageReport | null {
    return this.#storage;
  }
  /** What went wrong last, in a sentence; null once it has been read. */
  get trouble(): string | null {
    return this.#trouble;
  }
  /** Why the loop's worker could not be started. */
  get lost(): string | null {
    return this.#lost;
  }
  get ready(): boolean {
    return this.#sandbox.kind === 'ready';
  }

  report(message: string): void {
    this.#trouble = sentence(message);
  }
  dismiss(): void {
    this.#trouble = null;
  }

  hear(news: News): void {
    if (news.type === 'sandbox') this.#sandbox = news.report;
    if (news.type === 'storage') this.#storage = news.report;
    if (news.type === 'trouble') this.report(news.message);
  }

  /** Starts the loop's worker; true if it is there. */
  async connect(onNews: (batch: readonly News[]) => void, workers: number | null): Promise<boolean> {
    this.#lost = null;
    try {
      const loop = (this.#loop = await connectLoop(onNews, workers));
      void loop.storage().then((report) => (this.#storage = report));
      return true;
    } catch (error) {
      this.#lost = sentence((error as Error).message);
      return false;
    }
  }

  /**
   * Asks the browser to keep this site's data when space gets short; once, as some browsers ask the person in turn. To be
   * called when there is a run to keep. Only a page may ask, no worker.
   */
  async askToKeep(): Promise<void> {
    if (this.#storage?.kind !== 'saved' || this.#storage.persistent || remembered('asked-to-keep')) return;
    remember('asked-to-keep', 'yes');
    await navigator.storage?.persist?.().catch(() => false);
    await this.lookAtStorage();
  }

  /** How much is kept grows with every run: to be called before it is shown. */
  async lookAtStorage(): Promise<void> {
    const report = await this.#loop?.storage();
    if (report) this.#storage = report;
  }

  /** Starts the sandbox; true if it can take work. A failure comes as news. */
  async warmUp(): Promise<boolean> {
    try {
      await this.#loop?.warmUp();
      // The news of it comes in the next batch; who waited for this call need not wait for that.
      if (this.#sandbox.kind !== 'ready') this.#sandbox = { kind: 'ready', workers: 0, replaced: 0 };
      return true;
    } catch (error) {
      this.#sandbox = { kind: 'failed', message: (error as Error).message };
      return false;
    }
  }
}

/** With a capital and a full stop, as notices are written. */
export function sentence(message: string): string {
  const text = message.trim();
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
