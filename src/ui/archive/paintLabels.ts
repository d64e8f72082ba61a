import { percent } from '../format';
import { placeLabels, type Wish } from './labels';
import type { TreePicture } from './paintTree';

/** More nodes than this are not labelled each. */
const LABEL_ALL = 60;

/** Writes numbers and scores beside the nodes: the best, the chosen one, the seed, and in a small tree all that have room. */
export function paintLabels(
  g: CanvasRenderingContext2D,
  picture: TreePicture,
  width: number,
  token: (name: string) => string,
): void {
  const bold = `600 12px ${token('--sans')}`;
  const plain = `11px ${token('--sans')}`;
  const wishes = wishesOf(picture, (text, must) => {
    g.font = must ? bold : plain;
    return g.measureText(text).width;
  });
  g.textBaseline = 'middle';
  g.lineJoin = 'round';
  for (const { wish, left, middle } of placeLabels(wishes, picture.placed, width)) {
    g.font = wish.must ? bold : plain;
    // A halo of the ground keeps text readable over an edge.
    g.lineWidth = 4;
    g.strokeStyle = token('--panel');
    g.strokeText(wish.text, left, middle);
    g.fillStyle = token(wish.must ? '--ink' : '--soft');
    g.fillText(wish.text, left, middle);
  }
}

/** What wants to be labelled, the most important first. */
function wishesOf(
  { variants, placed, best, selected, hovered }: TreePicture,
  measure: (text: string, must: boolean) => number,
): Wish[] {
  const parents = new Set(variants.map((variant) => variant.parent));
  const wish = (i: number, text: string, must: boolean): Wish => ({
    text,
    must,
    x: placed.x[i] ?? 0,
    y: placed.y[i] ?? 0,
    width: measure(text, must),
    leaf: !parents.has(i),
  });
  const scored = (i: number) => `${i === 0 ? 'seed' : `#${i}`}  ${percent(variants[i]?.score ?? 0)}`;
  const named = [best, selected, hovered].filter((i): i is number => i !== null && i < variants.length);
  const first = new Set(named);
  const wishes = [...first].map((i) => wish(i, scored(i), true));
  if (!first.has(0)) wishes.push(wish(0, 'seed', true));
  if (variants.length > LABEL_ALL) return wishes;
  for (const i of variants.keys()) if (i > 0 && !first.has(i)) wishes.push(wish(i, `#${i}`, false));
  return wishes;
}
