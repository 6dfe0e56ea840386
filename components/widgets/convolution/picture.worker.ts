import { filterRows, planesOf, side, type Planes } from './picture/filter.ts';
import type { PictureAnswer, PictureRequest } from './picture/messages.ts';
import { drawScene } from './picture/scene.ts';

/** Keeps one picture and filters it as often as it is asked. */
const scope = self as unknown as { onmessage: ((event: MessageEvent<PictureRequest>) => void) | null; postMessage(answer: PictureAnswer, transfer: Transferable[]): void };
let planes: Planes | null = null;

scope.onmessage = ({ data }) => {
  if (data.ask === 'scene') {
    const rgba = drawScene();
    scope.postMessage({ answer: 'scene', rgba }, [rgba.buffer]);
  } else if (data.ask === 'picture') planes = planesOf(data.rgba);
  else if (planes) {
    const begun = performance.now();
    const rgba = new Uint8ClampedArray(side * side * 4);
    filterRows(planes, data.recipe, data.palette, rgba, 0, side);
    scope.postMessage({ answer: 'filtered', rgba, milliseconds: performance.now() - begun }, [rgba.buffer]);
  }
};
