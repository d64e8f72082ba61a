/** A priority queue: entries { cost, value } are kept sorted, the cheapest at the front. */
export class PriorityQueue {
  #entries = [];

  get isEmpty() {
    return this.#entries.length === 0;
  }

  push(value, cost) {
    let place = 0;
    while (place < this.#entries.length && this.#entries[place].cost <= cost) {
      place += 1;
    }
    this.#entries.splice(place, 0, { cost, value });
  }

  pop() {
    return this.#entries.shift().value;
  }
}
