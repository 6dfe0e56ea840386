/**
 * Pictures of any size, drawn by a rule: a pixel is computed when it is asked for and never stored, so 1,920 × 1,920
 * costs as little as 3 × 4. Channel values are whole numbers from 0 to 255.
 */
export type Colour = readonly [red: number, green: number, blue: number];
export type Drawn = 'sun' | 'flag';

const mix = (a: Colour, b: Colour, t: number): Colour => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
const unit = (t: number) => Math.max(0, Math.min(1, t));
/** 1 inside, 0 outside, a soft edge between: the picture's height is 1. */
const inside = (distance: number) => unit(0.5 - distance / 0.012);

/** A fixed speckle of −1 to 1: the same pixel has the same grain on every machine. */
function grain(row: number, column: number): number {
  let n = Math.imul(column, 374761393) + Math.imul(row, 668265263);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 2147483648 - 1;
}

/** Sky, a low sun with its glow, two hills. `x` and `y` go from 0 to 1. */
function sun(x: number, y: number): Colour {
  const sky = mix([88, 158, 224], [186, 220, 240], unit(y / 0.62));
  const distance = Math.hypot(x - 0.62, (y - 0.24) * 0.9);
  const lit = mix(sky, [255, 240, 202], 0.9 * Math.exp(-Math.max(0, distance - 0.1) / 0.16));
  const shone = mix(lit, [252, 208, 74], inside(distance - 0.135));
  const far = mix(shone, [84, 158, 70], inside(0.66 + 0.05 * Math.sin(5 * x + 2.2) - y));
  return mix(far, mix([46, 116, 58], [118, 176, 84], unit(1.25 * x - 0.1)), inside(0.78 + 0.09 * Math.sin(4.4 * x - 0.7) - y));
}

/** Three upright stripes. */
const flag = (x: number): Colour => (x < 1 / 3 ? [0, 85, 164] : x < 2 / 3 ? [255, 255, 255] : [239, 65, 53]);

/** Above this side a picture has grain, so that neighbouring pixels differ as a photograph's do. */
const grainFrom = 64;

/** The colour of a pixel of a picture of that height and width. */
export function drawnPixel(name: Drawn, row: number, column: number, height: number, width: number): Colour {
  const [x, y] = [(column + 0.5) / width, (row + 0.5) / height];
  const colour = name === 'sun' ? sun(x, y) : flag(x);
  const speck = name === 'sun' && Math.max(height, width) > grainFrom ? 7 * grain(row, column) : 0;
  return colour.map(value => Math.max(0, Math.min(255, Math.round(value + speck)))) as unknown as Colour;
}

/** How light a colour is, 0 to 255 (the weights of Rec. 601). */
export const greyOf = ([red, green, blue]: Colour): number => Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
