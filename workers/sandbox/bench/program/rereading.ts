import { guards } from './guards';
import { slotAround, slotsIn, type Slot } from './slots';
import { splice, type Splice } from './splice';
import { parsePiece, type Parsed } from './syntax';

/**
 * Guards an edited file by reading again only the innermost statement or expression around the edit: what stands around it
 * was read before and is kept, since many edits are tried in one place.
 */
export class Rereading {
  readonly #parsed: Parsed;
  readonly #splices: readonly Splice[];
  readonly #around = new Map<Slot, Surroundings>();
  #slots: readonly Slot[] | null = null;

  /** @param splices guards and linking of the file, in order. */
  constructor(parsed: Parsed, splices: readonly Splice[]) {
    this.#parsed = parsed;
    this.#splices = splices;
  }

  /** The guarded text of the file with an edit; null where only reading the whole file tells what the edit makes of it. */
  edited(edit: Splice): string | null {
    if (NEEDS_PLACE.test(edit.text)) return null;
    const { text, tree } = this.#parsed;
    this.#slots ??= slotsIn(tree);
    const slot = slotAround(this.#slots, edit.start, edit.end);
    if (!slot || slot.isSingle) return null;
    const { start, end } = slot.node;
    const piece = text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
    if (!this.#standsAlone(slot, piece)) return null;
    const read = parsePiece(piece, slot.kind);
    if (!read || read.type === 'SequenceExpression') return null;
    if (read.type === 'Program' && (read.body.length !== 1 || read.body[0]!.type !== slot.node.type))
      return null;
    const { before, after } = this.#surroundings(slot);
    return before + splice(piece, guards(read)) + after;
  }

  /** Whether a piece begins and ends where its slot does, whatever it holds. */
  #standsAlone({ kind, node }: Slot, piece: string): boolean {
    const { text } = this.#parsed;
    if (kind === 'statement')
      return /^\w/.test(piece) && /[;}]$/.test(piece) && piece.at(-1) === text[node.end - 1];
    // A brace may begin a body where it would begin an object in an expression of its own.
    return (
      !piece.trimStart().startsWith('{') &&
      !/[\w$]/.test(text[node.start - 1] ?? '') &&
      /^[^\S\n]*[;),\]}:]/.test(text.slice(node.end, node.end + 20))
    );
  }

  #surroundings(slot: Slot): Surroundings {
    const known = this.#around.get(slot);
    if (known) return known;
    const { start, end } = slot.node;
    const own = guards(slot.node);
    const at = (place: number, splices: readonly Splice[]) =>
      splices.filter((one) => one.start === place).length;
    // At one place what is put around the slot comes before what its own text begins with, and behind what that ends with.
    const opening = this.#splices.findIndex((one) => one.start >= start);
    const outer = at(start, this.#splices) - at(start, own);
    const closing = this.#splices.findIndex((one) => one.start >= end);
    const first = opening < 0 ? this.#splices.length : opening + outer;
    const last = closing < 0 ? this.#splices.length : closing + at(end, own);
    const { text } = this.#parsed;
    const made = {
      before: splice(text.slice(0, start), this.#splices.slice(0, first)),
      after: splice(
        text.slice(end),
        this.#splices.slice(last).map((one) => moved(one, -end)),
      ),
    };
    this.#around.set(slot, made);
    return made;
  }
}

/** Text that means something by what stands around it. */
const NEEDS_PLACE = /\b(break|continue|await|yield|super|target|import|export)\b|#/;

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const moved = ({ start, end, text }: Splice, by: number): Splice => ({
  start: start + by,
  end: end + by,
  text,
});
