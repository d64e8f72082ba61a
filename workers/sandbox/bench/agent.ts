import { random } from '../../../src/evolution/random';
import type { Files } from '../../../src/evolution/task';
import { AGENT_NAMES, agentValues } from './ambient';
import { atFinally, burn, caught, grown, spread, type Tank } from './fuel';
import { settled } from './macrotask';
import { compile, prepare, type Unit } from './program/compile';
import { ImportError, Modules } from './program/modules';

/** How an agent repairs: `solve(program, tools)` of `agent.js`. May be async. */
export type Solve = (program: unknown, tools: unknown) => unknown;

/** How an agent makes a better agent: `improve(files, log, tools)` of `improve.js`. May be async. */
export type Improve = (files: unknown, log: unknown, tools: unknown) => unknown;

const compiled = new Map<string, Unit>();

/** Agents whose code is kept compiled, in files. */
const FILES_KEPT = 500;

function unitOf(path: string, text: string): Unit {
  const key = `${path}\n${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const unit = compile(prepare(path, text, 'modules'), AGENT_NAMES);
  if (compiled.size >= FILES_KEPT) compiled.clear();
  compiled.set(key, unit);
  return unit;
}

/**
 * Loads an agent's modules, fresh for each attempt, and gives its `solve`.
 * @throws BrokenFile, ImportError, or whatever the agent throws while it is loaded.
 */
export const loadSolve = (files: Files, seed: string, tank: Tank): Promise<Solve> =>
  load(files, 'agent.js', 'solve', seed, tank) as Promise<Solve>;

/** The same for its `improve`. */
export const loadImprove = (files: Files, seed: string, tank: Tank): Promise<Improve> =>
  load(files, 'improve.js', 'improve', seed, tank) as Promise<Improve>;

async function load(
  files: Files,
  entry: string,
  name: string,
  seed: string,
  tank: Tank,
): Promise<(...given: unknown[]) => unknown> {
  const units = new Map<string, Unit>();
  for (const [path, text] of Object.entries(files)) units.set(path, unitOf(path, text));
  const modules = new Modules({
    units,
    builtin: () => undefined,
    instruments: [burn, spread, grown, caught, atFinally, undefined],
    ambient: agentValues(random(`${seed}|Math.random`)),
  });
  const close = tank.open();
  try {
    let loaded = modules.load(entry);
    if (loaded instanceof Promise) {
      const end = await settled(loaded, () => false);
      if (end.how === 'rejected') throw end.error;
      if (end.how === 'stuck') throw new ImportError(`${entry} waits for something that will never happen`);
      loaded = end.value;
    }
    const found = loaded[name];
    if (typeof found !== 'function') throw new ImportError(`${entry} exports no function named ${name}`);
    return found as (...given: unknown[]) => unknown;
  } finally {
    close();
  }
}
