import type { Cell, Matrix } from './matrix';

/** Height of a task's row, in pixels. */
export const ROW = 18;
/** Height of the line of variant numbers above, in pixels. */
export const TOP = 18;

/** What the picture is made of. */
export interface MatrixPicture {
  readonly matrix: Matrix;
  /** Width of the tasks' names, in pixels. */
  readonly labels: number;
  /** Width of a cell, in pixels. */
  readonly cell: number;
  /** Where the cursor is. */
  readonly at: { readonly row: number; readonly column: number };
  /** The number of the chosen variant. */
  readonly selected: number;
  readonly wide: number;
}

/** Paints tasks by variants; `style` gives the colours of the theme. */
export function paintMatrix(
  g: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  picture: MatrixPicture,
): void {
  const { matrix, labels, cell, at, selected, wide } = picture;
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const [accent, panel, wash, bad, ink, soft] = ['--accent', '--panel', '--wash', '--bad', '--ink', '--soft'].map(colour); // prettier-ignore
  const height = TOP + matrix.rows.length * ROW + 4;
  const columns = matrix.rows[0]?.length ?? 0;
  g.clearRect(0, 0, wide, height);
  g.textBaseline = 'middle';

  g.font = `11px ${style.fontFamily}`;
  g.textAlign = 'center';
  const every = Math.max(1, Math.ceil(26 / cell));
  for (let column = 0; column < columns; column++) {
    const isSelected = column === selected;
    const nearSelected = Math.abs(column - selected) < every && !isSelected;
    if (!isSelected && (column % every !== 0 || nearSelected)) continue;
    g.fillStyle = (isSelected ? ink : soft) ?? '';
    g.fillText(column === 0 ? 'seed' : String(column), labels + (column + 0.5) * cell, TOP / 2);
  }

  g.textAlign = 'left';
  for (const [row, cells] of matrix.rows.entries()) {
    const y = TOP + row * ROW;
    g.fillStyle = (row === at.row ? ink : soft) ?? '';
    g.fillText(fitted(g, matrix.tasks[row] ?? '', labels - 8), 0, y + ROW / 2);
    for (const [column, one] of cells.entries()) {
      paintCell(g, one, labels + column * cell, y, cell, { accent, panel, wash, bad });
    }
  }
  g.lineWidth = 1.5;
  g.strokeStyle = ink ?? '';
  g.strokeRect(labels + selected * cell + 0.25, TOP - 0.5, cell - 0.5, matrix.rows.length * ROW);
  g.lineWidth = 2;
  g.strokeRect(labels + at.column * cell, TOP + at.row * ROW, cell, ROW - 1);
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
