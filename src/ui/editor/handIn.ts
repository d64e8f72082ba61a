import type { Playground } from '../playground.svelte';

/** What was edited by hand becomes a variant of the run, in that person's name; true if it did. */
export async function handIn(playground: Playground, by: string, rationale: string): Promise<boolean> {
  const { overlay, run, connection } = playground;
  const { base, program } = overlay;
  if (!base) return false;
  const edited = Object.keys(base.files).filter((path) => overlay.isChanged(path));
  const outcome = await run.submit(base.number, { files: program, by, rationale });
  // It may have made a run of the draft.
  playground.edits.moved();
  if (!outcome) return false;
  if ('refused' in outcome) {
    connection.report(`your version is no variant: ${outcome.refused}`);
    return false;
  }
  for (const path of edited) overlay.reset(path);
  playground.chosen.pick(outcome.number);
  playground.view.show('change');
  playground.notices.say(`Your version is #${outcome.number} of the archive.`);
  return true;
}
