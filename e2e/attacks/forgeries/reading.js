import { HEADER, against } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const READING = [
  against(
    'read the tests from the disk',
    `import fs from 'node:fs';
     const answers = [];
     const walk = (folder) => { for (const name of fs.readdirSync(folder)) { const path = folder + '/' + name; try { walk(path); } catch { answers.push(fs.readFileSync(path, 'utf8')); } } };
     try { walk('/project'); } catch {}
     for (const path of ['held-out/a.test.js', '/project/held-out/a.test.js', '../held-out/a.test.js']) try { answers.push(fs.readFileSync(path, 'utf8')); } catch {}
     const found = answers.map((text) => /secret: (\\d+)/.exec(text)).find(Boolean);
     export const f = () => (found ? Number(found[1]) : 0);`,
    `test('secret', () => assert.equal(f(), 4711)); // secret: 4711`,
    ['secret: failed'],
  ),
  against(
    'read the tests by their stack',
    `export const f = () => { const text = new Error().stack + (f.caller ?? '') + String(arguments_()); return Number(/secret: (\\d+)/.exec(text)?.[1] ?? 0); };
     function arguments_() { try { return (0, eval)('(function () { return arguments.callee.caller; })')(); } catch { return ''; } }`,
    `test('secret', () => { assert.equal(f(), 4711); /* secret: 4711 */ });`,
    ['secret: failed'],
  ),
  {
    name: 'require the tests’ data',
    format: 'modules',
    files: {
      'program/a.js': `let secret = 0; try { secret = require('../held-out/answers.js').secret; } catch {} exports.f = () => secret;`,
      'held-out/answers.js': 'exports.secret = 4711;',
      'held-out/a.test.js': `${HEADER} test('it', () => assert.equal(f(), 4711));`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
];
