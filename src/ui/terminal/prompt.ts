/** The line that is being typed, and the lines before it. Pure: the screen is somebody else's. */
export class Prompt {
  #text = '';
  #at = 0;
  #past: string[];
  #place: number;

  /** `past`: the lines before it, the oldest first. */
  constructor(past: readonly string[] = []) {
    this.#past = [...past];
    this.#place = past.length;
  }

  get text(): string {
    return this.#text;
  }
  /** Where the cursor stands, in characters from the start. */
  get at(): number {
    return this.#at;
  }
  get past(): readonly string[] {
    return this.#past;
  }

  insert(text: string): void {
    this.#text = this.#text.slice(0, this.#at) + text + this.#text.slice(this.#at);
    this.#at += text.length;
  }
  set(text: string): void {
    this.#text = text;
    this.#at = text.length;
  }
  erase(): void {
    if (this.#at === 0) return;
    this.#text = this.#text.slice(0, this.#at - 1) + this.#text.slice(this.#at);
    this.#at -= 1;
  }
  eraseNext(): void {
    this.#text = this.#text.slice(0, this.#at) + this.#text.slice(this.#at + 1);
  }
  move(to: number): void {
    this.#at = Math.min(this.#text.length, Math.max(0, to));
  }

  /** Ends the line; gives it, and remembers it unless it is empty or the same as the one before. */
  enter(): string {
    const line = this.#text;
    if (line.trim() !== '' && this.#past.at(-1) !== line) this.#past.push(line);
    this.#place = this.#past.length;
    this.set('');
    return line;
  }
  /** An older (-1) or younger (1) line; past the youngest an empty one. */
  recall(step: -1 | 1): void {
    this.#place = Math.min(this.#past.length, Math.max(0, this.#place + step));
    this.set(this.#past[this.#place] ?? '');
  }
}
