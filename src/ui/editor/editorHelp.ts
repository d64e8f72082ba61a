import { wrap, type Remote } from 'comlink';
import type { EditorHelp } from '../../../workers/editor/protocol';

let help: Remote<EditorHelp> | null = null;

/** The worker that lints and formats; it starts when it is first asked for. */
export function editorHelp(): Remote<EditorHelp> {
  help ??= wrap<EditorHelp>(
    new Worker(new URL('../../../workers/editor/index.ts', import.meta.url), { type: 'module' }),
  );
  return help;
}
