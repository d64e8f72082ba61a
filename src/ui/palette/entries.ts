import type { Theme } from '../layout/theme.svelte';
import { percent } from '../format';
import type { Playground } from '../playground.svelte';
import { forkFrom } from '../experiments/branchOff';
import { shareRun } from '../header/shareRun';
import { AGENT_TABS, archiveViews, TABS } from '../view.svelte';
import type { Entry } from './find';
import { variantEntries } from './variantEntries';

/**
 * Everything that can be done or gone to on the page as it is now, what can't be done now left out; of the variants those that `text`
 * may mean.
 */
export function entriesOf(playground: Playground, theme: Theme, text: string): Entry[] {
  const { run, chosen, view } = playground;
  return [
    ...acts(playground, theme),
    ...tabs(playground),
    ...archive(playground),
    ...variantEntries(run.variants, run.best, text, (number) => {
      chosen.pick(number);
      view.go('variant');
    }),
    ...files(playground),
    ...experiments(playground),
    ...runs(playground),
  ];
}

function acts(playground: Playground, theme: Theme): Entry[] {
  const { run, chosen, kept } = playground;
  const { row } = run;
  const { shown } = chosen;
  const may = playground.mayRun && run.experiment !== null && run.doing !== 'finished';
  const entry = (title: string, act: () => unknown, when = true, about?: string): Entry[] =>
    when ? [{ id: title, group: 'Do', title, run: act, ...(about !== undefined && { about }) }] : [];
  return [
    ...entry('Pause', () => run.pause(), run.running),
    ...entry('Stop', () => run.stop(), run.running, 'at once'),
    ...entry('Run', () => playground.go('start'), may && !run.running, 'go on, start'),
    ...entry('Step', () => playground.go('step'), may && !run.running, 'one turn of the loop'),
    ...entry('New run', () => playground.again(), run.doing !== 'draft', 'start over'),
    ...entry(
      'Set up the experiment',
      () => playground.show({ kind: 'set up' }),
      true,
      'agent, selection, budget, seed, judge',
    ),
    ...entry('Choose an experiment', () => playground.show({ kind: 'gallery' }), true, 'gallery, programs'),
    ...entry(
      'Your own program',
      () => playground.show({ kind: 'own', files: null }),
      true,
      'paste, template',
    ),
    ...entry(
      'Import a data set or a run',
      () => playground.show({ kind: 'import', imported: null }),
      true,
      'file',
    ),
    ...entry(
      'Runs in this browser',
      () => playground.show({ kind: 'runs' }),
      true,
      'history, storage, delete',
    ),
    ...entry(
      'Laboratory',
      () => playground.show({ kind: 'laboratory' }),
      true,
      'agents: variations, seeds, comparison',
    ),
    ...entry('Follow the best', () => chosen.follow(), run.variants.length > 0 && !chosen.follows),
    ...entry('Share', () => shareRun(playground), run.experiment !== null && !run.running, 'copy a link'),
    ...entry('Export', () => row && kept.export(row.id, row.title), row !== null, 'save as a file'),
    ...entry(
      'Fork from here',
      () => shown && forkFrom(playground, shown.number, shown.files),
      shown !== null && shown.number > 0,
      'a new experiment from the variant that is shown',
    ),
    ...entry(
      'What the words mean',
      () => playground.show({ kind: 'words' }),
      true,
      'help, glossary: fuel, seed, digest',
    ),
    ...entry(`Theme: ${theme.choice}`, () => theme.next(), true, 'colours, dark, light; the next one'),
  ];
}

function tabs({ view, run }: Playground): Entry[] {
  return (run.agents ? AGENT_TABS : TABS).map(({ id, title }) => ({
    id: `tab ${id}`,
    group: 'Show',
    title,
    about: 'of the variant',
    focus: 'variant-panel',
    run: () => view.show(id),
  }));
}

function archive({ view, run }: Playground): Entry[] {
  return archiveViews(run.agents).map((one) => ({
    id: `archive ${one.id}`,
    group: 'Show',
    title: `Archive: ${one.title}`,
    about: `all variants${one.words}`,
    run: () => view.showArchive(one),
  }));
}

function files({ overlay, view }: Playground): Entry[] {
  return overlay.groups.flatMap(({ title, paths }) =>
    paths.map((path) => ({
      id: `file ${path}`,
      group: 'Files',
      title: path,
      about: `edit: ${title.toLowerCase()}`,
      focus: 'variant-panel',
      run: () => {
        view.edit(path);
        view.show('editor');
      },
    })),
  );
}

function experiments(playground: Playground): Entry[] {
  return playground.gallery.shelves.flatMap((shelf) =>
    shelf.offers.map((offer) => ({
      id: `program ${shelf.title} ${offer.id}`,
      group: 'Experiments',
      title: offer.title,
      about: `${shelf.title}: ${offer.instruction}`,
      run: () => playground.chooseOffer(offer),
    })),
  );
}

function runs(playground: Playground): Entry[] {
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return playground.kept.rows.map((row) => ({
    id: `run ${row.id}`,
    group: 'Runs',
    title: row.title,
    about: `seed ${row.seed}, ${row.variants} variants${row.bestScore === null ? '' : `, best ${percent(row.bestScore)}`}, ${when.format(row.changedAt)}`,
    run: () => playground.openRun(row.id),
  }));
}
