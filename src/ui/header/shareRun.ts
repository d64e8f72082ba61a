import { count } from '../format';
import type { Playground } from '../playground.svelte';

/** Copies a link to the experiment, with the digest that its run has come to; where it is too long, offers a file instead. */
export async function shareRun({ run, kept, notices, connection }: Playground): Promise<void> {
  const { experiment, row } = run;
  if (!experiment) return;
  const { encodeLink, LINK_CHARACTERS } = await import('../../sharing/link');
  // What a person decided is in the journal and not in the link: whoever runs it again comes elsewhere.
  const byHand = run.variants.some(({ by }) => by !== undefined);
  const promised = row && row.turns > 0 && !byHand ? { turns: row.turns, digest: row.digest } : undefined;
  const fragment = await encodeLink(experiment, promised);
  if (fragment.length > LINK_CHARACTERS) {
    const size = `The link would have ${count(fragment.length)} characters; chat programs and mail cut such links off.`;
    if (row)
      notices.say(size, { label: 'Save as a file instead', run: () => void kept.export(row.id, row.title) });
    else notices.say(`${size} Run it first, then save the run as a file.`);
    return;
  }
  try {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${fragment}`);
    notices.say(
      promised
        ? 'Link copied. Whoever opens it can run this again and see whether the digest is the same.'
        : byHand
          ? 'Link copied. It opens the experiment without what was submitted by hand: to share that too, export the run.'
          : 'Link copied. It opens this experiment, not yet run.',
    );
  } catch {
    // No leave for the clipboard: the address bar is the way to copy.
    history.replaceState(null, '', `#${fragment}`);
    connection.report(
      'The browser does not let this page copy. The link is in the address bar: copy it there.',
    );
  }
}
