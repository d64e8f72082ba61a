import wasmAddress from '@jitl/quickjs-wasmfile-release-sync/wasm?metered';
import type { Sources } from '../../../workers/sandbox/frame';

/**
 * Fetches what the sandbox's workers are made of; the frame can load nothing by itself.
 * @throws Error with a sentence if the site can't be reached.
 */
export async function loadSources(): Promise<Sources> {
  const [bench, judge, wasm] = await Promise.all([
    import('../../../workers/sandbox/bench/index.ts?bundle'),
    import('../../../workers/sandbox/judge/index.ts?bundle'),
    fetch(wasmAddress).then((answer) => {
      if (!answer.ok)
        throw new Error(`the judge's engine could not be loaded (${answer.status}): reload the page`);
      return answer.arrayBuffer();
    }),
  ]);
  return { bench: bench.default, judge: judge.default, wasm };
}
