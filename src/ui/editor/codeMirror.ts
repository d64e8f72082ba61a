import { javascript, javascriptLanguage } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import { lintGutter, linter } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Files } from '../../evolution/task';
import { exportedNames, languageNames } from './completions';
import { editorHelp } from './editorHelp';

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
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent-wash)',
    color: 'var(--ink)',
  },
  // Its signs need a font that not everybody has.
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionDetail': { color: 'var(--soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--warn-wash)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.6rem', fontSize: 'var(--small)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--small)', margin: '0 0.5rem 0 0' },
  '.cm-panel.cm-search label input': { verticalAlign: '-2px', margin: '0 0.3rem 0 0' },
  '.cm-panel.cm-search [name=close]': {
    fontSize: '1.1rem',
    padding: '0 0.5rem',
    minHeight: '1.8rem',
    border: '0',
  },
  '.cm-panel input, .cm-panel button': { fontSize: 'var(--small)', borderRadius: 'var(--radius)' },
  '.cm-panel.cm-search .cm-button, .cm-panel.cm-search .cm-textfield': {
    minHeight: '1.8rem',
    margin: '0.15rem 0.3rem 0.15rem 0',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--wash)',
    color: 'var(--ink)',
    borderColor: 'var(--edge)',
  },
  '.cm-textfield': { backgroundColor: 'var(--panel)', color: 'var(--ink)', borderColor: 'var(--edge)' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', fontSize: 'var(--small)' },
});

/** What an editor does beyond showing its text. */
export interface EditorParts {
  readonly onText: (text: string) => void;
  /** Ctrl-Enter. */
  readonly run: () => void;
  /** Shift-Alt-F. */
  readonly format: () => void;
  /** The files beside the edited one, for completion. */
  readonly beside: () => Files;
  /** Names that the file may use without declaring them. */
  readonly known: () => readonly string[];
}

/** What an editor of that file is made of. */
export function extensions(path: string, { onText, run, format, beside, known }: EditorParts): Extension[] {
  const prose = path.endsWith('.txt');
  return [
    keymap.of([
      { key: 'Mod-Enter', run: () => (run(), true) },
      { key: 'Shift-Alt-f', run: () => (format(), true) },
    ]),
    basicSetup,
    // Where the page is as narrow as a phone, a line that is scrolled sideways is hard to read.
    ...(prose || matchMedia('(max-width: 50em)').matches ? [EditorView.lineWrapping] : []),
    ...(prose
      ? []
      : [
          javascript({ typescript: /\.[cm]?tsx?$/.test(path) }),
          javascriptLanguage.data.of({ autocomplete: languageNames }),
          javascriptLanguage.data.of({ autocomplete: exportedNames(beside) }),
          lintGutter(),
          linter(async (view) => marks(path, view.state.doc.toString(), known()), { delay: 400 }),
        ]),
    syntaxHighlighting(classHighlighter),
    theme,
    EditorView.contentAttributes.of({ 'aria-label': `Text of ${path}`, tabindex: '0' }),
    EditorView.updateListener.of((update) => update.docChanged && onText(update.state.doc.toString())),
  ];
}

async function marks(path: string, text: string, known: readonly string[]) {
  const found = await editorHelp().lint(path, text, known);
  return found.map(({ rule, ...mark }) => ({ ...mark, ...(rule && { source: rule }) }));
}

/** An editor in `parent`. Tab leaves it, as the keyboard needs: indenting is done by Enter and by Ctrl-]. */
export function editorIn(parent: HTMLElement, text: string, parts: Extension[]): EditorView {
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions: parts }) });
}
