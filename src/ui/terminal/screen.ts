import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';

/** A terminal's screen in `element`, with the page's colours, as large as there is room. */
export function openScreen(element: HTMLElement): { terminal: Terminal; close: () => void } {
  const token = (name: string) => getComputedStyle(element).getPropertyValue(name).trim();
  const colours = () => ({
    background: token('--panel'),
    foreground: token('--ink'),
    cursor: token('--ink'),
    selectionBackground: token('--accent-wash'),
    red: token('--bad'),
    green: token('--good'),
    cyan: token('--accent'),
  });
  const terminal = new Terminal({
    convertEol: true,
    screenReaderMode: true,
    fontSize: 12.5,
    fontFamily: token('--mono'),
    theme: colours(),
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.open(element);
  fit.fit();
  const resized = new ResizeObserver(() => fit.fit());
  resized.observe(element);
  const themed = new MutationObserver(() => (terminal.options.theme = colours()));
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const close = () => {
    resized.disconnect();
    themed.disconnect();
    terminal.dispose();
  };
  return { terminal, close };
}
