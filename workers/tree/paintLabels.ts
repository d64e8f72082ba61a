import { percent } from '../../src/ui/format';
import { placeLabels, type Wish } from './labels';
import type { Scene } from './scene';

/** More nodes than this are not labelled each. */
const LABEL_ALL = 60;

/** Writes numbers and scores beside the nodes: the best, the chosen one, the seed, and where few are seen all that have room. */
export function paintLabels(g: OffscreenCanvasRenderingContext2D, scene: Scene): void {
  const { look, placed, seen, width, height } = scene;
  const bold = `600 12px ${look.font}`;
  const plain = `11px ${look.font}`;
  const wishes = wishesOf(scene, (text, must) => {
    g.font = must ? bold : plain;
    return g.measureText(text).width;
  });
  // In a crowd there is no way around the nodes.
  const around = scene.crowd ? [] : seen;
  const nodes = {
    x: around.map((i) => placed.x[i] ?? 0),
    y: around.map((i) => placed.y[i] ?? 0),
    radius: placed.radius,
  };
  g.textBaseline = 'middle';
  g.lineJoin = 'round';
  for (const { wish, left, middle } of placeLabels(wishes, nodes, width, height)) {
    g.font = wish.must ? bold : plain;
    if (scene.crowd) plate(g, left, middle, wish.width, look.panel);
    // A halo of the ground keeps text readable over an edge.
    g.lineWidth = 4;
    g.strokeStyle = look.panel;
    g.strokeText(wish.text, left, middle);
    g.fillStyle = wish.must ? look.ink : look.soft;
    g.fillText(wish.text, left, middle);
  }
}

function plate(
  g: OffscreenCanvasRenderingContext2D,
  left: number,
  middle: number,
  width: number,
  ground: string,
) {
  g.globalAlpha = 0.82;
  g.fillStyle = ground;
  g.fillRect(left - 4, middle - 9, width + 8, 18);
  g.globalAlpha = 1;
}

/** What wants to be labelled, the most important first. */
function wishesOf(scene: Scene, measure: (text: string, must: boolean) => number): Wish[] {
  const { columns, placed, best, selected, hovered, seen } = scene;
  const parents = new Set(seen.map((i) => columns.parent[i]));
  const wish = (i: number, text: string, must: boolean): Wish => ({
    text,
    must,
    x: placed.x[i] ?? 0,
    y: placed.y[i] ?? 0,
    width: measure(text, must),
    leaf: !parents.has(i),
  });
  const scored = (i: number) => `${i === 0 ? 'seed' : `#${i}`}  ${percent(columns.score[i] ?? 0)}`;
  const visible = new Set(seen);
  const named = new Set([best, selected, hovered].filter((i): i is number => i !== null && visible.has(i)));
  const wishes = [...named].map((i) => wish(i, scored(i), true));
  if (!named.has(0) && visible.has(0)) wishes.push(wish(0, 'seed', true));
  if (seen.length > LABEL_ALL) return wishes;
  const others = seen.filter((i) => i > 0 && !named.has(i)).map((i) => wish(i, `#${i}`, false));
  // Beside a node that nothing goes out of there is room for its own label only: those come before what can stand elsewhere.
  return [...wishes, ...others.filter(({ leaf }) => leaf), ...others.filter(({ leaf }) => !leaf)];
}
