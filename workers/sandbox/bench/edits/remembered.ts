/** Texts that one function keeps its answers for: edits of one program are made of some hundred texts, again and again. */
const KEPT = 20_000;

/** A function of a text that works each answer out once. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      if (known.size >= KEPT) known.clear();
      made = make(text);
      known.set(text, made);
    }
    return made;
  };
}
