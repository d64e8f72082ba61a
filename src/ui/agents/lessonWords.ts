/**
 * What a note on an edit says, for people; the notes' notation is that of workers/sandbox/bench/edits. Code stands between
 * backticks. A note that is not known is given as it is: an agent may have changed its own notation.
 */
export function lessonInWords(note: string): string {
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(note);
    if (found) return words(found.slice(1));
  }
  return `\`${note}\``;
}

type Words = (parts: readonly string[]) => string;

const KINDS: Readonly<Record<string, string>> = {
  num: 'a number',
  str: 'a text',
  bool: 'a truth value',
  list: 'a list',
  obj: 'an object',
  fun: 'a function',
  null: 'null',
  regex: 'a regular expression',
  lib: 'a name of the language',
  item: 'an element or property',
  call: 'a call',
  set: 'an assignment',
  '?': 'something unknown',
};
const kind = (name = ''): string => KINDS[name] ?? name;

const TYPES: Readonly<Record<string, string>> = {
  Identifier: 'a name',
  Literal: 'a literal',
  '': 'a literal',
  Binary: 'an operation',
  Logical: 'a logical operation',
  Assignment: 'an assignment',
  Update: '`++` or `--`',
  Unary: 'a sign or negation',
  Call: 'a call',
  Member: 'a property or element',
  Conditional: 'a conditional',
  Array: 'a list',
  New: '`new`',
  Template: 'a template text',
  TemplateLiteral: 'a template text',
  Object: 'an object',
  ArrowFunction: 'an arrow function',
  This: '`this`',
  Chain: 'an optional chain',
  If: 'an `if`',
  Return: 'a `return`',
  For: 'a `for`',
  ForOf: 'a `for … of`',
  ForIn: 'a `for … in`',
  While: 'a `while`',
  Throw: 'a `throw`',
  Break: 'a `break`',
  Continue: 'a `continue`',
  Expression: 'a statement',
  Variable: 'a declaration',
  Block: 'a block',
  Spread: 'a spread',
  SpreadElement: 'a spread',
  Program: 'the file',
};
const type = (name = ''): string => TYPES[name] ?? `\`${name}\``;

const FIELDS: Readonly<Record<string, string>> = {
  'If.test': 'in the condition of an `if`',
  'While.test': 'in the condition of a `while`',
  'For.test': 'in the condition of a `for`',
  'For.init': 'at the start of a `for`',
  'For.update': 'in the step of a `for`',
  'ForOf.right': 'in what a `for … of` walks through',
  'Conditional.test': 'in the condition before `?`',
  'Conditional.consequent': 'behind `?`',
  'Conditional.alternate': 'behind `:`',
  'Return.argument': 'in what is returned',
  'Call.arguments': 'among the arguments of a call',
  'New.arguments': 'among the arguments of `new`',
  'Call.callee': 'in what is called',
  'Binary.left': 'left of an operator',
  'Binary.right': 'right of an operator',
  'Logical.left': 'left of `&&`, `||` or `??`',
  'Logical.right': 'right of `&&`, `||` or `??`',
  'Assignment.left': 'in what is assigned to',
  'Assignment.right': 'in what is assigned',
  'VariableDeclarator.init': 'in what a variable starts with',
  'Member.object': 'before a dot or bracket',
  'Member.property': 'in an index',
  'Array.elements': 'among a list’s elements',
  'Block.body': 'in a block',
  'Program.body': 'at the top of a file',
  'Property.value': 'in an object’s value',
  'ArrowFunction.body': 'in what an arrow function gives',
};
const place = (context = ''): string => {
  const [parent = '', field = ''] = context.split('.');
  return FIELDS[context] ?? `in ${type(parent)} (${field})`;
};

const rule: Words = ([from, to]) =>
  to === 'part'
    ? `${code(from)} shortened to a part of it`
    : from === 'a' && to?.endsWith(' around')
      ? `something put into ${code(to.replace(/ around$/, ''))}`
      : `${code(from)} to ${code(to)}`;
const code = (shape = ''): string => (shape in TYPES ? type(shape) : `\`${shape}\``);

/** Rules of families that are no replacement of one shape by another. */
function plainRule(text: string): string {
  if (text.startsWith('delete ')) return `${type(text.slice(7))} deleted`;
  if (text.startsWith('insert ')) return `a copy of ${type(text.slice(7))} inserted`;
  if (text.startsWith('swap in ')) {
    const [node, operator] = text.slice(8).split(' ');
    return `parts swapped in ${operator ? `\`a ${operator} b\`` : type(node)}`;
  }
  if (text === 'swap statements') return 'neighbouring statements swapped';
  if (text === 'negate') return 'a condition negated';
  if (text.startsWith('step ')) return `\`${text.slice(5)}\` put behind a number`;
  if (text.startsWith('to ')) return /^to [+-] 1$/.test(text) ? `a number changed by \`${text.slice(3)}\`` : `a number changed to \`${text.slice(3)}\``; // prettier-ignore
  const arrow = /^(.+?) -> (.+)$/.exec(text);
  if (text === 'truthy -> defined') return 'a condition asks whether something is defined';
  if (text === 'falsy -> undefined') return 'a condition asks whether something is undefined';
  return arrow ? rule(arrow.slice(1)) : `\`${text}\``;
}

