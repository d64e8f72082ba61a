import { Picture } from './picture';
import type { FromTree, ToTree } from './protocol';

const picture = new Picture((message: FromTree) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToTree>) => {
  switch (data.type) {
    case 'begin':
      return picture.begin(data.canvas, data.look);
    case 'look':
      return picture.look(data.look);
    case 'resize':
      return picture.resize(data.width, data.height, data.ratio);
    case 'clear':
      return picture.clear();
    case 'grow':
      return picture.grow(data);
    case 'refused':
      return picture.refuse(data.counts);
    case 'mark':
      return picture.mark(data.best, data.selected);
    case 'arrange':
      return picture.arrange(data.arrangement, data.colouring, data.toFull);
    case 'zoom':
      return picture.zoom(data.by, data.at);
    case 'pan':
      return picture.pan(data.dx, data.dy);
    case 'fit':
      return picture.fit();
    case 'reveal':
      return picture.reveal(data.number);
    case 'point':
      return picture.point(data.at);
    case 'press':
      return picture.press(data);
    case 'walk':
      return picture.walk(data.key, data.from);
  }
});
