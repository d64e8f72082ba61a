import type { Cell, Matrix } from './matrix';

/** Height of a task's row, in pixels. */
export const ROW = 18;
/** Height of the line of variant numbers above, in pixels. */
export const TOP = 18;

/** What the picture is made of. */
export interface MatrixPicture {
  readonly matrix: Matrix;
  /** Width of the tasks' names with what is free before them, in pixels. */
  readonly labels: number;
  /** Width of a cell, in pixels. */
  readonly cell: number;
  /** Where the cursor is. */
  readonly at: { readonly row: number; readonly column: number };
  /** The number of the chosen variant. */
  readonly selected: number;
  /** The part of it that is to be seen, in pixels: how far it was scrolled, and how large the window is. */
  readonly window: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Free before the names, in pixels. */
export const EDGE = 14;

/** Paints what of tasks by variants is to be seen; names and numbers stay where they are. `style` gives the colours of the theme. */
export function paintMatrix(
  g: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  picture: MatrixPicture,
): void {
  const { matrix, labels, cell, at, selected, window } = picture;
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const [accent, panel, wash, bad, ink, soft] = ['--accent', '--panel', '--wash', '--bad', '--ink', '--soft'].map(colour); // prettier-ignore
  const x = (column: number): number => labels + column * cell - window.left;
  const y = (row: number): number => TOP + row * ROW - window.top;
  const rows = span(window.top / ROW, (window.height - TOP) / ROW, matrix.rows.length);
  const columns = span(window.left / cell, (window.width - labels) / cell, matrix.rows[0]?.length ?? 0);
  g.clearRect(0, 0, window.width, window.height);
  g.textBaseline = 'middle';
  g.font = `11px ${style.fontFamily}`;

  g.save();
  g.beginPath();
  g.rect(labels - 1, TOP - 1, window.width, window.height);
  g.clip();
  for (const row of rows) {
    for (const column of columns) {
      const one = matrix.rows[row]![column]!;
      paintCell(g, one, x(column), y(row), cell, { accent, panel, wash, bad });
    }
  }
  g.lineWidth = 1.5;
  g.strokeStyle = ink ?? '';
  g.strokeRect(x(selected) + 0.25, y(0) - 0.5, cell - 0.5, matrix.rows.length * ROW);
  g.lineWidth = 2;
  g.strokeRect(x(at.column), y(at.row), cell, ROW - 1);
  g.restore();

  g.textAlign = 'center';
  const every = Math.max(1, Math.ceil(26 / cell));
  for (const column of columns) {
    const isSelected = column === selected;
    const nearSelected = Math.abs(column - selected) < every && !isSelected;
    if ((!isSelected && (column % every !== 0 || nearSelected)) || x(column) < labels - cell / 2) continue;
    g.fillStyle = (isSelected ? ink : soft) ?? '';
    g.fillText(column === 0 ? 'seed' : String(column), x(column) + cell / 2, TOP / 2);
  }
  g.textAlign = 'left';
  g.beginPath();
  g.rect(0, TOP, labels, window.height);
  g.clip();
  for (const row of rows) {
    g.fillStyle = (row === at.row ? ink : soft) ?? '';
    g.fillText(fitted(g, matrix.tasks[row] ?? '', labels - EDGE - 8), EDGE, y(row) + ROW / 2);
  }
}

/** Places from the first that is partly to be seen to the last. */
function span(from: number, count: number, all: number): number[] {
  const first = Math.max(0, Math.floor(from));
  const end = Math.min(all, Math.ceil(from + count));
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

type Colours = Readonly<Record<'accent' | 'panel' | 'wash' | 'bad', string | undefined>>;

function paintCell(
  g: CanvasRenderingContext2D,
  { solved, looks, change }: Cell,
  x: number,
  y: number,
  cell: number,
  colours: Colours,
): void {
  const [w, h] = [cell - 1.5, ROW - 3];
  if (looks === 0) return;
  g.fillStyle = colours.wash ?? '';
  g.fillRect(x, y + 1, w, h);
  if (solved > 0) {
    g.globalAlpha = solved === looks ? 1 : 0.45;
    g.fillStyle = colours.accent ?? '';
    g.fillRect(x, y + 1, w, h);
    g.globalAlpha = 1;
  }
  if (change === 'gained') {
    g.fillStyle = colours.panel ?? '';
    g.beginPath();
    g.arc(x + w / 2, y + 1 + h / 2, Math.min(3, cell / 4), 0, 2 * Math.PI);
    g.fill();
  }
  if (change === 'lost') {
    g.lineWidth = 1.5;
    g.strokeStyle = colours.bad ?? '';
    g.strokeRect(x + 1, y + 2, w - 2, h - 2);
  }
}

/** The text cut to a width, with an ellipsis. */
function fitted(g: CanvasRenderingContext2D, text: string, width: number): string {
  if (g.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && g.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end)}…`;
}
