/** The tabs beside a variant, in order. */
export const TABS = [
  { id: 'change', title: 'Change' },
  { id: 'tests', title: 'Tests' },
  { id: 'output', title: 'Output' },
  { id: 'lineage', title: 'Lineage' },
  { id: 'files', title: 'Files' },
  { id: 'editor', title: 'Editor' },
  { id: 'terminal', title: 'Terminal' },
] as const;
export type Tab = (typeof TABS)[number]['id'];

/** The tabs beside a variant that is an agent. */
export const AGENT_TABS = [
  { id: 'result', title: 'Result' },
  { id: 'change', title: 'Change' },
  { id: 'exam', title: 'Exam' },
  { id: 'learned', title: 'Learned' },
  { id: 'replay', title: 'Replay' },
  { id: 'lineage', title: 'Lineage' },
  { id: 'files', title: 'Files' },
] as const;
export type AgentTab = (typeof AGENT_TABS)[number]['id'];

const ALL = [...TABS, ...AGENT_TABS];

/** The places of a narrow page, of which one is to be seen. */
export const PLACES = [
  { id: 'archive', title: 'Archive' },
  { id: 'score', title: 'Score' },
  { id: 'variant', title: 'Variant' },
] as const;
export type PlaceOnPage = (typeof PLACES)[number]['id'];

/** The ways in which the archive can be seen, in order; `words` say after the number of variants what is shown of them. */
export const ARCHIVE_VIEWS = [
  { id: 'lineage', title: 'Tree', words: ', by lineage' },
  { id: 'score', title: 'Scores', words: ', by score in the order of verdicts' },
  { id: 'table', title: 'Table', words: '' },
  { id: 'tasks', title: 'Tasks', words: ', task by task' },
  { id: 'draws', title: 'Draws', words: ', draw by draw' },
] as const;
export type ArchiveView = (typeof ARCHIVE_VIEWS)[number];

/** The views that a run has: of a program there are no tasks. */
export const archiveViews = (agents: boolean): readonly ArchiveView[] =>
  ARCHIVE_VIEWS.filter(({ id }) => id !== 'tasks' || agents);

/** What of the page is to be seen. */
export class View {
  #tab = $state.raw<Tab | AgentTab | null>(null);
  #place = $state.raw<PlaceOnPage>('archive');
  #file = $state.raw<string | null>(null);
  #archive = $state.raw<ArchiveView>(ARCHIVE_VIEWS[0]);

  /** The tab that a person picked beside the variant; null for the usual one. */
  get tab(): Tab | AgentTab | null {
    return this.#tab;
  }
  get place(): PlaceOnPage {
    return this.#place;
  }

  /** The file that the editor shows, if it was picked. */
  get file(): string | null {
    return this.#file;
  }

  edit(file: string): void {
    this.#file = file;
  }
  /** Picks a tab by its name; one that there isn't gives the usual one. */
  pick(tab: string | null): void {
    this.#tab = ALL.find(({ id }) => id === tab)?.id ?? null;
  }
  /** The view of the archive that was picked last. */
  get archive(): ArchiveView {
    return this.#archive;
  }
  /** Shows the archive in that view, on a narrow page too. */
  showArchive(view: ArchiveView): void {
    this.#archive = view;
    this.#place = 'archive';
  }
  go(place: PlaceOnPage): void {
    this.#place = place;
  }
  /** Shows a tab, on a narrow page too. */
  show(tab: Tab | AgentTab): void {
    this.#tab = tab;
    this.#place = 'variant';
  }
}
