import type { Token } from './segments';

/** Syntax colours, once their parser has come; until then, and if it does not come, code is plain. */
class Colouring {
  #colour = $state.raw<((text: string) => Token[][]) | null>(null);
  #asked = false;

  /** The coloured stretches of each line. */
  lines(path: string, text: string): readonly (readonly Token[])[] {
    return this.#colour && /\.[cm]?[jt]sx?$/.test(path) ? this.#colour(text) : [];
  }

  /** Fetches the parser if nobody has yet, once the page has nothing better to do: the sandbox's start comes first. */
  fetch(): void {
    if (this.#asked) return;
    this.#asked = true;
    const idle = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 300));
    idle(() =>
      import('./colours').then(
        ({ colourLines }) => (this.#colour = colourLines),
        () => (this.#asked = false),
      ),
    );
  }
}

export const colouring = new Colouring();
