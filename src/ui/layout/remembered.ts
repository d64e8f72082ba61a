/** Reads what this browser remembers under `name`; null if nothing, or if storage is blocked. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`lamarck.${name}`);
  } catch {
    return null; // Blocked storage only costs the memory of a preference.
  }
}

/** Remembers a preference where storage allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`lamarck.${name}`, value);
  } catch {
    // Blocked or full: the preference holds until the page closes.
  }
}
