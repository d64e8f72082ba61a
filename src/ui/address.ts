/** Where one is on the page, as the address says it. */
export interface Place {
  /** The kept run that is open. */
  readonly run: string | null;
  /** Where no run is open: the program that is chosen, if it is another than the first visit's. */
  readonly program: string | null;
  /** The variant that was picked; null for the best. */
  readonly variant: number | null;
  /** The variant that it is compared with; null for its parent. */
  readonly against: number | null;
  /** The tab beside the variant, null for the usual one. */
  readonly tab: string | null;
}

export const NOWHERE: Place = { run: null, program: null, variant: null, against: null, tab: null };

/** Places that follow each other faster than this, in milliseconds, are one step back: nobody wants to walk a tree twice. */
const ONE_STEP_MS = 700;

/** Reads `#open=ID&variant=3&tab=tests`; what makes no sense is left out. */
export function readPlace(fragment: string): Place {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const name = (key: string) => /^[\w./-]{1,80}$/.exec(words.get(key) ?? '')?.[0] ?? null;
  const number = (key: string) => {
    const text = words.get(key) ?? '';
    return /^\d{1,7}$/.test(text) ? Number(text) : null;
  };
  return {
    run: name('open'),
    program: name('program'),
    variant: number('variant'),
    against: number('against'),
    tab: name('tab'),
  };
}

/** The fragment that says so, with `#`; empty for {@link NOWHERE}. */
export function writePlace({ run, program, variant, against, tab }: Place): string {
  const words = Object.entries({ open: run, program: run ? null : program, variant, against, tab })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${value}`);
  return words.length === 0 ? '' : `#${words.join('&')}`;
}

/** The address bar: says where one is, and leads back step by step. */
export class AddressBar {
  #shown = readPlace(location.hash);
  #at = -Infinity;

  /** Says where one is. A draft that becomes its run, and what follows at once, is no step of its own. */
  show(place: Place): void {
    const fragment = writePlace(place);
    const before = this.#shown;
    this.#shown = place;
    if (fragment === location.hash) return;
    const now = performance.now();
    const foreign = location.hash !== writePlace(before);
    const same = before.run === null && place.run !== null && before.tab === place.tab;
    const step = !foreign && !same && now - this.#at > ONE_STEP_MS;
    this.#at = now;
    const address = fragment || location.pathname + location.search;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** What the address says by itself: a person went back, or edited it. */
  read(): Place {
    this.#at = -Infinity;
    return (this.#shown = readPlace(location.hash));
  }
}
