const ascending = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A tree in an array, in which no element is larger than those below it; `compare` says what larger means. */
export class Heap {
  #items = [];
  #compare;

  constructor(compare = ascending) {
    this.#compare = compare;
  }

  get size() {
    return this.#items.length;
  }

  peek() {
    return this.#items[0];
  }

  push(item) {
    this.#items.push(item);
    this.#rise(this.#items.length - 1);
    return this;
  }

  pop() {
    const smallest = this.#items[0];
    const last = this.#items.pop();
    if (this.#items.length > 0) {
      this.#items[0] = last;
      this.#sink(0);
    }
    return smallest;
  }

  #rise(index) {
    while (index > 0) {
      const parent = Math.floor((index - 1) / 2);
      if (this.#inOrder(parent, index)) return;
      this.#swap(parent, index);
      index = parent;
    }
  }

  #sink(index) {
    const left = 2 * index + 1;
    const right = left + 1;
    let smallest = index;
    if (left < this.size && !this.#inOrder(smallest, left)) smallest = left;
    if (right < this.size && !this.#inOrder(index, right)) smallest = right;
    if (smallest === index) return;

    this.#swap(index, smallest);
    this.#sink(smallest);
  }

  #inOrder(first, second) {
    return this.#compare(this.#items[first], this.#items[second]) <= 0;
  }

  #swap(i, k) {
    [this.#items[i], this.#items[k]] = [this.#items[k], this.#items[i]];
  }
}
