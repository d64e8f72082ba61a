import { random } from '../../../src/evolution/random';
import type { Files } from '../../../src/evolution/task';
import { AGENT_NAMES, agentValues } from './ambient';
import { burn, spread, type Tank } from './fuel';
import { settled } from './macrotask';
import { compile, prepare, type Unit } from './program/compile';
import { ImportError, Modules } from './program/modules';

/** An agent's entry: `solve(program, tools)`. May be async. */
export type Solve = (program: unknown, tools: unknown) => unknown;

const ENTRY = 'agent.js';

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
export async function loadAgent(files: Files, seed: string, tank: Tank): Promise<Solve> {
  const units = new Map<string, Unit>();
  for (const [path, text] of Object.entries(files)) units.set(path, unitOf(path, text));
  const modules = new Modules({
    units,
    builtin: () => undefined,
    instruments: [burn, spread, undefined],
    ambient: agentValues(random(`${seed}|Math.random`)),
  });
  const close = tank.open();
  try {
    let loaded = modules.load(ENTRY);
    if (loaded instanceof Promise) {
      const end = await settled(loaded, () => false);
      if (end.how === 'rejected') throw end.error;
      if (end.how === 'stuck') throw new ImportError(`${ENTRY} waits for something that will never happen`);
      loaded = end.value;
    }
    const { solve } = loaded;
    if (typeof solve !== 'function') throw new ImportError(`${ENTRY} exports no function named solve`);
    return solve as Solve;
  } finally {
    close();
  }
}
