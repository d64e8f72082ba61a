import { QuickJSFFI } from '@jitl/quickjs-wasmfile-release-sync/ffi';
import { JUDGE_STACK_BYTES } from '../../../src/sandbox/limits';
import { writeCString } from './cString';
import { EngineLost, OutOfTurns } from './engineLost';
import { instantiate, type EngineModule } from './engineModule';
import { UNMETERED } from './metering/meterEngine';
import { findLayout, Snapshots, type Image, type Layout } from './snapshot';

/** The address of a value in the engine's memory. */
export type Value = number;

/** How code in the engine came out: with a value, or thrown. */
export type Outcome = { readonly value: Value } | { readonly thrown: Value };

/** Where the engine turns to while it runs. A port that throws loses the engine. */
export interface EnginePorts {
  /** Once per 10,000 loop turns or calls; true stops the code, which can't catch that. */
  interrupt(): boolean;
  /** The name under which a module is known, from what `base` asked for. Here the engine takes no error. */
  resolve(base: string, request: string): string;
  /** The source of a module that was resolved; an {@link ImportError} if there is none. */
  load(name: string): string | ImportError;
}

/** Thrown inside the engine, as an error of that message, where an import can't be followed. */
export class ImportError {
  readonly message: string;
  /** As Node names it. */
  readonly code: string;

  constructor(message: string, code = 'ERR_MODULE_NOT_FOUND') {
    this.message = message;
    this.code = code;
  }
}

/** A function that code in the engine can call. */
export type HostFunction = (args: readonly Value[]) => Outcome | undefined;

/** The raw calls, with plain numbers for pointers. */
type Calls = { readonly [Name in keyof QuickJSFFI]: (...args: (number | string)[]) => number };

// JS_EVAL_TYPE_MODULE of quickjs.h.
const MODULE_FLAG = 1;
const FULFILLED = 1;

const REJECTED = 2;

/**
 * QuickJS with one realm. Values are addresses: nothing is freed one by one, {@link restore} frees everything made since
 * the image was taken.
 */
export class Engine {
  readonly #module: EngineModule;
  readonly #calls: Calls;
  readonly #runtime: number;
  readonly #ctx: number;
  readonly #layout: Layout;
  readonly #hostFunctions: HostFunction[] = [];
  #snapshots: Snapshots | null = null;
  #makeError: Value = 0;
  #ports: EnginePorts | null = null;
  #lost = false;
  #isRunning = false;
  #turns = UNMETERED;

