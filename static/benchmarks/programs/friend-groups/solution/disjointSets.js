/** Disjoint sets over names: each name points to another of its set, the root points to itself. */
export class DisjointSets {
  #parents = new Map();

  add(name) {
    if (!this.#parents.has(name)) this.#parents.set(name, name);
  }

  /** The name that stands for the whole set. */
  find(name) {
    const parent = this.#parents.get(name);
    if (parent === undefined) {
      throw new RangeError(`Unknown name ${name}`);
    }
    return parent === name ? name : this.find(parent);
  }

  /** Join two sets; false if they were one already. */
  union(left, right) {
    const leftRoot = this.find(left);
    const rightRoot = this.find(right);
    if (leftRoot === rightRoot) return false;

    this.#parents.set(rightRoot, leftRoot);
    return true;
  }

  names() {
    return [...this.#parents.keys()];
  }
}
