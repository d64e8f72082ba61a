import { createContext } from 'svelte';
import type { News, PromisedDigest } from '../../workers/loop/protocol';
import type { ImportedBenchmark } from '../benchmarks/humanEval';
import type { Experiment } from '../evolution/experiment';
import type { Offer } from './experiments/gallery.svelte';
import type { Files, Task } from '../evolution/task';
import { AddressBar, NOWHERE, type Place } from './address';
import { AdoptedAgents } from './agents/adoptedAgents.svelte';
import { AgentView } from './agents/agentView.svelte';
import { Connection, sentence } from './connection.svelte';
import { resetEdits } from './editor/resetEdits';
import { EditsKeeper } from './editor/editsKeeper.svelte';
import { Overlay } from './editor/overlay.svelte';
import { Gallery } from './experiments/gallery.svelte';
import { Notices } from './notices/notices.svelte';
import { CurrentRun, type Rules } from './run/currentRun.svelte';
import { KeptRuns } from './runs/keptRuns.svelte';
import { judgeSeed } from './runtime/judging';
import { Runtime } from './runtime/runtime.svelte';
import { StageWords } from './stages/stageWords.svelte';
import { Chosen } from './variant/chosen.svelte';
import { View } from './view.svelte';

/** Which dialog is open. */
export type Open =
  | { readonly kind: 'gallery' | 'runs' | 'palette' | 'set up' | 'laboratory' | 'words' }
  | { readonly kind: 'own'; readonly files: Files | null }
  | { readonly kind: 'import'; readonly imported: ImportedBenchmark | null };

/** The whole page: what is chosen, what runs, and what is asked. One object for the components to share. */
export class Playground {
  readonly connection = new Connection();
  readonly run = new CurrentRun(this.connection);
  readonly stages = new StageWords();
  readonly chosen = new Chosen(this.connection, this.run);
  readonly overlay = new Overlay(() => this.chosen.shown);
  readonly edits = new EditsKeeper(this.connection, this.run, this.overlay);
  readonly ownAgents = new AdoptedAgents(this.connection);
  readonly gallery = new Gallery(() => this.ownAgents.list);
  readonly kept = new KeptRuns(this.connection);
  readonly notices = new Notices();
  readonly runtime = new Runtime();
  /** What the open run came to, where it improves an agent. */
  readonly agents = new AgentView(this.connection, this.run);
  readonly view = new View();
  readonly address = new AddressBar();
  #open = $state.raw<Open | null>(null);
  #linked = $state.raw(false);
  #failed = $state.raw<string | null>(null);
  /** The run that was asked for last and is not open yet. */
  #wanted = $state.raw<string | null>(null);
  #started = $state.raw(false);
  /** What the gallery calls the program that is chosen; null for one that it does not have. */
  #program = $state.raw<string | null>(null);
  #asked = 0;

