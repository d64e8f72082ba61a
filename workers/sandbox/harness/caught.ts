let heed: ((error: unknown) => void) | null = null;

/** Has `listener` see whatever tests and assertions throw and the harness catches; it must not throw. For the bench's meter. */
export function heedCaught(listener: (error: unknown) => void): void {
  heed = listener;
}

/** The harness has caught this, which comes from a test. */
export const caught = (error: unknown): void => heed?.(error);
