import { describe, expect, it } from 'vitest';
import { judgeTests, outcomes } from './testJudge';

describe('node:test', () => {
  it('names tests by their suites and runs hooks in Node’s order', async () => {
    const verdict = await judgeTests(`
      import { before, after, beforeEach, afterEach } from 'node:test';
      const log = [];
      before(() => log.push('B')); beforeEach(() => log.push('b')); afterEach(() => log.push('a'));
      describe('outer', () => {
        beforeEach(async () => { await null; log.push('ob'); });
        afterEach(() => log.push('oa'));
        it('one', () => log.push('1'));
        describe('inner', () => { it('two', (t, done) => setTimeout(done, 10)); });
      });
      test('order', () => assert.equal(log.join(' '), 'B b ob 1 oa a b ob oa a b'));`);
    expect(outcomes(verdict)).toEqual([
      'outer › one: passed',
      'outer › inner › two: passed',
      'order: passed',
    ]);
  });

  it('has subtests, skip, todo, mocks and mocked timers', async () => {
    const verdict = await judgeTests(`
      import { mock } from 'node:test';
      test('parent', async (t) => { await t.test('good', () => {}); await t.test('bad', () => assert.fail('no')); });
      test.skip('skipped', () => assert.fail());
      test('todo', { todo: true }, () => assert.fail());
      test('skips itself', (t) => t.skip('later'));
      test('mock', (t) => {
        const f = t.mock.fn((x) => x * 2);
        assert.equal(f(2), 4);
        assert.equal(f.mock.callCount(), 1);
        assert.deepEqual(f.mock.calls[0].arguments, [2]);
        const object = { m() { return 1; } };
        t.mock.method(object, 'm', () => 2);
        assert.equal(object.m(), 2);
      });
      test('timers', () => {
        mock.timers.enable({ apis: ['setTimeout'] });
        let fired = 0;
        setTimeout(() => (fired += 1), 1000);
        mock.timers.tick(999); assert.equal(fired, 0);
        mock.timers.tick(1); assert.equal(fired, 1);
        mock.timers.reset();
      });`);
    expect(outcomes(verdict)).toEqual([
      'parent › good: passed',
      'parent › bad: failed',
      'parent: failed',
      'skipped: skipped',
      'todo: todo',
      'skips itself: skipped',
      'mock: passed',
      'timers: passed',
    ]);
  });

  it('fails the tests of a suite whose hook or body throws', async () => {
    const verdict = await judgeTests(`
      import { before, after } from 'node:test';
      describe('hook', () => { before(() => { throw new Error('no'); }); it('a', () => {}); });
      describe('body', () => { it('b', () => {}); throw new Error('no'); });
      describe('empty', () => { throw new Error('no'); });
      describe('late', () => { after(() => { throw new Error('no'); }); it('c', () => {}); });`);
    expect(outcomes(verdict)).toEqual([
      'hook › a: failed',
      'body › b: failed',
      'empty: failed',
      'late › c: passed',
      'late: failed',
    ]);
  });

  it('fails a test whose timer callback throws', async () => {
    const verdict = await judgeTests(`
      test('late', () => { setTimeout(() => { throw new Error('late'); }, 1); return new Promise((r) => setTimeout(r, 10)); });
      test('next', () => {});`);
    expect(verdict.tests).toMatchObject([
      { outcome: 'failed', message: 'Error: late' },
      { outcome: 'passed' },
    ]);
  });
});
