/** How long a notice stays, in milliseconds: long enough to read it and to take something back. */
const STAYS_MS = 8_000;

/** One short message, with at most one thing to do about it. */
export interface Notice {
  readonly words: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The message at the foot of the page: what has just been done, and the way to undo it. */
export class Notices {
  #current = $state.raw<Notice | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get current(): Notice | null {
    return this.#current;
  }

  say(words: string, action?: Notice['action']): void {
    clearTimeout(this.#timer);
    this.#current = action ? { words, action } : { words };
    this.#timer = setTimeout(() => (this.#current = null), action ? 2 * STAYS_MS : STAYS_MS);
  }
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#current = null;
  }
}
