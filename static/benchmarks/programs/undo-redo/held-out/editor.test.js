import test from 'node:test';
import assert from 'node:assert/strict';
import { Editor } from '../program/editor.js';
import { History } from '../program/history.js';

function editorWith(text) {
  const editor = new Editor();
  [...text].forEach((line) => editor.append(line));
  return editor;
}
const shown = (editor) => editor.text.replaceAll('\n', '');

test('undo of an insertion', () => {
  const editor = editorWith('ac');
  editor.insert(1, 'b');
  editor.undo();
  assert.equal(shown(editor), 'ac');
});

test('undo of a removal', () => {
  const editor = editorWith('abc');
  editor.remove(1);
  editor.undo();
  assert.equal(shown(editor), 'abc');
});

test('undo of a replacement', () => {
  const editor = editorWith('abc');
  editor.replace(0, 'x');
  editor.undo();
  assert.equal(shown(editor), 'abc');
});

test('going back step by step', () => {
  const editor = editorWith('abcd');
  const seen = [];
  while (editor.canUndo) {
    editor.undo();
    seen.push(shown(editor));
  }
  assert.deepEqual(seen, ['abc', 'ab', 'a', '']);
});

test('and forward again', () => {
  const editor = editorWith('abc');
  for (let i = 0; i < 3; i += 1) editor.undo();
  const seen = [];
  while (editor.canRedo) {
    editor.redo();
    seen.push(shown(editor));
  }
  assert.deepEqual(seen, ['a', 'ab', 'abc']);
});

test('undo, redo, undo', () => {
  const editor = editorWith('ab');
  editor.undo();
  editor.redo();
  editor.undo();
  assert.equal(shown(editor), 'a');
});

test('a change after undo starts from what is shown', () => {
  const editor = editorWith('abc');
  editor.undo();
  editor.undo();
  editor.append('x');
  assert.equal(shown(editor), 'ax');
  editor.undo();
  assert.equal(shown(editor), 'a');
});

test('a change after undo drops what could be redone', () => {
  const editor = editorWith('ab');
  editor.undo();
  editor.append('x');
  editor.redo();
  assert.equal(shown(editor), 'ax');
  assert.equal(editor.canRedo, false);
});

test('a change after undo and redo leaves older states alone', () => {
  const editor = editorWith('ab');
  editor.undo();
  editor.redo();
  editor.replace(0, 'z');
  editor.undo();
  assert.equal(shown(editor), 'ab');
  editor.undo();
  assert.equal(shown(editor), 'a');
});

test('redo without anything undone', () => {
  const editor = editorWith('ab');
  editor.redo();
  assert.equal(shown(editor), 'ab');
});

test('many undos too many', () => {
  const editor = editorWith('a');
  for (let i = 0; i < 5; i += 1) editor.undo();
  editor.redo();
  assert.equal(shown(editor), 'a');
});

test('two editors have two histories', () => {
  const one = editorWith('ab');
  const other = editorWith('xyz');
  one.undo();
  assert.equal(shown(one), 'a');
  assert.equal(shown(other), 'xyz');
});

test('the history keeps states as they were', () => {
  const history = new History();
  const state = ['a'];
  history.record(state);
  state.push('b');
  assert.deepEqual(history.undo(state), ['a']);
});

test('every kind of change', () => {
  const editor = new Editor();
  for (const line of ['a', 'b', 'c']) editor.append(line);
  assert.equal(editor.text, 'a\nb\nc');
  editor.insert(1, 'x');
  assert.equal(editor.text, 'a\nx\nb\nc');
  editor.remove(2);
  assert.equal(editor.text, 'a\nx\nc');
  editor.replace(0, 'z');
  assert.equal(editor.text, 'z\nx\nc');
});

test('nothing to undo or redo changes nothing', () => {
  const history = new History();
  assert.deepEqual(history.undo(['a']), ['a']);
  assert.deepEqual(history.redo(['a']), ['a']);
});
