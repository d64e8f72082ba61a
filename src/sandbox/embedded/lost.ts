/** A worker is gone, and with it what it was doing. */
export class Lost extends Error {
  /** `timed-out`: it answered nothing within the backstop. `sandbox-died`: it ended by itself. */
  readonly ending: 'timed-out' | 'sandbox-died';

  constructor(ending: 'timed-out' | 'sandbox-died', message: string) {
    super(message);
    this.ending = ending;
  }
}
