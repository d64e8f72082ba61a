/** How long a notice stays, in milliseconds: long enough to read it and to take something back. */
const STAYS_MS = 8_000;

/** What can be done about a notice. */
export interface Action {
  readonly label: string;
  readonly run: () => void;
  /** The notice has gone, and nobody did it. */
  readonly passed?: () => void;
}

/** One short message, with at most one thing to do about it. */
export interface Notice {
  readonly words: string;
  readonly action?: Action;
}

/** The message at the foot of the page: what has just been done, and the way to undo it. */
export class Notices {
  #current = $state.raw<Notice | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get current(): Notice | null {
    return this.#current;
  }

  say(words: string, action?: Action): void {
    this.dismiss();
    this.#current = action ? { words, action } : { words };
    this.#timer = setTimeout(() => this.dismiss(), action ? 2 * STAYS_MS : STAYS_MS);
  }
  dismiss(): void {
    this.#take()?.passed?.();
  }
  /** Does what the notice offers, and takes it away. */
  act(): void {
    this.#take()?.run();
  }

  #take(): Action | undefined {
    clearTimeout(this.#timer);
    const action = this.#current?.action;
    this.#current = null;
    return action;
  }
}
