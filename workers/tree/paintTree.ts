import { percent } from '../../src/ui/format';
import { css } from '../../src/ui/archive/viridis';
import type { Density } from './density';
import { paintLabels } from './paintLabels';
import type { Scene } from './scene';

type Brush = OffscreenCanvasRenderingContext2D;

/** More edges than this are counted by pixels instead of drawn. */
const MANY_EDGES = 3_000;

/** Paints the tree: what it stands on, edges, nodes, the line of the best, and labels. */
export function paintTree(g: Brush, scene: Scene, density: Density): void {
  const { width, height, ratio, look, columns, placed, crowd } = scene;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, width, height);
  const edges = edgesSeen(scene);
  const manyEdges = edges.length > MANY_EDGES;
  if (manyEdges || crowd) {
    density.paint(g, columns, placed, scene.shades, look, ratio, { edges: manyEdges, nodes: crowd });
  }
  paintMarks(g, scene);
  if (!manyEdges) {
    g.lineWidth = 1.2;
    g.strokeStyle = look.edge;
    if (crowd) g.globalCompositeOperation = 'destination-over';
    strokeEdges(g, scene, edges);
    g.globalCompositeOperation = 'source-over';
  }
  g.lineWidth = 2.4;
  g.strokeStyle = look.champion;
  strokeEdges(
    g,
    scene,
    [...scene.line].filter((i) => i > 0),
  );
  paintNodes(g, scene);
  paintLabels(g, scene);
}

/** Edges that cross the canvas, named by their child. */
function edgesSeen({ columns, placed, width, height, line }: Scene): number[] {
  const { x, y } = placed;
  const seen: number[] = [];
  for (let i = 1; i < columns.length; i++) {
    if (line.has(i)) continue;
    const up = columns.parent[i] ?? 0;
    const [px, py, cx, cy] = [x[up] ?? 0, y[up] ?? 0, x[i] ?? 0, y[i] ?? 0];
    if (Math.max(px, cx) < 0 || Math.min(px, cx) > width) continue;
    if (Math.max(py, cy) < 0 || Math.min(py, cy) > height) continue;
    seen.push(i);
  }
  return seen;
}

function strokeEdges(g: Brush, { columns, placed }: Scene, children: readonly number[]): void {
  const { x, y } = placed;
  g.beginPath();
  for (const i of children) {
    const up = columns.parent[i] ?? 0;
    const [px, py, cx, cy] = [x[up] ?? 0, y[up] ?? 0, x[i] ?? 0, y[i] ?? 0];
    const half = (px + cx) / 2;
    g.moveTo(px, py);
    g.bezierCurveTo(half, py, half, cy, cx, cy);
  }
  g.stroke();
}

function paintNodes(g: Brush, scene: Scene): void {
  const { placed, shades, look, line, best, selected, hovered, crowd, seen } = scene;
  const disc = (i: number, radius: number) => {
    g.beginPath();
    g.arc(placed.x[i] ?? 0, placed.y[i] ?? 0, radius, 0, 7);
  };
  const shown = crowd ? seen.filter((i) => line.has(i)) : seen;
  const radius = crowd ? Math.max(2, placed.radius) : placed.radius;
  // The ends of the scale come close to either ground: a thin outline keeps every node visible.
  g.lineWidth = radius < 3 ? 0.5 : 0.8;
  g.strokeStyle = crowd ? look.champion : look.soft;
  for (const i of shown) {
    disc(i, radius);
    g.fillStyle = css(shades.colours[shades.of[i] ?? 0] ?? [0, 0, 0]);
    g.fill();
    g.stroke();
  }
  const visible = (i: number | null): i is number => i !== null && i < placed.x.length;
  if (visible(best)) {
    disc(best, Math.max(4.5, radius + 1.5));
    g.fillStyle = css(shades.colours[shades.of[best] ?? 0] ?? [0, 0, 0]);
    g.fill();
    g.lineWidth = 2.4;
    g.strokeStyle = look.champion;
    g.stroke();
  }
  for (const i of new Set([selected, hovered])) {
    if (!visible(i)) continue;
    disc(i, Math.max(5, radius) + 4);
    g.lineWidth = i === selected ? 2 : 1;
    g.strokeStyle = look.ink;
    g.stroke();
  }
}

/** Lines across for scores, with what they are at the left. */
function paintMarks(g: Brush, { marks, look, width }: Scene): void {
  if (marks.length === 0) return;
  g.save();
  g.globalCompositeOperation = 'destination-over';
  g.strokeStyle = look.line;
  g.lineWidth = 1;
  g.beginPath();
  for (const { y } of marks) {
    g.moveTo(44, Math.round(y) + 0.5);
    g.lineTo(width, Math.round(y) + 0.5);
  }
  g.stroke();
  g.restore();
  g.font = `11px ${look.font}`;
  g.textBaseline = 'middle';
  g.textAlign = 'right';
  g.fillStyle = look.soft;
  for (const { score, y } of marks) g.fillText(percent(score), 40, y);
  g.textAlign = 'left';
}
