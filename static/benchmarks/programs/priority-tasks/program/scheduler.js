import { createQueue, dequeue, enqueue } from './queue.js';

const PRIORITIES = { low: 1, normal: 5, high: 10 };

/** Runs tasks one after the other; a running task may submit more of them. */
export class Scheduler {
  #queue = createQueue();

  submit(name, run, level = 'normal') {
    const priority = PRIORITIES[level];
    if (priority === undefined) {
      throw new RangeError(`Unknown priority ${level}`);
    }
    enqueue(this.#queue, { name, priority, run });
  }

  get waiting() {
    return this.#queue.map((task) => task.name);
  }

  /** Run until nothing is waiting; returns the names in the order they ran. */
  drain() {
    const finished = [];
    while (this.#queue.length > 0) {
      const task = dequeue(this.#queue);
      task.run?.(this);
      finished.push(task.name);
    }
    return finished;
  }
}
