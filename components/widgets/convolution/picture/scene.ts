import { side } from './filter.ts';

/**
 * A scene drawn by this code, so that nobody's photograph is needed: sky, sun, hills, a lighthouse, a lake, a tiled
 * quay. It has what kernels answer to: upright, level and slanted edges, fine texture, soft slopes, flat areas.
 */
type Colour = [red: number, green: number, blue: number];

const mix = (a: Colour, b: Colour, t: number): Colour => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
/** 1 inside, 0 outside, a pixel of slope between. `distance` is negative inside. */
const cover = (distance: number) => Math.max(0, Math.min(1, 0.5 - distance));
const band = (value: number, from: number, to: number) => cover(Math.max(from - value, value - to));

/** A fixed speckle: the same pixel has the same grain on every machine. */
function grain(x: number, y: number): number {
  let n = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  n = Math.imul(n ^ (n >>> 13), 1274126177);
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296 - 0.5;
}

const horizon = 300;
const shore = 404;

function sky(x: number, y: number): Colour {
  const clear = mix([88, 142, 196], [238, 214, 188], Math.min(1, y / horizon));
  const cloud = Math.max(0, Math.sin(x / 47 + Math.sin(y / 19) * 0.8) * Math.sin(y / 23 + 1) - 0.35) * (y < 190 ? 0.9 : 0);
  const sun = Math.hypot(x - 388, y - 104) - 38;
  const glow = Math.exp(-Math.max(0, sun) / 30) * 0.5;
  return mix(mix(mix(clear, [250, 248, 244], cloud), [255, 236, 190], glow), [255, 246, 214], cover(sun));
}

function hills(colour: Colour, x: number, y: number): Colour {
  const far = 236 + 34 * Math.sin(x / 71 + 0.6) + 12 * Math.sin(x / 23);
  const near = 276 + 22 * Math.sin(x / 53 + 2.4) + 5 * Math.sin(x / 9);
  const distant = mix(colour, [126, 140, 158], cover(far - y));
  return mix(distant, mix([70, 92, 66], [92, 112, 70], 0.5 + grain(x >> 1, y >> 1)), cover(near - y));
}

function water(x: number, y: number): Colour {
  const depth = (y - horizon) / (shore - horizon);
  const ripple = Math.sin((y - horizon) * (1.5 - depth) + 1.6 * Math.sin(x / (26 + 40 * depth)));
  const glitter = Math.exp(-((x - 388) ** 2) / (500 + 2600 * depth)) * Math.max(0, ripple);
  return mix(mix([122, 152, 172], [44, 84, 112], depth), [255, 240, 205], 0.16 * ripple + 0.16 + 0.6 * glitter);
}

/** Tiles in perspective: lines crowd towards the shore. */
function quay(x: number, y: number): Colour {
  const near = (y - shore + 14) / 122;
  const [u, v] = [(x - 256) / (60 * near + 12), 7 / near];
  const light = (Math.floor(u) + Math.floor(v)) % 2 === 0;
  const seam = Math.min(Math.abs(u - Math.round(u)) * (60 * near + 12), Math.abs(v - Math.round(v)) * near * 17);
  return mix([92, 84, 78], light ? [206, 196, 182] : [158, 146, 134], Math.min(1, seam / 2));
}

function lighthouse(colour: Colour, x: number, y: number): Colour {
  const half = 24 + (y - 96) * 0.075;
  const across = (x - 150) / half;
  const shade = 1 - 0.4 * across * across - 0.18 * across;
  const stripe = Math.floor((y - 96) / 46) % 2 === 0;
  const wall: Colour = (stripe ? [244, 240, 232] : [186, 58, 44]).map(c => c * shade) as Colour;
  const tower = Math.min(cover(Math.abs(x - 150) - half), band(y, 96, 418));
  const windows = [150, 242, 334].reduce((most, middle) => Math.max(most, Math.min(band(x, 144, 156), band(y, middle - 9, middle + 9))), 0);
  const gallery = Math.min(band(x, 118, 182), band(y, 88, 98));
  const lamp = Math.min(band(x, 132, 168), band(y, 54, 90));
  const pane = (x - 132) % 9 < 1.5 ? 0.2 : 1;
  const roof = cover(Math.max(Math.abs(x - 150) - (y - 26) * 0.85, y - 56));
  const lit = mix(mix(mix(colour, wall, tower), [40, 44, 52], windows * tower), [52, 54, 60], gallery);
  return mix(mix(lit, mix([60, 62, 66], [255, 232, 150], pane), lamp), [104, 36, 32], roof);
}

function boat(colour: Colour, x: number, y: number): Colour {
  const hull = cover(Math.max(356 - y, y - 376, Math.abs(x - 330) - 44 + (y - 356) * 0.9));
  const sail = cover(Math.max(Math.abs(x - 318) - (y - 262) * 0.36, y - 348, x - 330));
  const mast = Math.min(band(x, 330, 333), band(y, 250, 358));
  return mix(mix(mix(colour, [58, 44, 40], hull), [250, 246, 236], sail), [48, 40, 36], mast);
}

/** RGBA, `side` × `side`, the same bytes everywhere. */
export function drawScene(): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const ground = y < horizon ? hills(sky(x, y), x, y) : y < shore ? water(x, y) : quay(x, y);
      const colour = lighthouse(boat(ground, x, y), x, y);
      const speck = 5 * grain(x, y);
      rgba.set([colour[0] + speck, colour[1] + speck, colour[2] + speck, 255], 4 * (y * side + x));
    }
  }
  return rgba;
}
