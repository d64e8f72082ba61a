import makeEngineModule from '@jitl/quickjs-wasmfile-release-sync/emscripten-module';
import { METER } from './metering/meterEngine';

/** The engine's calls into its host. Pointers are addresses in the engine's memory. */
export interface EngineCallbacks {
  callFunction(async: unknown, ctx: number, self: number, argc: number, argv: number, id: number): number;
  shouldInterrupt(async: unknown, runtime: number): number;
  loadModuleSource(async: unknown, runtime: number, ctx: number, name: string): number;
  normalizeModule(async: unknown, runtime: number, ctx: number, base: string, name: string): number;
  freeHostRef(async: unknown, runtime: number, id: number): void;
}

/** What emscripten makes of QuickJS; see quickjs-emscripten's `QuickJSEmscriptenModule`. */
export interface EngineModule {
  HEAPU8: Uint8Array;
  callbacks: EngineCallbacks;
  _malloc(size: number): number;
  _free(pointer: number): void;
  UTF8ToString(pointer: number): string;
  stringToUTF8(text: string, pointer: number, size: number): void;
  lengthBytesUTF8(text: string): number;
  /** Turns that the engine's own loops may still take; see `meterEngine`. */
  meter: WebAssembly.Global;
}

type Import = (...args: number[]) => unknown;

/**
 * The engine asks its host for the local time. A verdict must not depend on the machine's time zone: it gets UTC.
 * Layout: struct tm of musl, nine 32-bit fields and the offset to UTC.
 */
function localTimeInUtc(memory: WebAssembly.Memory): (seconds: bigint | number, pointer: number) => void {
  return (seconds, pointer) => {
    const date = new Date(Number(seconds) * 1000);
    const year = date.getUTCFullYear();
    const dayOfYear = Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
    const clock = [date.getUTCSeconds(), date.getUTCMinutes(), date.getUTCHours()];
    const day = [date.getUTCDate(), date.getUTCMonth(), year - 1900, date.getUTCDay(), dayOfYear];
    new Int32Array(memory.buffer).set([...clock, ...day, 0, 0], pointer >> 2);
  };
}

/**
 * The engine asks for its environment, which names the language of the browser; its size would decide where the heap's chunks
 * lie, and so where memory ends. It gets an empty one.
 */
function emptyEnvironment(memory: WebAssembly.Memory): (first: number, second: number) => number {
  return (first, second) => {
    const words = new Uint32Array(memory.buffer);
    words[first >> 2] = words[second >> 2] = 0;
    return 0;
  };
}

/** Replaces what would make a verdict depend on the machine. The names of imports are minified, what they do is not. */
function alike(imports: WebAssembly.Imports, memory: WebAssembly.Memory): WebAssembly.Imports {
  const env = { ...imports['a'] } as Record<string, Import | WebAssembly.Memory>;
  const replace = (pattern: RegExp, count: number, by: Import) => {
    const names = Object.keys(env).filter(
      (key) => typeof env[key] === 'function' && pattern.test(String(env[key])),
    );
    if (names.length !== count) throw new Error(`this build of the engine has no import like ${pattern}`);
    for (const name of names) env[name] = by;
  };
  replace(/getSeconds\(\)[^]*getTimezoneOffset\(\)/, 1, localTimeInUtc(memory) as Import);
  // Both its size and its texts are asked for with two addresses, and both go through its list.
  replace(/for\s*\(\s*(?:var |let |const )?\w+ of /, 2, emptyEnvironment(memory));
  // The memory can't grow: to find that out anew at every request took seconds where a program goes on at the limit.
  replace(/\.grow\(/, 1, () => 0);
  return { ...imports, a: env as WebAssembly.ModuleImports };
}

const PAGE_BYTES = 65_536;

/**
 * A new instance of the compiled engine. Its memory has its full size from the start and never grows: QuickJS's own
 * limit counts next to nothing in this build (its malloc_usable_size is 0), and when a growing memory refuses
 * depends on how far it had grown before. Pages that nobody touches cost nothing.
 */
export async function instantiate(compiled: WebAssembly.Module, memoryBytes: number): Promise<EngineModule> {
  const pages = memoryBytes / PAGE_BYTES;
  const wasmMemory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const make = makeEngineModule as unknown as (options: object) => Promise<EngineModule>;
  let meter: unknown;
  const module = await make({
    wasmMemory,
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compiled, alike(imports, wasmMemory));
      meter = instance.exports[METER];
      receive(instance);
      return instance.exports;
    },
  });
  if (!(meter instanceof WebAssembly.Global)) throw new Error('the engine was handed in without its meter');
  module.meter = meter;
  return module;
}
