import { groupElements } from './inspectLayout';

/** The options of Node's `util.inspect` that are followed here. */
export interface InspectOptions {
  /** How deep to look; 2 unless told, null for no end. */
  readonly depth?: number | null;
  /** How many innermost levels go on one line; false puts each entry on its own. */
  readonly compact?: number | false;
  readonly breakLength?: number;
  readonly maxArrayLength?: number | null;
  readonly maxStringLength?: number | null;
  readonly sorted?: boolean;
  readonly showHidden?: boolean;
  /** False ignores what objects say of themselves. */
  readonly customInspect?: boolean;
}

const CUSTOM = Symbol.for('nodejs.util.inspect.custom');
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
/** A value with more entries than this in all is cut short: a picture, not a dump. */
const ENTRIES = 20_000;

type Shape = {
  readonly prefix: string;
  readonly open: string;
  readonly close: string;
  entries: string[];
  list: boolean;
};

function quoted(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char === mark || char === '\\') out += `\\${char}`;
    else if (char === '\n') out += '\\n';
    else if (char === '\t') out += '\\t';
    else if (char === '\r') out += '\\r';
    else if (code < 32 || code === 127) out += `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
    else out += char;
  }
  return mark + out + mark;
}

function constructorName(value: object): string | null {
  for (let at: object | null = value; at; at = Object.getPrototypeOf(at) as object | null) {
    const own = Object.getOwnPropertyDescriptor(at, 'constructor');
    const made: unknown = own && ('value' in own ? own.value : own.get?.call(at));
    // Node 20 has no Iterator class: what iterates is an Object there.
    if (typeof made === 'function' && made.name && made.name !== 'Iterator') return made.name;
  }
  return null;
}

/** Makes Node-like pictures of values. One instance per value shown. */
class Inspector {
  readonly #options: InspectOptions;
  readonly #depth: number;
  readonly #compact: number | false;
  readonly #breakLength: number;
  readonly #maxItems: number;
  readonly #open: object[] = [];
  #circular = new Map<object, number>();
  #indentation = 0;
  #deepest = 0;
  #entriesLeft = ENTRIES;

  constructor(options: InspectOptions) {
    this.#options = options;
    this.#depth = options.depth === null ? Infinity : (options.depth ?? 2);
    this.#compact = options.compact ?? 3;
    this.#breakLength = options.breakLength ?? 80;
    this.#maxItems = options.maxArrayLength === null ? Infinity : (options.maxArrayLength ?? 100);
  }

  show(value: unknown, level: number): string {
    if (typeof value === 'string') return this.#text(value);
    if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'symbol') return value.toString();
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return String(value);
    return this.#object(value, level);
  }

  #text(text: string): string {
    const most =
      this.#options.maxStringLength === null ? Infinity : (this.#options.maxStringLength ?? 10_000);
    const more = text.length - most;
    if (more > 0) return `${quoted(text.slice(0, most))}... ${more} more character${more > 1 ? 's' : ''}`;
    return quoted(text);
  }

  #object(value: object, level: number): string {
    const custom: unknown = (value as Record<symbol, unknown>)[CUSTOM];
    if (typeof custom === 'function' && this.#options.customInspect !== false) {
      const shown: unknown = custom.call(value, this.#depth - level, this.#options, inspect);
      return typeof shown === 'string' ? shown : this.show(shown, level);
    }
    if (this.#open.includes(value)) {
      const index = this.#circular.get(value) ?? this.#circular.size + 1;
      this.#circular.set(value, index);
      return `[Circular *${index}]`;
    }
    if (level > this.#depth && !isEmpty(value))
      return `[${Array.isArray(value) ? 'Array' : (constructorName(value) ?? 'Object: null prototype')}]`;
    const before = this.#deepest;
    this.#deepest = level;
    this.#open.push(value);
    const shape = this.#shape(value, level);
    this.#open.pop();
    // What is empty does not count as depth.
    if (shape.entries.length === 0) this.#deepest = before;
    const mark = this.#circular.get(value);
    const shown = this.#layout(shape, level, value);
    return mark === undefined ? shown : `<ref *${mark}> ${shown}`;
  }

  #shape(value: object, level: number): Shape {
    const name = constructorName(value);
    const tag = name ?? '[Object: null prototype]';
    const named = (usual: string, size?: number) =>
      name === usual && size === undefined ? '' : `${tag}${size === undefined ? '' : `(${size})`} `;
    const shape = (prefix: string, open = '{', close = '}'): Shape => ({
      prefix,
      open,
      close,
      entries: [],
      list: false,
    });
    const finish = (made: Shape, skipIndexes = false): Shape => {
      this.#properties(value, made.entries, level, skipIndexes);
      return made;
    };
    if (Array.isArray(value)) {
      const made = shape(name === 'Array' ? '' : `${tag}(${value.length}) `, '[', ']');
      made.list = true;
      this.#items(value, made.entries, level);
      return finish(made, true);
    }
    if (value instanceof Map) {
      const made = shape(`${tag}(${value.size}) ${name === 'Map' ? '' : '[Map] '}`);
      for (const [key, item] of value)
        made.entries.push(
          this.#nested(() => `${this.show(key, level + 1)} => ${this.show(item, level + 1)}`),
        );
      return finish(made);
    }
    if (value instanceof Set) {
      const made = shape(`${tag}(${value.size}) ${name === 'Set' ? '' : '[Set] '}`);
      for (const item of value) made.entries.push(this.#nested(() => this.show(item, level + 1)));
      return finish(made);
    }
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const items = value as unknown as ArrayLike<unknown>;
      const made = shape(`${tag}(${items.length}) `, '[', ']');
      made.list = true;
      this.#items(items, made.entries, level);
      return made;
    }
    if (typeof value === 'function') return finish(shape(functionBase(value)));
    if (value instanceof Error) return finish(shape(errorBase(value)));
    if (value instanceof RegExp) return finish(shape(RegExp.prototype.toString.call(value)));
    if (value instanceof Date) {
      return finish(shape(Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()));
    }
    if (value instanceof Promise) return finish(shape('Promise '));
    if (value instanceof WeakMap || value instanceof WeakSet) return shape(`${tag} { <items unknown> }`);
    if (isBoxed(value)) {
      return finish(shape(`[${tag}: ${this.show(value.valueOf(), level)}]`), value instanceof String);
    }
    if (Object.prototype.toString.call(value) === '[object Arguments]') {
      const made = shape('[Arguments] ', '[', ']');
      made.list = true;
      this.#items(value as unknown as ArrayLike<unknown>, made.entries, level);
      return made;
    }
    const tagged = ownTag(value, name);
    return finish(shape((name === 'Object' && tagged ? 'Object ' : named('Object')) + tagged));
  }

  #nested(show: () => string): string {
    this.#indentation += 2;
    const shown = show();
    this.#indentation -= 2;
    return shown;
  }

  #items(items: ArrayLike<unknown>, entries: string[], level: number): void {
    const most = Math.min(items.length, this.#maxItems);
    let holes = 0;
    const flush = () => {
      if (holes > 0) entries.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
      holes = 0;
    };
    for (let i = 0; i < most; i += 1) {
      if (!(i in items)) {
        holes += 1;
        continue;
      }
      flush();
      if ((this.#entriesLeft -= 1) < 0) break;
      entries.push(this.#nested(() => this.show(items[i], level + 1)));
    }
    flush();
    const more = items.length - most;
    if (more > 0) entries.push(`... ${more} more item${more > 1 ? 's' : ''}`);
  }

  #properties(value: object, entries: string[], level: number, skipIndexes: boolean): void {
    const keys: (string | symbol)[] = this.#options.showHidden
      ? Object.getOwnPropertyNames(value)
      : Object.keys(value);
    for (const key of Object.getOwnPropertySymbols(value)) {
      if (Object.prototype.propertyIsEnumerable.call(value, key)) keys.push(key);
    }
    if (this.#options.sorted) keys.sort((a, b) => (String(a) < String(b) ? -1 : 1));
    for (const key of keys) {
      if (skipIndexes && typeof key === 'string' && /^\d+$/.test(key)) continue;
      if ((this.#entriesLeft -= 1) < 0) break;
      const shownKey =
        typeof key === 'symbol' ? `[${key.toString()}]` : IDENTIFIER.test(key) ? key : quoted(key);
      entries.push(`${shownKey}: ${this.#property(value, key, level)}`);
    }
  }

  #property(value: object, key: string | symbol, level: number): string {
    const found = Object.getOwnPropertyDescriptor(value, key);
    if (found && (found.get || found.set))
      return found.get ? (found.set ? '[Getter/Setter]' : '[Getter]') : '[Setter]';
    return this.#nested(() => this.show((value as Record<string | symbol, unknown>)[key], level + 1));
  }

  #layout(shape: Shape, level: number, value: object): string {
    const { prefix, open, close } = shape;
    let { entries } = shape;
    if (entries.length === 0) {
      if (/^(\[(Function|class|AsyncFunction)|Error|Invalid|\/|\d{4}-)/.test(prefix) || isBase(value))
        return prefix.trimEnd();
      return `${prefix}${open}${close}`;
    }
    const base = isBase(value) ? `${prefix} ` : prefix;
    if (this.#compact !== false) {
      const count = entries.length;
      if (shape.list && count > 6) {
        entries = groupElements(entries, value as unknown as ArrayLike<unknown>, {
          indentation: this.#indentation,
          breakLength: this.#breakLength,
          compact: this.#compact,
          maxItems: this.#maxItems,
        });
      }
      if (this.#deepest - level < this.#compact && count === entries.length) {
        const start = entries.length + this.#indentation + open.length + base.length + 10;
        const total = entries.reduce((sum, entry) => sum + entry.length, entries.length + start);
        const joined = entries.join(', ');
        if (total <= this.#breakLength && !joined.includes('\n') && !base.includes('\n')) {
          return `${base}${open} ${joined} ${close}`;
        }
      }
    }
    const indent = `\n${' '.repeat(this.#indentation)}`;
    return `${base}${open}${indent}  ${entries.join(`,${indent}  `)}${indent}${close}`;
  }
}

