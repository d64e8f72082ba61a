import type { Experiment } from '../../evolution/experiment';
import type { Task } from '../../evolution/task';

/** Tasks that are offered together. */
export interface Shelf {
  readonly title: string;
  /** One sentence on what these are. */
  readonly about: string;
  readonly tasks: readonly Task[];
}

/** What can be experimented with: what comes with Lamarck, and what was imported or written since the page opened. */
export class Gallery {
  #builtIn = $state.raw<readonly Shelf[]>([]);
  #imported = $state.raw<readonly Shelf[]>([]);
  #own = $state.raw<readonly Task[]>([]);

  get shelves(): readonly Shelf[] {
    const own: Shelf = {
      title: 'Your own',
      about: 'Until this page is closed; a run of one keeps it.',
      tasks: this.#own,
    };
    return [...(this.#own.length > 0 ? [own] : []), ...this.#imported, ...this.#builtIn];
  }

  /** Loads what comes with Lamarck, and gives the experiment that a first visit begins with. */
  async load(): Promise<Experiment> {
    const [{ programs }, { SHOWPIECES, FIRST, experimentFor }] = await Promise.all([
      import('../../benchmarks/programs'),
      import('../../benchmarks/experiments'),
    ]);
    const show = SHOWPIECES.flatMap((id) => programs.tasks.filter((task) => task.id === id));
    const rest = programs.tasks.filter((task) => !SHOWPIECES.includes(task.id));
    this.#builtIn = [
      { title: 'Showpieces', about: 'Three bugs each, in several modules: worth watching.', tasks: show },
      { title: programs.title, about: 'One bug each, of the kind that people make.', tasks: rest },
    ];
    const first = programs.tasks.find((task) => task.id === FIRST) ?? programs.tasks[0];
    if (!first) throw new Error('this build holds no programs');
    return experimentFor(first);
  }

  /** The experiment on a task, with everything else as it is usual. */
  async experimentFor(task: Task): Promise<Experiment> {
    return (await import('../../benchmarks/experiments')).experimentFor(task);
  }

  addImported(title: string, tasks: readonly Task[]): void {
    const about = 'Imported; until this page is closed. A run of one keeps it.';
    this.#imported = [{ title, about, tasks }, ...this.#imported.filter((shelf) => shelf.title !== title)];
  }
  addOwn(task: Task): void {
    this.#own = [task, ...this.#own.filter((other) => other.id !== task.id)];
  }
}
