import type { AnyNode } from 'acorn';
import { guards, PICK, type Wrap } from './guards';
import { mayReserve } from './reserved';
import { slotAround, slotsIn, type Slot } from './slots';
import { splice, spliceWith, type Splice } from './splice';
import { parsePiece, type Parsed, type PieceKind } from './syntax';

/** An edit that a file may be asked to run with. */
export interface Choice extends Splice {
  /** Puts a statement in before or after another. */
  readonly isInsertion: boolean;
}

/** How a file's text becomes one in which many edits stand side by side. */
export interface Alternatives {
  /** Guards, and the edits around what they change; in order. */
  readonly splices: readonly Splice[];
  /** The number by which a run picks an edit; edits that are not in here can't be picked. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Names an edit of a file. */
export const choiceKey = ({ start, end, text }: Splice): string => `${start},${end},${text}`;

/**
 * Puts edits into a file side by side, each where it changes something and asked for by its number, so that a file is
 * compiled once and run with any of them (mutant schemata: Untch, Offutt and Harrold 1993). Edits that can't be
 * expressed so are left out.
 * @param isSure false to read each text before it is put in: one that is no program would make the whole file one.
 */
export function alternatives(
  { tree, text }: Parsed,
  choices: readonly Choice[],
  isSure: boolean,
): Alternatives {
  const slots = slotsIn(tree);
  const insertions = new Map<string, Choice[]>();
  const replacements = new Map<AnyNode, { slot: Slot; choices: Choice[] }>();
  for (const choice of choices) {
    if (NEEDS_PLACE.test(choice.text) || mayReserve(choice.text)) continue;
    if (choice.isInsertion) {
      const key = `${choice.text.endsWith('\n') ? 'before' : 'after'} ${choice.start}`;
      const known = insertions.get(key);
      if (known) known.push(choice);
      else insertions.set(key, [choice]);
      continue;
    }
    const slot = slotAround(slots, choice.start, choice.end);
    if (!slot) continue;
    const known = replacements.get(slot.node);
    if (known) known.choices.push(choice);
    else replacements.set(slot.node, { slot, choices: [choice] });
  }

  const numbers = new Map<string, number>();
  const pieces = new Pieces(text, isSure);
  const group = (found: readonly Choice[], textOf: (choice: Choice) => string | null): Group | null => {
    const texts: string[] = [];
    for (const choice of found) {
      const made = textOf(choice);
      if (made === null) continue;
      numbers.set(choiceKey(choice), numbers.size + 1);
      // Nothing may be swallowed by a comment at the end.
      texts.push(made.includes('//') ? `${made}\n` : made);
    }
    return texts.length > 0 ? { last: numbers.size, texts } : null;
  };
  const inserted = (where: 'before' | 'after', at: number): string => {
    const found = group(insertions.get(`${where} ${at}`) ?? [], ({ text }) => pieces.statement(text.trim()));
    return found ? `if(${isIn(found)}){${branches(found)}}` : '';
  };
  const replaced = (node: AnyNode): Wrap => {
    const found = replacements.get(node);
    const made = found && group(found.choices, (choice) => pieces.edited(found.slot, choice));
    if (!made) return NOTHING;
    if (found.slot.kind === 'expression')
      return { before: `(${isOut(made)}?(`, after: `):${conditional(made)})` };
    const [open, close] = found.slot.isSingle ? ['{', '}'] : ['', ''];
    return { before: `${open}if(${isIn(made)}){${branches(made)}}else{`, after: `}${close}` };
  };

  const splices = guards(tree, (node, parent, key) => {
    const { before, after } = replaced(node);
    if (key !== 'body' || !(parent?.type === 'Program' || parent?.type === 'BlockStatement'))
      return { before, after };
    const list: readonly AnyNode[] = parent.body;
    const previous = list[list.indexOf(node) - 1];
    const isSafe = (one: AnyNode | undefined): boolean => !one || /[;}]/.test(text[one.end - 1]!);
    return {
      before: (isSafe(previous) ? inserted('before', node.start) : '') + before,
      after: after + (isSafe(node) ? inserted('after', node.end) : ''),
    };
  });
  return { splices, numbers };
}

