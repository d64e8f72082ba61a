import { remember, remembered } from './remembered';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Which colours the page has: what the person chose, or what the system prefers. */
export class Theme {
  #choice = $state.raw<ThemeChoice>('system');
  #systemDark = $state.raw(false);

  constructor(dark: MediaQueryList) {
    const kept = remembered('theme');
    this.#choice = THEMES.find((name) => name === kept) ?? 'system';
    this.#systemDark = dark.matches;
    dark.addEventListener('change', () => (this.#systemDark = dark.matches));
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }
  get shown(): 'light' | 'dark' {
    if (this.#choice !== 'system') return this.#choice;
    return this.#systemDark ? 'dark' : 'light';
  }

  /** System, light, dark, and round again. */
  next(): void {
    this.#choice = THEMES[(THEMES.indexOf(this.#choice) + 1) % THEMES.length] ?? 'system';
    remember('theme', this.#choice);
  }
}
