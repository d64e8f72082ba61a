import jest from '../harness/jest/kit.ts?bundle';
import type { Engine, Value } from './engine';
import { withOwnGlobals } from './ownGlobals';
import { addModule, namesIn } from './prepareRealm';
import type { Image } from './snapshot';

/** What can be added to the realm for the files that use it, as the text of a script that adds to `realm.modules`. */
const KITS = { jest } as const;

export type Kit = keyof typeof KITS;

/** The texts of all kits: they decide verdicts as the harness does. */
export const kitTexts: readonly string[] = Object.values(KITS);

/** Images of the realm with more in it than every execution needs, made when they are first asked for. */
export class Kits {
  readonly #engine: Engine;
  readonly #root: Value;
  /** The realm without any. */
  readonly plain: Image;
  readonly #made = new Map<string, Image>();

  /** `root` is the harness, as it was in the realm of that image. */
  constructor(engine: Engine, root: Value, plain: Image) {
    this.#engine = engine;
    this.#root = root;
    this.plain = plain;
  }

  /** The realm with these kits. May leave the engine in that state, or in any other. */
  imageWith(kits: readonly Kit[]): Image {
    if (kits.length === 0) return this.plain;
    const key = kits.join();
    let image = this.#made.get(key);
    if (!image) this.#made.set(key, (image = this.#make(kits)));
    return image;
  }

  #make(kits: readonly Kit[]): Image {
    const engine = this.#engine;
    engine.restore(this.plain);
    const names = namesIn(engine, 'globalThis');
    engine.setProperty(engine.globals, 'realm', this.#root);
    const known = namesIn(engine, 'globalThis.realm.modules');
    for (const kit of kits) engine.evaluateOrThrow(withOwnGlobals(KITS[kit], names), `${kit}.js`);
    for (const name of namesIn(engine, 'globalThis.realm.modules'))
      if (!known.includes(name)) addModule(engine, name);
    engine.evaluateOrThrow('delete globalThis.realm;');
    return engine.take();
  }
}
