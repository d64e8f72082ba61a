let isTold = true;

/** Whether anybody reads why a test failed. */
export const tellsWhy = (): boolean => isTold;

/** From now on nobody does: the bench only counts, and wording a failure costs more than most tests. */
export function tellNothing(): void {
  isTold = false;
}
