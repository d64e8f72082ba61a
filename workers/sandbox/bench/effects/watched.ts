import type { AnyNode } from 'acorn';
import { guards, HIT } from '../program/guards';
import type { Splice } from '../program/splice';
import type { Parsed } from '../program/syntax';
import type { Region } from './regions';

/** Under this name instrumented text finds the {@link Lookout}. */
export const EYE = HIT;
/** The values of a region's opaque parts, as far as they were come by. */
export const PARTS = '$parts$';
/** What is known of each alternative, what takes its value, and what takes that it threw; short, for there are thousands. */
const [KNOWN, VALUE, THREW, ERROR] = ['$k$', '$v$', '$t$', '$e$'];

/** To word a TypeError, V8 reads the function again that threw it: in one large function that takes milliseconds. */
const IN_ONE_FUNCTION = 8;

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
  const choices = (k: number): string => {
    // Nothing may be swallowed by a comment at the end.
    const each = watches[k]!.texts.map((one, i) => {
      const text = one.includes('//') ? `${one}\n` : one;
      return `try{${KNOWN}[${i}]||${VALUE}(${i},(${text}))}catch(${ERROR}){${THREW}(${i},${ERROR})}`;
    });
    let all = '';
    for (let i = 0; i < each.length; i += IN_ONE_FUNCTION) {
      const some = each.slice(i, i + IN_ONE_FUNCTION);
      const isOpen = some.map((_, j) => `${KNOWN}[${i + j}]`).join('&&');
      all += `if(!(${isOpen}))(()=>{${some.join('')}})();`;
    }
    return `(${KNOWN},${VALUE},${THREW},${PARTS})=>{${all}}`;
  };
  const point = (key: string): string => {
    const k = points.get(key);
    return k === undefined ? '' : `${EYE}.pass(${first + k},${choices(k)});`;
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
      after += `),${choices(k)})`;
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
