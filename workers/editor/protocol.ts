/** What is wrong, or looks wrong, in a file. Offsets in UTF-16 units. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The rule that says so, for example `no-undef`. */
  readonly rule?: string;
}

/** A text in its usual form, or in one sentence why it can't be brought into it. */
export type Formatted = { readonly text: string } | { readonly problem: string };

/** What the editor asks of its worker, through comlink: both are too much work for the page's main thread. */
export interface EditorHelp {
  /** The marks of one file; `known` are names that it may use without declaring them. */
  lint(path: string, text: string, known: readonly string[]): Promise<readonly Mark[]>;
  format(path: string, text: string): Promise<Formatted>;
}
