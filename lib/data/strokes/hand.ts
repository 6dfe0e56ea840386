import { flatten, type Point, type Stroke } from './curve.ts';
import type { Random } from './random.ts';

/** How far, in heights of a digit, the pen misses each point it aims at (one deviation). */
const aim = 0.025;

/**
 * Writes a form by one hand: every point missed a little, then the whole plane slanted, turned, squeezed and bent (up to third order).
 * Gives the pen's way, stroke by stroke, as x, y, x, y, …
 */
export function write(form: readonly Stroke[], usualSlant: number, r: Random): number[][] {
  const bend = randomBend(usualSlant, r);
  return form.map(stroke => {
    const way = flatten(miss(stroke, r));
    for (let i = 0; i < way.length; i += 2) bend(way, i);
    return way;
  });
}

/** Points hit with the hand's imprecision; a corner stays one place. */
function miss(stroke: Stroke, r: Random): Stroke {
  let aimed: Point | undefined;
  let hit: Point = [0, 0];
  return stroke.map(point => {
    if (point !== aimed) hit = [point[0] + r.bell(aim), point[1] + r.bell(aim)];
    aimed = point;
    return hit;
  });
}

function randomBend(usualSlant: number, r: Random): (way: number[], at: number) => void {
  const width = r.chance(0.06) ? r.between(1.1, 1.6) : r.between(0.58, 1.15);
  const slant = usualSlant + r.bell(0.24);
  const turn = r.bell(0.09);
  const k = Array.from({ length: 8 }, () => r.bell(0.058));
  return (way, at) => {
    const u = 2 * way[at]! - 1;
    const v = 2 * way[at + 1]! - 1;
    const uu = u * u;
    const vv = v * v;
    const x = u + k[0]! * uu + k[1]! * u * v + k[2]! * vv + k[3]! * v * vv;
    const y = v + k[4]! * uu + k[5]! * u * v + k[6]! * vv + k[7]! * u * uu;
    way[at] = width * x - slant * y;
    way[at + 1] = y + turn * x;
  };
}
