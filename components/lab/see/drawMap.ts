import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import type { AtHand } from './digitsAtHand.ts';

/** Where the points lie on the canvas, CSS pixels. */
export interface MapFrame { left: number; top: number; scaleX: number; scaleY: number; fromX: number; fromY: number }

/** A digit's side on the map, and the room at the rim, CSS pixels. */
export const digitSide = 20;
const rim = 16;

/** Fits points into a canvas, each axis by itself. Equal points lie in the middle. */
export function fitted(points: readonly (readonly [number, number])[], width: number, height: number): MapFrame {
  const range = (axis: 0 | 1): readonly [number, number] => {
    const values = points.map(point => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high - low > 1e-12 ? [low, high] : [low - 1, low + 1];
  };
  const [[left, right], [bottom, top]] = [range(0), range(1)];
  return { left: rim, top: rim, fromX: left, fromY: top, scaleX: (width - 2 * rim) / (right - left), scaleY: (height - 2 * rim) / (top - bottom) };
}

export const toPx = ({ left, top, scaleX, scaleY, fromX, fromY }: MapFrame, [x, y]: readonly [number, number]): readonly [number, number] =>
  [left + (x - fromX) * scaleX, top + (fromY - y) * scaleY];
export const fromPx = ({ left, top, scaleX, scaleY, fromX, fromY }: MapFrame, px: number, py: number): readonly [number, number] =>
  [fromX + (px - left) / scaleX, fromY - (py - top) / scaleY];

type Rgb = readonly [red: number, green: number, blue: number];

/** One digit in one colour, its paper clear. */
function stamp(images: Uint8Array, n: number, colour: Rgb): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [pictureSide, pictureSide];
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(pictureSide, pictureSide);
  for (let pixel = 0; pixel < picturePixels; pixel++) image.data.set([...colour, images[n * picturePixels + pixel]!], 4 * pixel);
  context.putImageData(image, 0, 0);
  return canvas;
}

const stamped = new WeakMap<AtHand, { colours: string; stamps: HTMLCanvasElement[] }>();

/** The digits in the colours of what they show (`plain` where that is not known), made once for a theme. */
function stampsOf(at: AtHand, colours: readonly Rgb[], plain: Rgb): readonly HTMLCanvasElement[] {
  const key = [...colours, plain].join(' ');
  const kept = stamped.get(at);
  if (kept?.colours === key) return kept.stamps;
  const stamps = at.labels.map((label, n) => stamp(at.images, n, colours[label ?? -1] ?? plain));
  stamped.set(at, { colours: key, stamps });
  return stamps;
}

/** What a colour of the style sheet is in red, green and blue. */
function rgbOf(place: HTMLElement, name: string): Rgb {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const probe = place.appendChild(document.createElement('i'));
  probe.style.color = `var(${name})`;
  context.fillStyle = getComputedStyle(probe).color;
  context.fillRect(0, 0, 1, 1);
  probe.remove();
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The digits themselves, each at its place and in the colour of what it shows. */
export function drawMap(canvas: HTMLCanvasElement, at: AtHand, points: readonly (readonly [number, number])[], frame: MapFrame): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const box = canvas.getBoundingClientRect();
  [canvas.width, canvas.height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  context.scale(ratio, ratio);
  const colours = Array.from({ length: 10 }, (_, digit) => rgbOf(canvas.parentElement!, `--class-${digit}`));
  const stamps = stampsOf(at, colours, rgbOf(canvas.parentElement!, '--text'));
  points.forEach((point, n) => {
    const [x, y] = toPx(frame, point);
    context.drawImage(stamps[n]!, x - digitSide / 2, y - digitSide / 2, digitSide, digitSide);
  });
}
