import makeEngineModule from '@jitl/quickjs-wasmfile-release-sync/emscripten-module';

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

function inUtc(imports: WebAssembly.Imports, memory: WebAssembly.Memory): WebAssembly.Imports {
  const env = { ...imports['a'] } as Record<string, Import | WebAssembly.Memory>;
  // The names are minified, the properties they use are not.
  const isLocalTime = (one: unknown) =>
    typeof one === 'function' && /getSeconds\(\)[^]*getTimezoneOffset\(\)/.test(String(one));
  const name = Object.keys(env).find((key) => isLocalTime(env[key]));
  if (!name) throw new Error('this build of the engine has no local time to replace');
  return { ...imports, a: { ...env, [name]: localTimeInUtc(memory) } as WebAssembly.ModuleImports };
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
  return make({
    wasmMemory,
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compiled, inUtc(imports, wasmMemory));
      receive(instance);
      return instance.exports;
    },
  });
}
