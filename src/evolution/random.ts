/** A seeded generator: each call gives the next number, at least 0 and below 1. */
export type Random = () => number;

/** 32-bit FNV-1a of a text's UTF-16 units (Fowler, Noll, Vo; offset basis 2166136261, prime 16777619). */
export function fnv1a(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/**
 * A generator for one purpose, for example `random('7|select|12')`: the same text gives the same numbers on every
 * machine. Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, integer arithmetic only.
 */
export function random(purpose: string): Random {
  let state = fnv1a(purpose);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
