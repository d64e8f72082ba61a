import type { AnyNode } from 'acorn';
import { guards, HIT } from '../program/guards';
import type { Splice } from '../program/splice';
import type { Parsed } from '../program/syntax';
import type { Region } from './regions';

/** Under this name instrumented text finds the {@link Lookout}. */
export const EYE = HIT;
/** The values of a region's opaque parts, as far as they were come by. */
export const PARTS = '$parts$';
const WHICH = '$which$';

/** A place that is looked at whenever a test comes by, and what it would be instead, one text for each edit. */
export interface Watch {
  /** An expression, or where between statements: `before 12`, `after 30`. */
  readonly where: Region | string;
  readonly texts: readonly string[];
}

/** Guards, and what looks at the watched places; watch k has the number `first + k`. */
export function watched({ tree, text }: Parsed, watches: readonly Watch[], first: number): Splice[] {
  const regions = new Map<AnyNode, number>();
  const parts = new Map<AnyNode, number>();
  const points = new Map<string, number>();
  for (const [k, { where }] of watches.entries()) {
    if (typeof where === 'string') points.set(where, k);
    else {
      regions.set(where.node, k);
      where.opaque.forEach((node, i) => parts.set(node, i));
    }
  }
  // Nothing may be swallowed by a comment at the end.
  const choice = (k: number): string =>
    watches[k]!.texts.map((one, i) => `case ${i}:return(${one.includes('//') ? `${one}\n` : one});`).join('');
  const point = (key: string): string => {
    const k = points.get(key);
    return k === undefined ? '' : `${EYE}.pass(${first + k},(${WHICH})=>{switch(${WHICH}){${choice(k)}}});`;
  };
  return guards(tree, (node, parent, key) => {
    let before = '';
    let after = '';
    const part = parts.get(node);
    if (part !== undefined) {
      before = `(${PARTS}[${part}]=(`;
      after = '))';
    }
    const k = regions.get(node);
    if (k !== undefined) {
      before = `${EYE}.look(${first + k},(${PARTS})=>(${before}`;
      after += `),(${WHICH},${PARTS})=>{switch(${WHICH}){${choice(k)}}})`;
    }
    if (key === 'body' && (parent?.type === 'Program' || parent?.type === 'BlockStatement')) {
      const list: readonly AnyNode[] = parent.body;
      const isSafe = (one: AnyNode | undefined): boolean => !one || /[;}]/.test(text[one.end - 1]!);
      if (isSafe(list[list.indexOf(node) - 1])) before = point(`before ${node.start}`) + before;
      if (isSafe(node)) after += point(`after ${node.end}`);
    }
    return before || after ? { before, after } : null;
  });
}
