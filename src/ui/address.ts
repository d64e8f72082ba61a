/** The run that the address names (`#open=ID`), or null. */
export function runInAddress(fragment: string): string | null {
  return /^#open=([\w-]+)$/.exec(fragment)?.[1] ?? null;
}

/** Names the open run in the address, so that a reload comes back to it; null for none. */
export function nameRun(id: string | null): void {
  const address = id === null ? location.pathname + location.search : `#open=${id}`;
  history.replaceState(null, '', address);
}