  get open(): Open | null {
    return this.#open;
  }
  /** The draft came from a link, and nothing of it has been executed. */
  get linked(): boolean {
    return this.#linked && this.run.doing === 'draft';
  }
  /** Why the page could not be set up. */
  get failed(): string | null {
    return this.#failed ?? this.connection.lost;
  }
  /** Where one is, for the address; null while that is not settled, or while the address holds a link. */
  get place(): Place | null {
    if (!this.#started || this.#wanted !== null || this.linked) return null;
    const { picked: variant, against } = this.chosen;
    return {
      run: this.run.row?.id ?? null,
      program: this.run.row ? null : this.#program,
      variant,
      against,
      tab: this.view.tab,
    };
  }
  /** The run is open and this tab may go on with it, or a draft may become one. */
  get mayRun(): boolean {
    return (
      this.connection.loop !== null &&
      this.run.doing !== 'elsewhere' &&
      !this.run.otherJudge &&
      !this.run.asking &&
      this.runtime.suits(this.run.experiment?.task.needs)
    );
  }

  show(open: Open | null): void {
    this.#open = open;
    if (open?.kind === 'palette') void this.kept.refresh();
    if (open?.kind === 'runs') {
      void this.kept.refresh();
      void this.connection.lookAtStorage();
    }
    if (open?.kind === 'gallery' || open?.kind === 'palette')
      this.gallery.load().catch((error: Error) => this.connection.report(error.message));
  }

  /** Sets the page up: the experiment that the address names or the first one, then the loop, then the sandbox. */
  async start(): Promise<void> {
    this.#failed = null;
    void this.runtime.watch();
    const chosen = this.#first();
    const workers = Number(new URLSearchParams(location.search).get('workers')) || null;
    const connected = await this.connection.connect((batch) => this.#hear(batch), workers);
    await chosen;
    if (!connected) return;
    const place = this.address.read();
    if (place.run) await this.openRun(place.run, place);
    else {
      // What was chosen before the loop was there could not be asked about.
      void this.#bringEdits();
      if (!this.linked) this.#look(place);
    }
    this.#started = true;
    void this.kept.refresh();
    void this.ownAgents.refresh();
    if (await this.connection.warmUp()) await judgeSeed(this);
  }

  /** A person went back or forward, edited the address or followed a link within the page. */
  async addressChanged(): Promise<void> {
    if (location.hash.startsWith('#run=')) return void (await this.#openLink());
    const place = this.address.read();
    const here = this.#wanted ?? this.run.row?.id ?? null;
    if (place.run && place.run !== here) return this.openRun(place.run, place);
    if (!place.run && (here || place.program !== this.#program)) await this.#chooseNamed(place.program);
    this.#look(place);
  }

  /** Makes an experiment the chosen one; the run that was open stays kept. */
  async choose(
    experiment: Experiment,
    promised?: PromisedDigest,
    linked = promised !== undefined,
  ): Promise<void> {
    if (this.run.running) await this.run.stop();
    this.run.choose(experiment, promised);
    this.#linked = linked;
    this.#reset();
    this.#open = null;
    void this.#nameProgram(experiment.task);
    await judgeSeed(this);
  }
  /** Fetches a program that the gallery offers and makes it the chosen one. */
  async chooseOffer(offer: Offer): Promise<void> {
    try {
      await this.choose(await offer.load());
    } catch (error) {
      this.connection.report(`${offer.title} could not be loaded: ${(error as Error).message}`);
    }
  }
  async chooseTask(task: Task): Promise<void> {
    await this.choose(await this.gallery.experimentFor(task));
  }

  /** The experiment in which an agent rewrites itself, chosen and started with one click. */
  async watchAgent(): Promise<void> {
    try {
      const { selfImprove } = await import('../benchmarks/selfImprove');
      await this.choose(await selfImprove());
      await this.go('start');
    } catch (error) {
      this.connection.report(`the experiment could not be loaded: ${(error as Error).message}`);
    }
  }

  /** Opens a kept run, and in it what `place` names. */
  async openRun(id: string, place: Place = NOWHERE): Promise<void> {
    const asked = ++this.#asked;
    this.#wanted = id;
    this.edits.flush();
    await this.run.open(id);
    // Another one has been asked for meanwhile: that one counts.
    if (asked !== this.#asked) return;
    this.#wanted = null;
    if (this.run.row?.id !== id) return;
    this.#linked = false;
    this.overlay.clear();
    this.#reset();
    this.#look(place);
    // The laboratory opens one run after another, and stays.
    if (this.#open?.kind !== 'laboratory') this.#open = null;
  }

  /** Run or Step. What was typed into the editor stays beside the run. */
  async go(how: 'start' | 'step'): Promise<void> {
    await this.run[how]();
    this.edits.moved();
    this.#linked = false;
    if (this.run.row) await this.connection.askToKeep();
  }

  async again(changes: Rules = {}): Promise<void> {
    await this.run.again(changes);
    this.chosen.forget();
    this.stages.clear();
    if (!this.run.experiment) return;
    this.overlay.begin(this.run.experiment);
    this.edits.moved();
    void this.#nameProgram(this.run.experiment.task);
  }

  async #first(): Promise<void> {
    try {
      const first = await this.gallery.first();
      if (location.hash.startsWith('#run=') && (await this.#openLink())) return;
      const { program, run } = this.address.read();
      const named = run ? null : await this.gallery.named(program);
      if (this.run.experiment) return;
      const chosen = named ?? first;
      this.run.choose(chosen);
      this.#program = named ? program : null;
      this.#reset();
    } catch (error) {
      this.#failed = sentence((error as Error).message);
    }
  }

  async #openLink(): Promise<boolean> {
    try {
      const { decodeLink } = await import('../sharing/link');
      const { experiment, promised } = await decodeLink(location.hash);
      if (this.run.running) await this.run.stop();
      this.run.choose(experiment, promised);
      this.#linked = true;
      this.#reset();
      return true;
    } catch (error) {
      this.connection.report((error as Error).message);
      history.replaceState(null, '', location.pathname + location.search);
      return false;
    }
  }

  /** Makes a program of the gallery the chosen one, by its name; the first visit's if there is none of that name. */
  async #chooseNamed(program: string | null): Promise<void> {
    await this.choose((await this.gallery.named(program)) ?? (await this.gallery.first()));
  }

  /** The address names what the gallery has under that name, and nothing that was changed. */
  async #nameProgram(task: Task): Promise<void> {
    this.#program = null;
    const { task: usual } = await this.gallery.first();
    const found = task.id === usual.id ? null : await this.gallery.named(task.id);
    if (found && JSON.stringify(found.task) === JSON.stringify(task) && this.run.experiment?.task === task)
      this.#program = task.id;
  }

  #look({ variant, against, tab }: Place): void {
    this.chosen.pick(variant);
    this.chosen.compare(against);
    this.view.pick(tab);
    if (variant !== null || tab !== null) this.view.go('variant');
  }

  #reset(): void {
    this.chosen.forget();
    this.stages.clear();
    if (!this.run.experiment) return;
    this.overlay.begin(this.run.experiment);
    void this.#bringEdits();
  }

  async #bringEdits(): Promise<void> {
    const files = await this.edits.bring();
    if (files === 0) return;
    const what = files === 1 ? 'the file that you edited is' : `the ${files} files that you edited are`;
    this.notices.say(`As you left it: ${what} in the editor.`, {
      label: 'Reset',
      run: () => resetEdits(this),
    });
  }

  #hear(batch: readonly News[]): void {
    for (const news of batch) {
      this.connection.hear(news);
      this.run.hear(news);
      // What was under way when a run ended may still speak: nobody acts any more.
      if (news.type === 'stage') this.stages.tell(news.stage, news.words);
    }
    if (!this.run.running) this.stages.rest();
  }
}

export const [usePlayground, providePlayground] = createContext<Playground>();
