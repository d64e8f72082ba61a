import type { VariantRow } from '../../../workers/loop/protocol';
import { paintLabels } from './paintLabels';
import type { Placed } from './placement';
import { viridis } from './viridis';

/** What a picture of the tree shows. */
export interface TreePicture {
  readonly variants: readonly VariantRow[];
  readonly placed: Placed;
  readonly line: ReadonlySet<number>;
  readonly best: number | null;
  readonly selected: number;
  readonly hovered: number | null;
  /** Scores at the two ends of the colour scale. */
  readonly scale: { readonly low: number; readonly high: number };
  readonly dark: boolean;
}

/** Paints the tree; `style` gives the colours that the page's tokens have now. */
export function paintTree(
  g: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  width: number,
  height: number,
  picture: TreePicture,
): void {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  g.clearRect(0, 0, width, height);
  g.lineWidth = 1.2;
  edges(g, picture, token('--edge'), (i) => !picture.line.has(i));
  g.lineWidth = 2.2;
  edges(g, picture, token('--champion'), (i) => picture.line.has(i));
  nodes(g, picture, token);
  paintLabels(g, picture, width, token);
}

function edges(
  g: CanvasRenderingContext2D,
  picture: TreePicture,
  colour: string,
  which: (i: number) => boolean,
): void {
  const { x, y } = picture.placed;
  g.strokeStyle = colour;
  g.beginPath();
  for (const [i, { parent }] of picture.variants.entries()) {
    if (parent === null || !which(i)) continue;
    const [px, py, cx, cy] = [x[parent] ?? 0, y[parent] ?? 0, x[i] ?? 0, y[i] ?? 0];
    const half = (px + cx) / 2;
    g.moveTo(px, py);
    g.bezierCurveTo(half, py, half, cy, cx, cy);
  }
  g.stroke();
}

function nodes(g: CanvasRenderingContext2D, picture: TreePicture, token: (name: string) => string): void {
  const { placed, variants, scale, dark, best, selected, hovered } = picture;
  const span = scale.high - scale.low || 1;
  for (const [i, { score }] of variants.entries()) {
    const [x, y] = [placed.x[i] ?? 0, placed.y[i] ?? 0];
    g.beginPath();
    g.arc(x, y, i === best ? placed.radius + 1.5 : placed.radius, 0, 7);
    g.fillStyle = viridis((score - scale.low) / span, dark);
    g.fill();
    // The ends of the scale come close to either ground: a thin outline keeps every node visible.
    g.lineWidth = i === best ? 2.2 : 0.8;
    g.strokeStyle = token(i === best ? '--champion' : '--soft');
    g.stroke();
    if (i !== selected && i !== hovered) continue;
    g.beginPath();
    g.arc(x, y, placed.radius + 5, 0, 7);
    g.lineWidth = i === selected ? 2 : 1;
    g.strokeStyle = token('--ink');
    g.stroke();
  }
}