const PATTERNS: readonly (readonly [RegExp, Words])[] = [
  [/^rule (.+)$/, ([text = '']) => plainRule(text)],
  [/^at (\S+): (.+)$/, ([context, text = '']) => `${plainRule(text)}, ${place(context)}`],
  [/^at (\S+) (operator|delete|swap|property)$/, ([context, what = '']) => `${FAMILY[what]}, ${place(context)}`],
  [
    /^at (\S+) (\S*) -> (\S*)$/,
    ([context, from = '', to = '']) =>
      from in KINDS && to in KINDS
        ? `${kind(from)} to ${kind(to)}, ${place(context)}`
        : `${type(from)} to ${type(to)}, ${place(context)}`,
  ],
  [/^kind (\S+) -> (\S+)$/, ([from, to]) => `${kind(from)} to ${kind(to)}`],
  [/^type (operator|delete|insert|swap|property|number|condition)$/, ([what = '']) => FAMILY[what] ?? what],
  [/^type property call$/, () => 'another method called'],
  [/^type (\S*) -> (\S*)$/, ([from, to]) => `${type(from)} to ${type(to)}`],
  [/^op from (\S+)$/, ([operator]) => `\`${operator}\` to another operator`],
  [/^op to (\S+)$/, ([operator]) => `another operator to \`${operator}\``],
  [/^number ([+-]?[\d.]+)$/, ([by]) => `a number changed by \`${by}\``],
  [/^number far$/, () => 'a number changed by more than 2'],
  [/^number (\S+) (.+)$/, ([of, text = '']) => `${plainRule(text)}, where ${kind(of)} stood`],
  [/^names (.+)$/, ([how = '']) => `a name to ${NAMES[how] ?? how}`],
  [/^property (.+)$/, ([how = '']) => `a property to ${NAMES[how] ?? how}`],
  [/^size -(\d) \+(\d)$/, ([out, put]) => `${many(out)} out, ${many(put)} in`],
  [/^parts (\w+) -> (\w+)$/, ([from, to]) => `a part ${TWINS[from ?? '']} its neighbour to one ${TWINS[to ?? '']} it`],
  [/^unknown name$/, () => 'a name that is not in scope there'],
  [/^from same function$/, () => 'taken from the same function'],
  [/^from elsewhere$/, () => 'taken from elsewhere in the file'],
  [/^seen (\d)( name)?$/, ([times, isName]) => `${isName ? 'a name' : 'something'} that the file has ${times === '4' ? '4 times or more' : times === '1' ? 'once' : `${times} times`}`],
  [/^insert (\S+) (before|after) (\S+)$/, ([what, where, other]) => `${type(what)} inserted ${where} ${type(other)}`],
  [/^insert itself$/, () => 'a statement doubled'],
  [/^insert other$/, () => 'another statement copied'],
  [/^swap (\S+) (\S+)$/, ([a = '', b = '']) => a in KINDS && b in KINDS ? `${kind(a)} and ${kind(b)} swapped` : `${type(a)} and ${type(b)} swapped`],
  [/^condition (\S+) (.+)$/, ([node, text = '']) => `${plainRule(text)}, the condition being ${type(node)}`],
  [/^suspicion unknown$/, () => 'where nothing is known of the place'],
  [/^suspicion rank (\d)$/, ([above = '0']) => above === '0' ? 'where the program is most suspicious' : above in ORDINAL ? `at the ${ORDINAL[above]} most suspicious places` : 'at hardly suspicious places'],
  [/^rivals (.+)$/, ([count = '']) => `${oneOf(count)} of its family at a place`],
  [/^alike (.+)$/, ([count = '']) => `${oneOf(count)} of its kind in a file`],
  [/^effect (unknown|outside|misses failing|failing only|passing too)$/, ([what = '']) => EFFECTS[what] ?? what],
  [/^suspicion none$/, () => 'where no failing test comes by'],
  [/^suspicion (all|some) (\d)$/, ([which, step = '0']) => `where ${which === 'all' ? 'all failing tests' : 'some failing tests'} come by${PASSING[step] ?? ''}`],
]; // prettier-ignore

const oneOf = (count: string): string => (count === '1' ? 'the only edit' : `one of ${count} edits`);

const ORDINAL: Readonly<Record<string, string>> = { 1: 'second', 2: 'third', 3: 'fourth', 4: 'fifth' };

const FAMILY: Readonly<Record<string, string>> = {
  operator: 'another operator',
  delete: 'a statement deleted',
  insert: 'a statement inserted',
  swap: 'two parts swapped',
  property: 'another property',
  number: 'another number',
  condition: 'another condition',
};
const NAMES: Readonly<Record<string, string>> = {
  alike: 'one that begins alike',
  other: 'one that is unlike it',
  'both short': 'another of one letter',
};
const TWINS: Readonly<Record<string, string>> = { equal: 'equal to', different: 'different from' };
const many = (n = ''): string => (n === '0' ? 'nothing' : n === '1' ? 'one word' : n === '4' ? '4 or more words' : `${n} words`); // prettier-ignore

/** What an edit would change in a run of the program as it stands. */
const EFFECTS: Readonly<Record<string, string>> = {
  unknown: 'nobody can tell beforehand what it changes',
  outside: 'outside of all functions',
  'misses failing': 'changes nothing in some failing test',
  'failing only': 'changes something in every failing test and in no passing one',
  'passing too': 'changes something in every failing test, and in passing ones too',
};

/** By Ochiai's measure in five steps: the fewer passing tests run through the place, the higher. */
const PASSING: Readonly<Record<string, string>> = {
  0: ' and very many passing ones',
  1: ' and many passing ones',
  2: ' and some passing ones',
  3: ' and few passing ones',
  4: ' and hardly a passing one',
};
