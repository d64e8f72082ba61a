import { contains, overlap, union } from './box.js';

/** The names of the shapes { name, box } at a point, the one on top first; later shapes lie above earlier ones. */
export function hits(shapes, point) {
  return shapes
    .filter(({ box }) => contains(box, point))
    .map(({ name }) => name)
    .reverse();
}

/** All pairs of shapes that overlap, by name. */
export function collisions(shapes) {
  const pairs = [];
  for (let i = 0; i < shapes.length; i += 1) {
    for (let k = i + 1; k < shapes.length; k += 1) {
      if (overlap(shapes[i].box, shapes[k].box) !== null) pairs.push([shapes[i].name, shapes[k].name]);
    }
  }
  return pairs;
}

/** The scale and the offset that show all shapes as large as possible in the middle of a frame. */
export function fit(shapes, frame) {
  const all = shapes.map(({ box }) => box).reduce(union);
  const scale = Math.min(frame.width / all.width, frame.height / all.height);
  return {
    scale,
    left: (frame.width - all.width * scale) / 2 - all.x * scale,
    top: (frame.height - all.height * scale) / 2 - all.y * scale,
  };
}
