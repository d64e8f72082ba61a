import type { Experiment } from '../../evolution/experiment';
import type { Task } from '../../evolution/task';
import type { OwnAgent } from '../../../workers/loop/protocol';
import { keepOwn, readOwn } from './ownTasks';

/** An experiment that can be chosen; its files may not have been fetched yet. */
export interface Offer {
  /** Of its task. */
  readonly id: string;
  readonly title: string;
  readonly instruction: string;
  readonly load: () => Promise<Experiment>;
}

/** Tasks that are offered together. */
export interface Shelf {
  readonly title: string;
  /** One sentence on what these are, or empty. */
  readonly about: string;
  /** A person's own: they can be thrown away. */
  readonly own?: boolean;
  readonly offers: readonly Offer[];
}

/** What can be experimented with: what comes with Lamarck, what a person wrote, and what was imported since the page opened. */
export class Gallery {
  readonly #agents: () => readonly OwnAgent[];
  #builtIn = $state.raw<readonly Shelf[]>([]);
  #imported = $state.raw<readonly Shelf[]>([]);
  #own = $state.raw<readonly Task[]>(readOwn());

  /** `agents`: those that the person has adopted. */
  constructor(agents: () => readonly OwnAgent[] = () => []) {
    this.#agents = agents;
  }

  get shelves(): readonly Shelf[] {
    const own: Shelf = {
      title: 'Your own',
      about: 'Remembered in this browser.',
      own: true,
      offers: this.#own.map((task) => this.#offer(task)),
    };
    const adopted: Shelf = {
      title: 'Your agents',
      about: 'Each goes on rewriting itself from where it stands.',
      offers: this.#agents().map(anAgent),
    };
    return [
      ...(this.#own.length > 0 ? [own] : []),
      ...(adopted.offers.length > 0 ? [adopted] : []),
      ...this.#imported,
      ...this.#builtIn,
    ];
  }

  /** The experiment that a first visit begins with. */
  async first(): Promise<Experiment> {
    const { first } = await import('../../benchmarks/first');
    return this.experimentFor(first);
  }

  /** Loads the rest of what comes with Lamarck, if it has not been yet. */
  async load(): Promise<void> {
    if (this.#builtIn.length > 0) return;
    const [{ programs }, { SHOWPIECES }] = await Promise.all([
      import('../../benchmarks/programs'),
      import('../../benchmarks/experiments'),
    ]);
    const show = SHOWPIECES.flatMap((id) => programs.filter((program) => program.id === id));
    const rest = programs.filter((program) => !SHOWPIECES.includes(program.id));
    const domains = [...new Set(rest.map((program) => program.domain))].sort();
    const offer = (program: (typeof programs)[number]): Offer => ({
      ...program,
      load: async () => this.experimentFor(await program.load()),
    });
    const showpieces = 'An agent repairs a program with three bugs, in several modules: worth watching.';
    this.#builtIn = [
      { title: 'Agents', about: 'What is improved is the agent itself.', offers: [AN_AGENT, A_NAIVE_AGENT] },
      { title: 'Showpieces', about: showpieces, offers: show.map(offer) },
      ...domains.map((domain) => ({
        title: domain.charAt(0).toUpperCase() + domain.slice(1),
        about: '',
        offers: rest.filter((program) => program.domain === domain).map(offer),
      })),
    ];
  }

  /** The experiment on a task, with everything else as it is usual. */
  async experimentFor(task: Task): Promise<Experiment> {
    return (await import('../../benchmarks/experiments')).experimentFor(task);
  }

  /** The experiment of that name, of those that a later visit finds again; null if there is none. */
  async named(id: string | null): Promise<Experiment | null> {
    if (id === null) return null;
    const agent = [AN_AGENT, A_NAIVE_AGENT].find((offer) => offer.id === id);
    if (agent) return agent.load();
    const { programs } = await import('../../benchmarks/programs');
    const task =
      this.#own.find((task) => task.id === id) ??
      (await programs.find((program) => program.id === id)?.load());
    return task ? this.experimentFor(task) : null;
  }

  addImported(title: string, tasks: readonly Task[]): void {
    const about = 'Imported; until this page is closed. A run of one keeps it.';
    this.#imported = [
      { title, about, offers: tasks.map((task) => this.#offer(task)) },
      ...this.#imported.filter((shelf) => shelf.title !== title),
    ];
  }
  addOwn(task: Task): void {
    this.#setOwn([task, ...this.#own.filter((other) => other.id !== task.id)]);
  }
  /** Throws away a task of a person's own; gives the way to take that back. */
  removeOwn(id: string): () => void {
    const before = this.#own;
    this.#setOwn(before.filter((task) => task.id !== id));
    return () => this.#setOwn(before);
  }

  #setOwn(tasks: readonly Task[]): void {
    this.#own = tasks;
    keepOwn(tasks);
  }

  /** A task that is there already. */
  #offer(task: Task): Offer {
    const { id, title, instruction } = task;
    return { id, title, instruction, load: () => this.experimentFor(task) };
  }
}

/** The experiment in which an agent improves itself. */
const AN_AGENT: Offer = {
  id: 'learner',
  title: 'An agent that rewrites itself',
  instruction:
    'It repairs small programs, writes what it learns into its own source, and its children sit an exam. Does it solve more of the tasks that nobody trained on?',
  load: async () => (await import('../../benchmarks/selfImprove')).selfImprove(),
};

/** The same experiment from a naive seed. */
const A_NAIVE_AGENT: Offer = {
  id: 'naive learner',
  title: 'A naive agent: do edits of its own code pay?',
  instruction:
    'Too much luck in its order drowns what it learns, and one edit of its own code would mend that. Is it found, noticed and kept? Run it beside ‘No edits of its own code’ in the laboratory.',
  load: async () => (await import('../../benchmarks/selfImprove')).naiveSelfImprove(),
};

/** The same experiment, beginning with an agent that the person has adopted. */
const anAgent = ({ name, origin, files }: OwnAgent): Offer => ({
  id: name,
  title: `${name} rewrites itself`,
  instruction: `Adopted from ${origin}.`,
  load: async () =>
    (await import('../../benchmarks/selfImprove')).selfImprove({}, { agent: { name, files } }),
});
