import { shortPath } from '../format';
import type { Playground } from '../playground.svelte';

/** Takes the edits off, of one file or of all, and offers to bring them back. */
export function resetEdits({ overlay, notices }: Playground, file?: string): void {
  const before = overlay.snapshot();
  overlay.reset(file);
  notices.say(file ? `${shortPath(file)} is as it was.` : 'Every file is as it was.', {
    label: 'Undo',
    run: () => overlay.restore(before),
  });
}
