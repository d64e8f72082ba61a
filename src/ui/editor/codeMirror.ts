import { javascript } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';

/** The page's tokens on CodeMirror's parts. */
const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: 'var(--small)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--panel)',
    color: 'var(--soft)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-wash)',
  },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
});

/** What an editor is made of; `run` is what Ctrl-Enter does. */
export function extensions(path: string, onText: (text: string) => void, run: () => void): Extension[] {
  const prose = path.endsWith('.txt');
  return [
    keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }]),
    basicSetup,
    ...(prose ? [EditorView.lineWrapping] : [javascript({ typescript: /\.[cm]?tsx?$/.test(path) })]),
    syntaxHighlighting(classHighlighter),
    theme,
    EditorView.contentAttributes.of({ 'aria-label': `Text of ${path}`, tabindex: '0' }),
    EditorView.updateListener.of((update) => update.docChanged && onText(update.state.doc.toString())),
  ];
}

/** An editor in `parent`. Tab leaves it, as the keyboard needs: indenting is done by Enter and by Ctrl-]. */
export function editorIn(parent: HTMLElement, text: string, parts: Extension[]): EditorView {
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions: parts }) });
}
