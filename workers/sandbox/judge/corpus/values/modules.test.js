import { createRequire, isBuiltin } from 'node:module';
import data from './modules/data.json' with { type: 'json' };
import common, { add } from './modules/common.cjs';
import * as commonAll from './modules/common.cjs';
import * as star from './modules/star.js';
import whole, { named as renamed } from './modules/named.js';
import { viaImports } from '#inner';
import { self } from 'corpus/self';
import dep, { depName } from 'dep';
import { sub } from 'dep/sub';
import { observe } from './observe.js';

const require = createRequire(import.meta.url);
const meta = import.meta;
const load = (path) => import(path);
const awaited = await Promise.resolve('top-level');

observe(
  {
    data,
    common,
    add,
    commonAll,
    star,
    whole,
    renamed,
    viaImports,
    self,
    dep,
    depName,
    sub,
    require,
    meta,
    load,
    awaited,
    isBuiltin,
  },
  String.raw`
  data
  common.add(1, 2)
  add(1, 2)
  Object.keys(commonAll).sort()
  commonAll.default === common
  Object.keys(star)
  star[Symbol.toStringTag]
  Object.isFrozen(star)
  Object.isSealed(star)
  (() => { 'use strict'; star.x = 1; })()
  whole
  renamed
  viaImports
  self
  dep
  depName
  sub
  awaited
  meta.url.endsWith('/modules.test.js')
  meta.url.startsWith('file:///')
  meta.filename.endsWith('/modules.test.js')
  meta.url === 'file://' + meta.filename
  meta.filename.startsWith(meta.dirname + '/')
  meta.resolve('./x.js').endsWith('/x.js')
  typeof meta.resolve
  Object.keys(meta).sort()
  load('./modules/named.js').then((m) => m.named)
  load('./modules/named.js').then((m) => m.default)
  load('./modules/nothing.js').catch((e) => e.code)
  load('nothing-here').catch((e) => e.code)
  load('nothing-here').catch((e) => e.message.replace(/imported from .*/, ''))
  load('node:nothing').catch((e) => e.code)
  load('./modules/throws.js').catch((e) => e.message)
  load('./modules/syntax.js').catch((e) => e.name)
  load('./modules/common.cjs').then((m) => m.default.add(2, 2))
  load('./modules/live.js').then(async (m) => { const before = m.count; m.add(); return [before, m.count]; })
  load('./modules/cycle-a.js').then((m) => m.seen)
  require('./modules/common.cjs').add(3, 4)
  require('./modules/common.cjs') === require('./modules/common.cjs')
  require('./modules/data.json')
  require('./modules/folder')
  require('./modules/common').kind
  require('path') === require('node:path')
  require('./modules/nothing')
  require('nothing-here')
  require.resolve('./modules/common.cjs').endsWith('/common.cjs')
  require('./modules/meta.cjs')
  require('./modules/cycle-a.cjs')
  require('./modules/throws.cjs')
  require('dep').kind
  require('#inner').viaImports
  require('./modules/function.cjs')(4)
  require('./modules/this.cjs').self
  require(5)
  isBuiltin('fs')
  isBuiltin('node:test')
  isBuiltin('test')
  isBuiltin('lodash')
`,
);
