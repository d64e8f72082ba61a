import type { Edit } from '../../../../src/evolution/proposal';
import type { TaskFormat } from '../../../../src/evolution/task';
import { BURN, CAUGHT, FINALLY, GROWN, guards, HIT, PICK, SPREAD } from './guards';
import { implicitGlobals } from './implicitGlobals';
import { mayReserve, RESERVED, usesReserved } from './reserved';
import { ALL_BUT_DEFAULT, IMPORTS, linkingOf, type Linking, type Request } from './linking';
import { alternatives, choiceKey, type Choice } from './alternatives';
import { inOrder, splice, type Splice } from './splice';
import { Rereading } from './rereading';
import { parseFile, type FileKind, type Parsed } from './syntax';
import { traced, type Span } from './traced';

/** A file read once, of which many edited versions are compiled. */
export interface Prepared {
  readonly path: string;
  readonly format: TaskFormat;
  readonly parsed: Parsed;
  readonly linking: Linking | null;
  /** Guards and linking, in order. */
  readonly splices: readonly Splice[];
  readonly rereading: Rereading;
}

/** A file's code, ready to be evaluated any number of times, each time with state of its own. */
export interface Unit {
  readonly path: string;
  readonly kind: FileKind;
  readonly requests: readonly Request[];
  readonly awaits: boolean;
  /** The number of the edit that stands in it as one of several; see {@link alternatives}. */
  readonly pick: number;
  /** Takes {@link PARAMETERS} and the ambient names; `data` units return their value and take nothing. */
  readonly evaluate: (...values: unknown[]) => unknown;
}

/** Why a file could not be made a unit. */
export class BrokenFile extends Error {
  override name = 'SyntaxError';
}

/** The parameters of every unit, in order; the ambient names come behind them. */
export const PARAMETERS = [
  BURN,
  SPREAD,
  GROWN,
  CAUGHT,
  FINALLY,
  HIT,
  PICK,
  IMPORTS,
  ALL_BUT_DEFAULT,
  'module',
  'exports',
  'require',
] as const;

/** @throws BrokenFile if the text cannot be parsed. */
export function prepare(path: string, text: string, format: TaskFormat): Prepared {
  const parsed = parseFile(path, text, format);
  if ('error' in parsed) throw new BrokenFile(`${path}: ${parsed.error}`);
  if (parsed.kind !== 'data' && usesReserved(parsed)) throw new BrokenFile(`${path}: ${RESERVED}`);
  const linking = parsed.kind === 'module' ? linkingOf(parsed) : null;
  const splices = inOrder([...guards(parsed.tree), ...(linking?.splices ?? [])]);
  return { path, format, parsed, linking, splices, rereading: new Rereading(parsed, splices) };
}

/** An edit's text with what stands beside it, which may make one name with it. */
const around = (text: string, { start, end, text: inserted }: Edit): string =>
  text.slice(Math.max(0, start - 20), start) + inserted + text.slice(end, end + 20);

/**
 * The instrumented text of a file after an edit: the place around it is read again, or the whole file if the place does not
 * tell what it comes to.
 * @throws BrokenFile if the edited text cannot be parsed; an error that only compiling finds is left to compiling.
 */
export function instrumented(file: Prepared, edit: Edit): { text: string; linking: Linking | null } {
  if (!mayReserve(around(file.parsed.text, edit))) {
    const text = file.rereading.edited(edit);
    if (text !== null) return { text, linking: file.linking };
  }
  const again = prepare(file.path, splice(file.parsed.text, [edit]), file.format);
  return { text: splice(again.parsed.text, again.splices), linking: again.linking };
}

/** @throws BrokenFile if the engine refuses the text. */
export function compile(file: Prepared, ambient: readonly string[]): Unit {
  return unit(file, splice(file.parsed.text, file.splices), file.linking, ambient);
}

/** Compiles a file as it is after an edit. @throws BrokenFile if it cannot be parsed or compiled. */
export function compileEdited(file: Prepared, edit: Edit, ambient: readonly string[]): Unit {
  const { text, linking } = instrumented(file, edit);
  return unit(file, text, linking, ambient);
}

/** A file compiled once for many edits. */
export interface Versions {
  /** The file with an edit; null if it can't stand beside others, undefined if the file was not compiled for it. */
  with(edit: Splice): Unit | null | undefined;
}

/** Compiles a file together with edits of it. @throws BrokenFile if the engine refuses the file itself. */
export function compileVersions(
  file: Prepared,
  choices: readonly Choice[],
  ambient: readonly string[],
): Versions {
  const asked = new Set(choices.map(choiceKey));
  const attempt = (some: readonly Choice[], isSure: boolean): Versions => {
    const { splices, numbers } = alternatives(file.parsed, some, isSure);
    const text = splice(file.parsed.text, inOrder([...splices, ...(file.linking?.splices ?? [])]));
    const whole = unit(file, text, file.linking, ambient);
    return {
      with: (edit) => {
        const key = choiceKey(edit);
        const pick = numbers.get(key);
        if (pick !== undefined) return { ...whole, pick };
        return asked.has(key) ? null : undefined;
      },
    };
  };
  // One text that is no program would make the whole file none: then each is read before it goes in.
  for (const isSure of [true, false]) {
    try {
      return attempt(choices, isSure);
    } catch {
      continue;
    }
  }
  return attempt([], true);
}

/** Compiles a file so that each span it runs through is counted, from number `first` on. */
export function compileTraced(
  file: Prepared,
  ambient: readonly string[],
  first: number,
): { unit: Unit; spans: readonly Span[] } {
  const { splices, spans } = traced(file.parsed.tree, first);
  const text = splice(file.parsed.text, inOrder([...splices, ...(file.linking?.splices ?? [])]));
  return { unit: unit(file, text, file.linking, ambient), spans };
}

/** Compiles a file with these guards, and whatever else they are, in place of its own. @throws BrokenFile if the engine refuses it. */
export function compileWith(file: Prepared, splices: readonly Splice[], ambient: readonly string[]): Unit {
  const text = splice(file.parsed.text, inOrder([...splices, ...(file.linking?.splices ?? [])]));
  return unit(file, text, file.linking, ambient);
}

function unit(file: Prepared, text: string, linking: Linking | null, ambient: readonly string[]): Unit {
  const { path, parsed } = file;
  const { kind } = parsed;
  const common = { path, kind, pick: 0, requests: linking?.requests ?? [], awaits: linking?.awaits ?? false };
  try {
    if (kind === 'data') {
      JSON.parse(text);
      return { ...common, evaluate: () => JSON.parse(text) as unknown };
    }
    // One scope further in than the parameters, so that a program may declare a `process` or `close` of its own.
    const body = linking
      ? `'use strict'; ${linking.head} { ${text}${linking.tail} }`
      : `return (function () { ${implicitGlobals(parsed)}${text}\n}).call(exports);`;
    const Constructor = common.awaits ? AsyncFunction : PlainFunction;
    return { ...common, evaluate: new Constructor(...PARAMETERS, ...ambient, body) as Unit['evaluate'] };
  } catch (error) {
    throw new BrokenFile(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Kept from before the realm is locked down.
const PlainFunction = Function;
const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
