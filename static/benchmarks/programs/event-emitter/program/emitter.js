/** Calls the handlers that are registered for an event, in the order in which they were registered. */
export class Emitter {
  #handlers = new Map();

  /** Register a handler; returns a function that removes it again. */
  on(event, handler) {
    this.#handlersOf(event).push(handler);
    return () => this.off(event, handler);
  }

  /** Register a handler for the next time the event is emitted, and only for that. */
  once(event, handler) {
    const off = this.on(event, (...values) => {
      off();
      handler(...values);
    });
    return off;
  }

  off(event, handler) {
    const handlers = this.#handlersOf(event);
    const index = handlers.indexOf(handler);
    if (index !== -1) handlers.splice(index, 1);
  }

  /** Call all handlers that are registered at this moment; returns how many were called. */
  emit(event, ...values) {
    const handlers = this.#handlersOf(event);
    let called = 0;
    for (const handler of handlers) {
      handler(...values);
      called += 1;
    }
    return called;
  }

  count(event) {
    return this.#handlersOf(event).length;
  }

  #handlersOf(event) {
    if (!this.#handlers.has(event)) this.#handlers.set(event, []);
    return this.#handlers.get(event);
  }
}
