import type { Outline, VariantRow } from '../../src/storage/outline';

/** What is in a run, in short: a row for each variant, and where in the journal to look it up. */
export class Contents {
  readonly #rows: VariantRow[] = [];
  readonly #refused: number[] = [];
  /** For each batch with variants: the number of the first of them, and the batch's place in the journal. */
  readonly #batches: { readonly number: number; readonly first: number }[] = [];
  #judge: string | null = null;
  #last = -1;

  constructor(outlines: readonly Outline[]) {
    for (const outline of outlines) this.add(outline);
  }

  get rows(): readonly VariantRow[] {
    return this.#rows;
  }
  /** Variants whose proposals a critic refused, one number a proposal. */
  get refused(): readonly number[] {
    return this.#refused;
  }
  /** The judge that began the run, or null if it has not begun. */
  get judge(): string | null {
    return this.#judge;
  }

  /** The place in the journal from which on nothing is known yet, or a little before it. */
  get next(): number {
    return this.#last + 1;
  }

  /** Takes in an outline; one that comes a second time is left out. */
  add({ first, judge, variants, refused }: Outline): void {
    if (first <= this.#last) return;
    this.#last = first;
    this.#judge ??= judge ?? null;
    for (const parent of refused) this.#refused.push(parent);
    const [row] = variants;
    if (!row) return;
    this.#batches.push({ number: row.number, first });
    for (const variant of variants) this.#rows.push(variant);
  }

  byId(id: string): VariantRow | undefined {
    return this.#rows.find((row) => row.id === id);
  }

  /** Place of the journal's batch that holds the variant of that number; undefined if there is none. */
  batchOf(number: number): number | undefined {
    return this.#batches.findLast((batch) => batch.number <= number)?.first;
  }

  /** Numbers from the seed to a variant. */
  lineageOf(number: number): number[] {
    const lineage: number[] = [];
    for (let at: number | null = number; at !== null; at = this.#rows[at]?.parent ?? null) lineage.push(at);
    return lineage.reverse();
  }

  /** Numbers of a variant's children, in order. */
  childrenOf(number: number): number[] {
    return this.#rows.filter((row) => row.parent === number).map((row) => row.number);
  }
}
