/** What an {@link AssertionError} is made of; the fields are those of Node's. */
export interface AssertionErrorOptions {
  readonly message?: string | undefined;
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly operator?: string | undefined;
  /** True if the message was made by the assertion and not given by the test. */
  readonly generatedMessage?: boolean;
}

/** Thrown by every assertion that does not hold; looks like Node's. */
export class AssertionError extends Error {
  declare readonly code: 'ERR_ASSERTION';
  declare readonly generatedMessage: boolean;
  declare readonly actual: unknown;
  declare readonly expected: unknown;
  declare readonly operator: string | undefined;

  constructor(options: AssertionErrorOptions) {
    super(options.message ?? 'Failed');
    // Defined and not assigned: a hardened Error.prototype must not get in the way.
    Object.defineProperty(this, 'name', { value: 'AssertionError', writable: true, configurable: true });
    this.generatedMessage = options.generatedMessage ?? options.message === undefined;
    this.code = 'ERR_ASSERTION';
    this.actual = options.actual;
    this.expected = options.expected;
    this.operator = options.operator;
  }
}
