import type { Formatted } from './protocol';

/** The style of the programs that come with Lamarck. */
const STYLE = { singleQuote: true, printWidth: 100 } as const;

/** Where a text can't be parsed, as the parser says it. */
export class Unparsable extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** Brings a JavaScript, TypeScript or JSON file into its usual form; what can't be parsed is left alone, in a sentence. */
export async function format(path: string, text: string): Promise<Formatted> {
  try {
    return { text: await pretty(path, text) };
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    return { problem: `Line ${error.line} can’t be read: ${error.message}` };
  }
}

/** @throws Unparsable */
export async function pretty(path: string, text: string): Promise<string> {
  const [{ format }, babel, estree] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  const parser = path.endsWith('.json') ? 'json' : isTypeScript(path) ? 'babel-ts' : 'babel';
  try {
    // The declaration of estree's types lacks what its module has.
    return await format(text, { ...STYLE, parser, plugins: [babel, estree as never] });
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { start?: { line: number; column: number } } };
    if (!loc?.start) throw error;
    const [first = message] = message.split('\n');
    throw new Unparsable(first.replace(/ \(\d+:\d+\)$/, ''), loc.start.line, loc.start.column);
  }
}

export const isTypeScript = (path: string): boolean => /\.[cm]?tsx?$/.test(path);
