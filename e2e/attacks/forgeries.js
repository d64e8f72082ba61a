import { COMMONJS } from './forgeries/commonJs.js';
import { GLOBALS } from './forgeries/globals.js';
import { JEST } from './forgeries/jest.js';
import { MODULES } from './forgeries/modules.js';
import { PATCHES } from './forgeries/patches.js';
import { READING } from './forgeries/reading.js';
import { SCRIPTS } from './forgeries/scripts.js';
import { TIME } from './forgeries/time.js';
import { VALUES } from './forgeries/values.js';

/**
 * Programs that try to be judged better than they are. All of them deserve what `honest` says; the judge must say
 * just that, and go on to judge an honest neighbour as ever. Run in Node by workers/sandbox/judge/hostile.test.ts and in the
 * browser by `lamarck probe`.
 */
export const FORGERIES = [
  ...PATCHES,
  ...GLOBALS,
  ...MODULES,
  ...READING,
  ...VALUES,
  ...TIME,
  ...SCRIPTS,
  ...COMMONJS,
  ...JEST,
];