  private constructor(module: EngineModule, layout: Layout) {
    this.#module = module;
    this.#layout = layout;
    const Ffi = QuickJSFFI as unknown as new (module: EngineModule) => Calls;
    const calls = (this.#calls = new Ffi(module));
    module.callbacks = {
      callFunction: (_async, _ctx, _self, argc, argv, id) => this.#callHost(argc, argv, id),
      shouldInterrupt: () => (this.#ports?.interrupt() ? 1 : 0),
      loadModuleSource: (_async, _runtime, _ctx, name) => this.#importText((ports) => ports.load(name)),
      normalizeModule: (_async, _runtime, _ctx, base, name) =>
        this.#importText((ports) => ports.resolve(base, name)),
      freeHostRef: () => undefined,
    };
    this.#runtime = calls.QTS_NewRuntime();
    this.#ctx = calls.QTS_NewContext(this.#runtime, 0);
    calls.QTS_RuntimeSetMaxStackSize(this.#runtime, JUDGE_STACK_BYTES);
    calls.QTS_RuntimeEnableInterruptHandler(this.#runtime);
    calls.QTS_RuntimeEnableModuleLoader(this.#runtime, 1);
  }

  /** A fresh engine of its own, from a file that `meterEngine` made, with so much memory. */
  static async create(compiled: WebAssembly.Module, memoryBytes: number): Promise<Engine> {
    const layout = findLayout(await instantiate(compiled, memoryBytes));
    return new Engine(await instantiate(compiled, memoryBytes), layout);
  }

  /** All of its memory, as it is now. */
  get memory(): Uint8Array {
    return this.#module.HEAPU8;
  }

  /** The address of the realm's own record (`JSContext`). */
  get context(): number {
    return this.#ctx;
  }

  /**
   * Turns that the engine's own loops may still take while it runs code; below zero it is lost, with {@link OutOfTurns}. What it does
   * for the judge in between is not metered.
   */
  get turns(): number {
    return this.#isRunning ? this.#module.meter.value : this.#turns;
  }

  set turns(value: number) {
    if (this.#isRunning) this.#module.meter.value = value;
    else this.#turns = value;
  }

  /** True once a call did not come back as it should: then every other call throws {@link EngineLost}. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Who answers the engine from now on. */
  attach(ports: EnginePorts | null): void {
    this.#ports = ports;
  }

  /** Ends the preparation: from now on the memory can be taken and put back. */
  freeze(): Image {
    const text = '(message, code) => Object.assign(new Error(message), { code })';
    this.#makeError = this.evaluateOrThrow(text);
    this.#snapshots = new Snapshots(this.#module, this.#layout);
    return this.#snapshots.take();
  }

  /** The engine as it is now. Values that exist now are valid again after {@link restore}. */
  take(): Image {
    return this.#frozen.take();
  }

  /** Makes the engine what it was when the image was taken, byte for byte. */
  restore(image: Image): void {
    if (this.#lost) throw new EngineLost('the engine was lost');
    this.#frozen.restore(image);
  }

  get #frozen(): Snapshots {
    if (!this.#snapshots) throw new Error('the engine is not prepared yet');
    return this.#snapshots;
  }

  /** Runs a classic script in the global scope. */
  script(text: string, file: string): Outcome {
    return this.#evaluate(text, file, 0);
  }

  /** Runs an ES module. The value is a promise if it has to wait; see {@link promiseState}. */
  module(text: string, file: string): Outcome {
    return this.#evaluate(text, file, MODULE_FLAG);
  }

  /** Runs the project's own code, which does not throw. */
  evaluateOrThrow(text: string, file = 'harness.js', asModule = false): Value {
    const outcome = asModule ? this.module(text, file) : this.script(text, file);
    if ('thrown' in outcome) throw new Error(`${file}: ${this.dump(outcome.thrown)}`);
    return outcome.value;
  }

  call(callee: Value, ...args: readonly Value[]): Outcome {
    return this.#guard(() => {
      const list = this.#module._malloc(4 * Math.max(1, args.length));
      new Uint32Array(this.#module.HEAPU8.buffer, list, args.length).set(args);
      return this.#outcome(
        this.#calls.QTS_Call(this.#ctx, callee, this.#calls.QTS_GetUndefined(), args.length, list),
      );
    });
  }

  /** Runs waiting jobs (promise reactions), at most so many; gives how many ran, or what an uncaught one threw. */
  runJobs(most: number): number | { readonly thrown: Value } {
    return this.#guard(() => {
      const out = this.#module._malloc(4);
      const result = this.#outcome(this.#calls.QTS_ExecutePendingJob(this.#runtime, most, out));
      if ('thrown' in result) return result;
      return this.#calls.QTS_GetFloat64(this.#ctx, result.value);
    });
  }

  get hasJobs(): boolean {
    return this.#calls.QTS_IsJobPending(this.#runtime) !== 0;
  }

  /** Of a value that {@link module} gave. */
  promiseState(value: Value): 'pending' | 'fulfilled' | { readonly thrown: Value } {
    const state = this.#calls.QTS_PromiseState(this.#ctx, value);
    if (state === REJECTED) return { thrown: this.#calls.QTS_PromiseResult(this.#ctx, value) };
    return state < 0 || state === FULFILLED ? 'fulfilled' : 'pending';
  }

  string(text: string): Value {
    const { pointer } = writeCString(this.#module, text);
    const value = this.#calls.QTS_NewString(this.#ctx, pointer);
    this.#module._free(pointer);
    return value;
  }

  number(value: number): Value {
    return this.#calls.QTS_NewFloat64(this.#ctx, value);
  }

  /** The text of a string value. */
  text(value: Value): string {
    const pointer = this.#calls.QTS_GetString(this.#ctx, value);
    const text = this.#utf8(pointer);
    this.#calls.QTS_FreeCString(this.#ctx, pointer);
    return text;
  }

  property(object: Value, name: string): Value {
    return this.#calls.QTS_GetProp(this.#ctx, object, this.string(name));
  }

  setProperty(object: Value, name: string, value: Value): void {
    this.#calls.QTS_SetProp(this.#ctx, object, this.string(name), value);
  }

  get globals(): Value {
    return this.#calls.QTS_GetGlobalObject(this.#ctx);
  }

  newObject(): Value {
    return this.#calls.QTS_NewObject(this.#ctx);
  }

  hostFunction(name: string, body: HostFunction): Value {
    this.#hostFunctions.push(body);
    return this.#calls.QTS_NewFunction(this.#ctx, name, 0, 0, this.#hostFunctions.length);
  }

  /** The number of a number value. */
  toNumber(value: Value): number {
    return this.#calls.QTS_GetFloat64(this.#ctx, value);
  }

  /** Any value as text, for the project's own errors. */
  dump(value: Value): string {
    return this.#utf8(this.#calls.QTS_Dump(this.#ctx, value));
  }

  #evaluate(text: string, file: string, flags: number): Outcome {
    return this.#guard(() => {
      const { pointer, size } = writeCString(this.#module, text);
      const outcome = this.#outcome(this.#calls.QTS_Eval(this.#ctx, pointer, size, file, 0, flags));
      this.#module._free(pointer);
      return outcome;
    });
  }

  #outcome(value: Value): Outcome {
    const thrown = this.#calls.QTS_ResolveException(this.#ctx, value);
    return thrown === 0 ? { value } : { thrown };
  }

  /** An abort, a trap or an overflow of the host's own stack leaves the engine's memory as it was in mid-call. */
  #guard<T>(body: () => T): T {
    if (this.#lost) throw new EngineLost('the engine was lost');
    // Code that runs may turn to the host, which turns to the engine again.
    if (this.#isRunning) return body();
    const { meter } = this.#module;
    meter.value = this.#turns;
    this.#isRunning = true;
    try {
      return body();
    } catch (error) {
      this.#lost = true;
      if (meter.value < 0) throw new OutOfTurns('the engine went on for too long');
      throw error instanceof EngineLost ? error : new EngineLost(String(error));
    } finally {
      this.#isRunning = false;
      this.#turns = meter.value;
      meter.value = UNMETERED;
    }
  }

  #callHost(argc: number, argv: number, id: number): Value {
    const args = Array.from({ length: argc }, (_, i) => this.#calls.QTS_ArgvGetJSValueConstPointer(argv, i));
    const outcome = this.#hostFunctions[id - 1]?.(args);
    if (!outcome) return 0;
    return 'value' in outcome ? outcome.value : this.#calls.QTS_Throw(this.#ctx, outcome.thrown);
  }

  #importText(answer: (ports: EnginePorts) => string | ImportError): number {
    const text = this.#ports ? answer(this.#ports) : new ImportError('no modules yet');
    if (typeof text === 'string') return writeCString(this.#module, text).pointer;
    this.#calls.QTS_Throw(this.#ctx, this.importError(text));
    return 0;
  }

  /** An {@link ImportError} as the error that the engine's code sees. */
  importError(error: ImportError): Value {
    const made = this.call(this.#makeError, this.string(error.message), this.string(error.code));
    return 'value' in made ? made.value : made.thrown;
  }

  #utf8(pointer: number): string {
    return this.#module.UTF8ToString(pointer);
  }
}
