/** A worker is gone, and with it what it was doing. */
export class Lost extends Error {
  /** `timed-out`: it answered nothing within the backstop. `sandbox-died`: it ended by itself. */
  readonly ending: 'timed-out' | 'sandbox-died';
  /** False for a job that only waited in the worker: it had no part in its end. */
  readonly begun: boolean;

  constructor(ending: 'timed-out' | 'sandbox-died', message: string, begun = true) {
    super(message);
    this.ending = ending;
    this.begun = begun;
  }

  /** The same for a job that had not begun. */
  beforehand(): Lost {
    return new Lost(this.ending, this.message, false);
  }
}
