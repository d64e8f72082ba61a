import type { AnyNode } from 'acorn';
import type { ListedEdit } from '../edits/listEdits';
import { eachNode, parsePiece, type Parsed } from '../program/syntax';
import { isAllPure, isPureText } from './purity';
import { regionsIn, type Region } from './regions';
import { assigned, statementEffect } from './statementEffect';
import { EYE, PARTS, type Watch } from './watched';

/** A {@link Watch}, and the edits that its texts stand for. */
export interface Asked extends Watch {
  readonly edits: readonly ListedEdit[];
}

/**
 * Finds for edits of a file where to look and what each would make of that place. Edits that can't be asked about without
 * doing something are left out.
 * @param own names of the program's own functions, see {@link ownNames}.
 * @param isSure false to read each text first: one that is no program would make the whole file none.
 */
export function changesOf(
  { tree, text }: Parsed,
  edits: readonly ListedEdit[],
  own: ReadonlySet<string>,
  isSure: boolean,
): readonly Asked[] {
  const regions = regionsIn(tree, own);
  // By place: the edits' nodes are from another reading of the same text.
  const byPlace = new Map(regions.map((region) => [placeOf(region.node), region]));
  const regionOf = (node: AnyNode): Region | undefined => byPlace.get(placeOf(node));
  const classes = classesIn(tree);
  const asked = new Map<Region | string, { texts: string[]; edits: ListedEdit[] }>();
  const statements = new Map<string, AnyNode | null>();

  const ask = (where: Region | string, at: number, edit: ListedEdit, made: string): void => {
    if (made.includes('#') && !classes.some(({ start, end }) => start <= at && at < end)) return;
    if (!isSure && !parsePiece(`(${made}\n);`, 'statement')) return;
    let known = asked.get(where);
    if (!known) asked.set(where, (known = { texts: [], edits: [] }));
    known.texts.push(made);
    known.edits.push(edit);
  };
  const askRegion = (region: Region, edit: ListedEdit, made: string): void =>
    ask(region, region.node.start, edit, made);

  const deleted = (edit: ListedEdit): void => {
    const { node } = edit.site;
    if (!edit.site.inList) return;
    const test = node.type === 'IfStatement' && !node.alternate && regionOf(node.test);
    if (test && test.opaque.length > 0) return askRegion(test, edit, `${EYE}.when(${edited(text, test)})`);
    const set = node.type === 'ExpressionStatement' ? node.expression : null;
    if (set?.type === 'AssignmentExpression' && set.operator === '=' && isAllPure(set.left, own)) {
      const right = regionOf(set.right);
      if (right)
        return askRegion(
          right,
          edit,
          `${EYE}.when(${EYE}.differs(${textOf(text, set.left)},${edited(text, right)}))`,
        );
    }
    ask(`before ${node.start}`, node.start, edit, `${EYE}.when(${statementEffect(node, text, own)})`);
  };

  const inserted = (edit: ListedEdit): void => {
    const put = edit.text.trim();
    if (!statements.has(put)) statements.set(put, parsePiece(put, 'statement'));
    const node = statements.get(put);
    if (!node) return;
    const where = edit.text.endsWith('\n') ? `before ${edit.site.start}` : `after ${edit.site.end}`;
    ask(where, edit.site.start, edit, `${EYE}.when(${statementEffect(node, put, own)})`);
  };

  /** True if the edit makes an assignment another kind of assignment. */
  const reassigned = (edit: ListedEdit): boolean => {
    const { node } = edit.site;
    if (node.type !== 'AssignmentExpression' || edit.family !== 'operator') return false;
    const right = regionOf(node.right);
    const operator = (
      text.slice(node.left.end, edit.start) +
      edit.text +
      text.slice(edit.end, node.right.start)
    ).trim();
    const isKnown = right && isAllPure(node.left, own) && PLAIN.test(operator) && PLAIN.test(node.operator);
    if (isKnown) {
      const left = textOf(text, node.left);
      const made = [node.operator, operator].map((one) => assigned(left, one, edited(text, right)));
      askRegion(right, edit, `${EYE}.when(${EYE}.differs(${made.join()}))`);
    }
    return true;
  };

  const changed = (edit: ListedEdit): void => {
    const { start, end } = edit;
    let region: Region | null = null;
    for (const one of regions) if (one.node.start <= start && end <= one.node.end) region = one;
    if (!region) return;
    const cuts = (place: number, { node }: { node: AnyNode }): boolean =>
      place > node.start && place < node.end;
    if (region.opaque.some((node) => cuts(start, { node }) || cuts(end, { node }))) return;
    if (isPureText(wordsAround(text, edit, region.node), own))
      askRegion(region, edit, edited(text, region, edit));
  };

  for (const edit of edits) {
    if (edit.family === 'delete') deleted(edit);
    else if (edit.family === 'insert') inserted(edit);
    else if (edit.site.kind === 'statement') {
      if (edit.family === 'swap')
        ask(`before ${edit.site.start}`, edit.site.start, edit, `${EYE}.when(true)`);
    } else if (!reassigned(edit)) changed(edit);
  }
  return [...asked].map(([where, found]) => ({ where, ...found }));
}

const placeOf = ({ start, end }: AnyNode): string => `${start},${end}`;

const PLAIN = /^[-+*/%]?=$/;

const textOf = (text: string, { start, end }: AnyNode): string => text.slice(start, end);

function classesIn(tree: AnyNode): AnyNode[] {
  const classes: AnyNode[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'ClassBody') classes.push(node);
  });
  return classes;
}

/** What an edit puts in with the words and signs it touches, and the parenthesis behind them. */
function wordsAround(text: string, { start, end, text: put }: ListedEdit, within: AnyNode): string {
  let from = start;
  let to = end;
  while (from > within.start && ONE_WORD.test(text[from - 1]!)) from -= 1;
  while (to < within.end && ONE_WORD.test(text[to]!)) to += 1;
  const calls = /^\s*(\?\.)?\(/.test(text.slice(to, Math.min(to + 20, within.end)));
  return text.slice(from, start) + put + text.slice(end, to) + (calls ? '(' : '');
}

/** A name may be made longer, and so may an operator: `>` and `=` are no assignment. */
const ONE_WORD = /[\w$<>=!&|?*+-]/;

/** A region's text after an edit in it, or as it stands; its opaque parts stand for their values. */
function edited(text: string, { node, opaque }: Region, edit?: ListedEdit): string {
  const start = edit?.start ?? node.end;
  const end = edit?.end ?? node.end;
  let out = '';
  let at = node.start;
  let isIn = !edit;
  const putIn = (): void => {
    out += text.slice(at, start) + (edit?.text ?? '');
    at = end;
    isIn = true;
  };
  for (const [i, part] of opaque.entries()) {
    if (!isIn && part.start >= end) putIn();
    if (!isIn && part.start >= start && part.end <= end) continue;
    out += `${text.slice(at, part.start)}${EYE}.part(${PARTS},${i})`;
    at = part.end;
  }
  if (!isIn) putIn();
  return out + text.slice(at, node.end);
}
