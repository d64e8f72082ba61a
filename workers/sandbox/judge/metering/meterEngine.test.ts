import { describe, expect, it } from 'vitest';
import { METER, meterEngine, UNMETERED } from './meterEngine';
import { u32 } from './wasmBytes';

const section = (id: number, ...content: number[]) => [id, ...u32(content.length), ...content];
const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];

/** The module's own loops, each `local.get 0, i32.const 1, i32.sub, local.tee 0, br_if 0`, in one function of a number. */
const WAIT = [0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b];
/** Fills memory from 0 on with zeroes, as many as the function is told. */
const FILL = [0x41, 0, 0x41, 0, 0x20, 0, 0xfc, 11, 0];

function moduleWith(...code: number[]): Uint8Array {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 1, 0x7f, 0),
    ...section(3, 1, 0),
    ...section(5, 1, 0, 1),
    ...section(6, 1, 0x7f, 0, 0x41, 0, 0x0b),
    ...section(7, 1, ...name('f'), 0, 0),
    ...section(10, 1, ...u32(code.length + 2), 0, ...code, 0x0b),
  ]);
}

async function metered(...code: number[]): Promise<{ f: (n: number) => void; meter: WebAssembly.Global }> {
  const { instance } = await WebAssembly.instantiate(meterEngine(moduleWith(...code)));
  const { f, [METER]: meter } = instance.exports;
  return { f: f as (n: number) => void, meter: meter as WebAssembly.Global };
}

describe('a metered engine', () => {
  it('counts the turns of its loops', async () => {
    const { f, meter } = await metered(...WAIT);
    expect(meter.value).toBe(UNMETERED);
    meter.value = 10;
    f(7);
    expect(meter.value).toBe(3);
  });

  it('traps where its turns end, and can go on when it is given more', async () => {
    const { f, meter } = await metered(...WAIT);
    meter.value = 10;
    expect(() => f(1_000_000_000)).toThrow(WebAssembly.RuntimeError);
    expect(meter.value).toBe(-1);
    meter.value = 10;
    f(10);
    expect(meter.value).toBe(0);
  });

  it('counts bytes that are filled in at once', async () => {
    const { f, meter } = await metered(...FILL);
    meter.value = 100;
    f(6400);
    expect(meter.value).toBe(0);
    expect(() => f(64)).toThrow(WebAssembly.RuntimeError);
  });

  it('does not count the turns of an interpreter', async () => {
    const targets = Array.from({ length: 129 }, () => 1);
    // A loop that a jump by many targets leaves at once, and another one in the same function.
    const interpreter = [0x02, 0x40, 0x03, 0x40, 0x20, 0, 0x0e, 0x80, 1, ...targets, 0x0b, 0x0b];
    const { f, meter } = await metered(...interpreter, ...WAIT);
    meter.value = 5;
    f(50);
    expect(meter.value).toBe(5);
  });

  it('refuses a file with instructions that it does not know', () => {
    expect(() => meterEngine(moduleWith(0xfd, 0))).toThrow(/unknown instruction/);
  });
});
