import { Stopped } from './container';

/** What is under way in a container, all of which ends when it is stopped. */
export class UnderWay {
  readonly #waiting = new Set<(stopped: Stopped) => void>();

  /** What the work comes to. @throws Stopped as soon as `stop` is called. */
  async until<Result>(work: Promise<Result>): Promise<Result> {
    let give: (stopped: Stopped) => void = () => {};
    const stopped = new Promise<never>((_, reject) => (give = reject));
    this.#waiting.add(give);
    try {
      return await Promise.race([work, stopped]);
    } finally {
      this.#waiting.delete(give);
    }
  }

  stop(): void {
    for (const give of this.#waiting) give(new Stopped());
  }
}
