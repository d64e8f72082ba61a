import type { Growth } from './protocol';

const FIRST_ROOM = 1024;

/** What the picture knows of the variants, one column a property; a variant's number is its place. */
export class Columns {
  length = 0;
  /** The parent's number, -1 for the seed. */
  parent = new Int32Array(FIRST_ROOM);
  depth = new Int32Array(FIRST_ROOM);
  score = new Float64Array(FIRST_ROOM);
  proposer = new Uint8Array(FIRST_ROOM);
  /** Proposals from this variant that a critic refused. */
  refused = new Int32Array(FIRST_ROOM);

  /** Takes in variants; what is here already, or leaves a gap, is left out. */
  grow({ first, parent, score, proposer }: Growth): void {
    const skip = this.length - first;
    if (skip < 0 || skip >= parent.length) return;
    const length = first + parent.length;
    if (length > this.parent.length) this.#widen(length);
    this.parent.set(parent.subarray(skip), this.length);
    this.score.set(score.subarray(skip), this.length);
    this.proposer.set(proposer.subarray(skip), this.length);
    for (let i = this.length; i < length; i++) {
      const up = this.parent[i] ?? -1;
      this.depth[i] = up < 0 ? 0 : (this.depth[up] ?? 0) + 1;
    }
    this.length = length;
  }

  refuse(counts: Int32Array): void {
    for (let i = 0; i + 1 < counts.length; i += 2) {
      const number = counts[i] ?? 0;
      if (number >= this.refused.length) this.#widen(number + 1);
      this.refused[number] = counts[i + 1] ?? 0;
    }
  }

  #widen(least: number): void {
    const room = Math.max(least, 2 * this.parent.length);
    const wider = <Column extends Int32Array | Float64Array | Uint8Array>(
      column: Column,
      to: Column,
    ): Column => {
      to.set(column);
      return to;
    };
    this.parent = wider(this.parent, new Int32Array(room));
    this.depth = wider(this.depth, new Int32Array(room));
    this.score = wider(this.score, new Float64Array(room));
    this.proposer = wider(this.proposer, new Uint8Array(room));
    this.refused = wider(this.refused, new Int32Array(room));
  }
}
