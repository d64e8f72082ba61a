import { AGENTS } from './scenes/agents.js';
import { CHANGING } from './scenes/changing.js';
import { CHOOSING } from './scenes/choosing.js';
import { KEEPING } from './scenes/keeping.js';
import { LARGE } from './scenes/large.js';
import { PROGRAM } from './scenes/program.js';
import { TROUBLE } from './scenes/trouble.js';

/** What is done in each scene, state by state; every scene begins in a browser that knows nothing of the page. */
export const SCENES = { ...PROGRAM, ...CHOOSING, ...CHANGING, ...KEEPING, ...TROUBLE, ...AGENTS, ...LARGE };