const NOTHING: Wrap = { before: '', after: '' };

/** Text that means something by what stands around it: whether it may stand there only the whole file tells. */
const NEEDS_PLACE = /\b(break|continue|await|yield|super|target|import|export)\b|#/;

/** Text that holds, or may make of what is around it, something that needs guards of its own or is no program. */
const NEEDS_READING =
  /\b(while|for|do|function|class|get|set|async|try|catch|finally)\b|=>|\.\.\.|\)\s*\{|`|\?\?|\*\*|\/\/|\/\*|(?<!\+)\+(?!\+)/;

/** Texts that stand in one place, with numbers that follow each other. */
interface Group {
  readonly last: number;
  readonly texts: readonly string[];
}

const firstOf = ({ last, texts }: Group): number => last - texts.length + 1;

const isIn = (group: Group): string => `${PICK}>=${firstOf(group)}&&${PICK}<=${group.last}`;
const isOut = (group: Group): string => `${PICK}<${firstOf(group)}||${PICK}>${group.last}`;

/** Chooses among statements by halves: there may be hundreds. */
const branches = (group: Group): string =>
  byHalves(
    group,
    (text) => text,
    (limit, low, high) => `if(${PICK}<${limit}){${low}}else{${high}}`,
  );

const conditional = (group: Group): string =>
  byHalves(
    group,
    (text) => `(${text})`,
    (limit, low, high) => `(${PICK}<${limit}?${low}:${high})`,
  );

function byHalves(
  group: Group,
  one: (text: string) => string,
  two: (limit: number, low: string, high: string) => string,
): string {
  const { last, texts } = group;
  if (texts.length === 1) return one(texts[0]!);
  const half = texts.length >> 1;
  const middle = last - texts.length + half;
  const low = byHalves({ last: middle, texts: texts.slice(0, half) }, one, two);
  const high = byHalves({ last, texts: texts.slice(half) }, one, two);
  return two(middle + 1, low, high);
}

/** Makes the texts that stand for one another, guards and all; null for one that can't stand alone. */
class Pieces {
  readonly #text: string;
  readonly #isSure: boolean;
  readonly #statements = new Map<string, string | null>();
  #slot: Slot | null = null;
  #guards: readonly Splice[] = [];

  constructor(text: string, isSure: boolean) {
    this.#text = text;
    this.#isSure = isSure;
  }

  statement(text: string): string | null {
    let made = this.#statements.get(text);
    if (made === undefined) {
      made = /[;}]$/.test(text) ? this.#read(text, 'statement') : null;
      this.#statements.set(text, made);
    }
    return made;
  }

  edited(slot: Slot, choice: Choice): string | null {
    const { start, end } = slot.node;
    if (this.#mayMerge(start, end)) return null;
    if (this.#isSure && !this.#needsReading(slot, choice)) {
      if (slot !== this.#slot) {
        this.#slot = slot;
        this.#guards = guards(slot.node);
      }
      const quick = spliceWith(this.#text, this.#guards, choice, start, end);
      if (quick !== null) return quick;
    }
    const piece = this.#text.slice(start, choice.start) + choice.text + this.#text.slice(choice.end, end);
    return this.#read(piece, slot.kind);
  }

  #needsReading({ node }: Slot, { end, text }: Choice): boolean {
    if (NEEDS_READING.test(text)) return true;
    // 1.length is no program.
    if (/\d$/.test(text) && this.#text[end] === '.') return true;
    return /&&|\|\|/.test(text) && this.#text.slice(node.start, node.end).includes('??');
  }

  /** Whether what is put in at either end could become one word with what stands beside it. */
  #mayMerge(start: number, end: number): boolean {
    return /[\w$]/.test(this.#text[start - 1] ?? '') || /[\w$]/.test(this.#text[end] ?? '');
  }

  #read(piece: string, kind: PieceKind): string | null {
    const tree = parsePiece(piece, kind);
    return tree && splice(piece, guards(tree));
  }
}