const isBoxed = (value: object): boolean =>
  value instanceof Number ||
  value instanceof String ||
  value instanceof Boolean ||
  value instanceof Symbol ||
  value instanceof BigInt;

/** Node shows what is empty at any depth. */
function isEmpty(value: object): boolean {
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  if (ArrayBuffer.isView(value)) return value.byteLength === 0;
  return Reflect.ownKeys(value).every((key) => !Object.prototype.propertyIsEnumerable.call(value, key));
}

/** Kinds whose prefix says all there is to say when they have no properties. */
const isBase = (value: object): boolean =>
  typeof value === 'function' ||
  value instanceof Error ||
  value instanceof RegExp ||
  value instanceof Date ||
  isBoxed(value) ||
  value instanceof WeakMap ||
  value instanceof WeakSet;

function ownTag(value: object, name: string | null): string {
  const tag: unknown = (value as Record<symbol, unknown>)[Symbol.toStringTag];
  // An enumerable one is shown among the properties.
  if (Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag)) return '';
  return typeof tag === 'string' && tag && tag !== name ? `[${tag}] ` : '';
}

function functionBase(value: { name: string }): string {
  const source = Function.prototype.toString.call(value);
  if (source.startsWith('class')) {
    const parent = Object.getPrototypeOf(value) as { name?: string } | null;
    return `[class ${value.name || '(anonymous)'}${parent?.name ? ` extends ${parent.name}` : ''}]`;
  }
  const kind = constructorName(value) ?? 'Function';
  return value.name ? `[${kind}: ${value.name}]` : `[${kind} (anonymous)]`;
}

/** Stack traces differ between engines: an error is shown by its name and message alone. */
function errorBase(error: Error): string {
  const name = error.name || 'Error';
  const text = error.message ? `${name}: ${error.message}` : name;
  return `[${text}]`;
}

/** A picture of any value as Node's `util.inspect` draws it. Getters and proxies may throw out of here. */
export function inspect(
  value: unknown,
  options: InspectOptions | boolean = {},
  depth?: number | null,
): string {
  // The old way: (value, showHidden, depth).
  const given =
    typeof options === 'boolean'
      ? { showHidden: options, ...(depth === undefined ? {} : { depth }) }
      : options;
  return new Inspector(given ?? {}).show(value, 0);
}

inspect.custom = CUSTOM;
