/** The four kinds of hooks around tests. */
export type HookName = 'before' | 'after' | 'beforeEach' | 'afterEach';
/** A test's or hook's body: given a context and, if it takes two parameters, a `done` callback. */
export type Body = (this: unknown, context: unknown, done?: (error?: unknown) => void) => unknown;

/** Options of `test` and `describe`, as in Node; `only` and `concurrency` change nothing here. */
export interface TestOptions {
  readonly skip?: boolean | string;
  readonly todo?: boolean | string;
  readonly only?: boolean;
  /** In virtual milliseconds. */
  readonly timeout?: number;
  /** As Jest's `only`: what is not so marked in its file is skipped. */
  readonly exclusive?: boolean;
  /** As Jest's `describe.skip`: its tests are listed one by one. */
  readonly skipEach?: boolean;
}

/** A test as it was registered. */
export interface Test {
  readonly suite: Suite;
  readonly name: string;
  readonly options: TestOptions;
  readonly body: Body | null;
}

/** A `describe` block, a file, or the inside of a test with subtests. */
export class Suite {
  readonly file: string;
  readonly name: string;
  readonly parent: Suite | null;
  readonly children: (Suite | Test)[] = [];
  readonly hooks: Record<HookName, Body[]> = { before: [], after: [], beforeEach: [], afterEach: [] };
  /** Why none of its tests can run: its body or a `before` hook threw. */
  failure: { readonly error: unknown } | null = null;
  skipped = false;
  /** As its `describe` was told. */
  options: TestOptions = {};

  constructor(file: string, name: string, parent: Suite | null) {
    this.file = file;
    this.name = name;
    this.parent = parent;
  }

  /** Whether any hook is run around each of its tests. */
  get hasHooksForTests(): boolean {
    const { beforeEach, afterEach } = this.hooks;
    return beforeEach.length > 0 || afterEach.length > 0 || (this.parent?.hasHooksForTests ?? false);
  }

  /** Hooks that concern its tests, in the order in which Node runs them: `beforeEach` from the outside in. */
  inherited(name: 'beforeEach' | 'afterEach'): readonly Body[] {
    const own = this.hooks[name];
    if (!this.parent) return own;
    const outer = this.parent.inherited(name);
    if (outer.length === 0) return own;
    return name === 'beforeEach' ? [...outer, ...own] : [...own, ...outer];
  }

  /** The name of a test in it: from the outermost suite inwards, joined with ` › `. */
  path(name: string): string {
    const own = this.name ? `${this.name} › ${name}` : name;
    return this.parent ? this.parent.path(own) : own;
  }

  /** The suite's own name, from the outside in. */
  title(): string {
    return this.parent ? this.parent.path(this.name) : this.name;
  }
}

/** One turn of the runner: a suite's `before` hooks, a test, or a suite's `after` hooks. */
export type Turn =
  | { readonly kind: 'open'; readonly suite: Suite }
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'close'; readonly suite: Suite };

/** The turns of a suite and all that is in it, in order. */
export function turnsOf(suite: Suite, turns: Turn[] = []): Turn[] {
  turns.push({ kind: 'open', suite });
  for (const child of suite.children) {
    if (child instanceof Suite) turnsOf(child, turns);
    else turns.push({ kind: 'test', test: child });
  }
  turns.push({ kind: 'close', suite });
  return turns;
}
