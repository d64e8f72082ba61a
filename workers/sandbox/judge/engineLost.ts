/** The engine itself is lost: it must not be used again, and a new one be made. */
export class EngineLost extends Error {}

/** The engine's memory is full, before its own code could notice. */
export class OutOfMemory extends EngineLost {}

/** The engine's own loops went on for longer than its meter allowed. */
export class OutOfTurns extends EngineLost {}
