import type { VariantRow } from '../../../workers/loop/protocol';
import type { FromTree, Look, Pointed, ToTree } from '../../../workers/tree/protocol';

/** Names the tokens that the picture is painted with. */
export function lookOf(element: Element, dark: boolean): Look {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    dark,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    font: token('--sans'),
    panel: token('--panel'),
    ink: token('--ink'),
    soft: token('--soft'),
    edge: token('--edge'),
    line: token('--line'),
    champion: token('--champion'),
    bad: token('--bad'),
  };
}

type Walked = Extract<FromTree, { type: 'walked' }>;

/** The page's end of the tree's worker, which lays out and paints: the page only tells it what has changed. */
export class TreePicture {
  readonly #worker = new Worker(new URL('../../../workers/tree/index.ts', import.meta.url), {
    type: 'module',
  });
  readonly #proposers: string[] = [];
  readonly #refused = new Map<number, number>();
  #rows: readonly VariantRow[] = [];
  #sent = 0;
  #painted = $state.raw<Extract<FromTree, { type: 'painted' }> | null>(null);
  #pointed = $state.raw<Pointed | null>(null);
  #names = $state.raw<readonly string[]>([]);
  #broken = $state.raw(false);

  constructor(heard: { pressed(number: number): void; walked(walked: Walked): void }) {
    this.#worker.onmessage = ({ data }: MessageEvent<FromTree>) => {
      if (data.type === 'painted') this.#painted = data;
      if (data.type === 'pointed') this.#pointed = data.at;
      if (data.type === 'pressed') heard.pressed(data.number);
      if (data.type === 'walked') heard.walked(data);
    };
    this.#worker.onerror = () => (this.#broken = true);
  }

  /** What the last picture shows; null before the first. */
  get painted(): Extract<FromTree, { type: 'painted' }> | null {
    return this.#painted;
  }
  /** The variant under the pointer. */
  get pointed(): Pointed | null {
    return this.#pointed;
  }
  /** Who proposed something, in the order in which they came. */
  get proposers(): readonly string[] {
    return this.#names;
  }
  /** The worker could not be loaded, or failed. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Takes the canvas over: nobody else can paint on it any more. */
  begin(canvas: HTMLCanvasElement, look: Look): void {
    const offscreen = canvas.transferControlToOffscreen();
    this.#worker.postMessage({ type: 'begin', canvas: offscreen, look } satisfies ToTree, [offscreen]);
  }

  tell(message: ToTree): void {
    this.#worker.postMessage(message);
  }

  /** Sends what has joined since the last time; another list is another run. */
  feed(rows: readonly VariantRow[], refusals: ReadonlyMap<number, number>): void {
    if (rows !== this.#rows) {
      this.tell({ type: 'clear' });
      this.#rows = rows;
      this.#sent = 0;
      this.#refused.clear();
      this.#pointed = null;
    }
    if (rows.length > this.#sent) {
      const fresh = rows.slice(this.#sent);
      this.tell({
        type: 'grow',
        first: this.#sent,
        parent: Int32Array.from(fresh, (row) => row.parent ?? -1),
        score: Float64Array.from(fresh, (row) => row.score),
        proposer: Uint8Array.from(fresh, (row) => this.#nth(row.proposer)),
      });
      this.#sent = rows.length;
    }
    const counts: number[] = [];
    for (const [number, count] of refusals) {
      if (this.#refused.get(number) === count) continue;
      this.#refused.set(number, count);
      counts.push(number, count);
    }
    if (counts.length > 0) this.tell({ type: 'refused', counts: Int32Array.from(counts) });
  }

  close(): void {
    this.#worker.terminate();
  }

  #nth(name: string): number {
    const known = this.#proposers.indexOf(name);
    if (known !== -1) return known;
    this.#proposers.push(name);
    this.#names = [...this.#proposers];
    return this.#proposers.length - 1;
  }
}
