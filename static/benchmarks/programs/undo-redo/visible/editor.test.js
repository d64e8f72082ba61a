import test from 'node:test';
import assert from 'node:assert/strict';
import { Editor } from '../program/editor.js';

function editorWith(...lines) {
  const editor = new Editor();
  lines.forEach((line) => editor.append(line));
  return editor;
}

test('a new editor is empty', () => {
  const editor = new Editor();
  assert.equal(editor.text, '');
  assert.equal(editor.canUndo, false);
});

test('lines can be added, replaced and removed', () => {
  const editor = editorWith('one', 'three');
  editor.insert(1, 'two');
  editor.replace(2, 'THREE');
  editor.remove(0);
  assert.equal(editor.text, 'two\nTHREE');
});

test('undo takes a change back', () => {
  const editor = editorWith('one', 'two');
  editor.undo();
  assert.equal(editor.text, 'one');
});

test('redo makes it again', () => {
  const editor = editorWith('one', 'two');
  editor.undo();
  editor.redo();
  assert.equal(editor.text, 'one\ntwo');
});

test('everything can be undone', () => {
  const editor = editorWith('one', 'two', 'three');
  editor.undo();
  editor.undo();
  editor.undo();
  assert.equal(editor.text, '');
  assert.equal(editor.canUndo, false);
});

test('a new change ends redoing', () => {
  const editor = editorWith('one', 'two');
  editor.undo();
  assert.equal(editor.canRedo, true);
  editor.append('three');
  assert.equal(editor.canRedo, false);
});

test('undo without history changes nothing', () => {
  const editor = new Editor();
  editor.undo();
  assert.equal(editor.text, '');
});
