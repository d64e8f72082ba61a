import { OUTPUT_CHARACTERS } from '../../../src/sandbox/limits';

/** What an execution printed: kept up to a limit, cut after it, and at ten times the limit told to the host. */
export class Output {
  #kept = '';
  #written = 0;
  /** Characters that are kept. */
  limit = OUTPUT_CHARACTERS;
  readonly #overflow: () => void;

  /** `overflow` is called when ten times the limit was written; it may end the execution. */
  constructor(overflow: () => void = () => undefined) {
    this.#overflow = overflow;
  }

  readonly write = (text: string): void => {
    const room = this.limit - this.#kept.length;
    if (room > 0) this.#kept += text.length <= room ? text : text.slice(0, room);
    this.#written += text.length;
    if (this.#written > 10 * this.limit) this.#overflow();
  };

  /** What was kept. */
  get text(): string {
    return this.#kept;
  }
}
