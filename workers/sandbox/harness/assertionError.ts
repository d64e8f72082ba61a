import { keepName } from './keepName';
import { assertionMessage } from './assertionMessage';
import { tellsWhy } from './telling';

/** What an {@link AssertionError} is made of; the fields are those of Node's. */
export interface AssertionErrorOptions {
  /** The test's own; made from the other fields if there is none. */
  readonly message?: string | undefined;
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly operator?: string | undefined;
}

function define(error: Error, key: 'name' | 'message', value: string): void {
  Object.defineProperty(error, key, { value, writable: true, configurable: true });
}

/** Gives an error a message that is made when somebody reads it. */
function wordWhenRead(error: Error, word: () => string): void {
  Object.defineProperty(error, 'message', {
    configurable: true,
    get: () => {
      const message = word();
      define(error, 'message', message);
      return message;
    },
    set: (message: string) => define(error, 'message', message),
  });
}

/** Thrown by every assertion that does not hold; looks like Node's. */
export class AssertionError extends Error {
  static {
    keepName(this, 'AssertionError');
  }

  declare readonly code: 'ERR_ASSERTION';
  /** True if the message was made by the assertion and not given by the test. */
  declare generatedMessage: boolean;
  declare readonly actual: unknown;
  declare readonly expected: unknown;
  declare readonly operator: string | undefined;

  constructor({ message, actual, expected, operator }: AssertionErrorOptions) {
    super();
    const word = () => assertionMessage(operator, actual, expected, message);
    if (tellsWhy()) define(this, 'message', word());
    else wordWhenRead(this, word);
    // Defined and not assigned: a hardened Error.prototype must not get in the way.
    define(this, 'name', 'AssertionError');
    this.generatedMessage = !message;
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }

  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}
