import type { News, VariantRow } from './protocol';

/** The page is told at most this often, in milliseconds between two batches: twenty a second is as fast as eyes. */
const BETWEEN_MS = 50;

/**
 * Gathers news for the page and sends it in batches. Of what only its latest state matters (a stage's words, progress,
 * storage) only the latest is sent.
 */
export class NewsDesk {
  readonly #send: (batch: readonly News[]) => void;
  readonly #latest = new Map<string, News>();
  #archived: VariantRow[] = [];
  #refused: number[] = [];
  #run = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(send: (batch: readonly News[]) => void) {
    this.#send = send;
  }

  tell(news: News): void {
    if (news.type === 'archived') {
      this.#run = news.run;
      this.#archived.push(...news.variants);
    } else if (news.type === 'refused') {
      this.#run = news.run;
      this.#refused.push(...news.parents);
    } else {
      this.#latest.set(news.type === 'stage' ? `stage ${news.stage}` : news.type, news);
    }
    this.#timer ??= setTimeout(() => this.flush(), BETWEEN_MS);
  }

  /** Sends what has been gathered at once. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batch: News[] = [];
    if (this.#archived.length > 0) batch.push({ type: 'archived', run: this.#run, variants: this.#archived });
    if (this.#refused.length > 0) batch.push({ type: 'refused', run: this.#run, parents: this.#refused });
    batch.push(...this.#latest.values());
    this.#archived = [];
    this.#refused = [];
    this.#latest.clear();
    if (batch.length > 0) this.#send(batch);
  }

  /** Forgets what was gathered about a run that is no longer open. */
  drop(): void {
    this.#archived = [];
    this.#refused = [];
    for (const key of [...this.#latest.keys()]) {
      if (key === 'progress' || key === 'reading' || key === 'compared' || key.startsWith('stage'))
        this.#latest.delete(key);
    }
  }
}
