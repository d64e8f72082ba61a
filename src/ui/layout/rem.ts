/** Pixels of one rem where nobody has set another size of letters. */
const USUAL_PIXELS = 16;

/** Pixels of one rem. It follows the size of letters that the person has set, so what is drawn by hand grows with it. */
export const remPixels = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How many times as large as usual letters are: what is painted for letters of the usual size is magnified by it. */
export const letterScale = (): number => remPixels() / USUAL_PIXELS;
