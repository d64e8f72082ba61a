import folder from '../../static/benchmarks/programs/checkout/task.json?folder';
import { readTask } from './taskFolder';

/** The task that a first visit begins with, alone: the page shows it before the list of the others has come. */
export const first = readTask('checkout', folder);
