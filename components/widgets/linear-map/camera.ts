/** How a space of one to three axes is put on the page, without perspective. Axis 1 to the right, 2 up, 3 towards the reader. */
export interface Camera {
  /** Where zero stands, CSS pixels of the drawing. */
  x: number;
  y: number;
  /** Pixels of one unit. */
  unit: number;
  /** Turned about the upright axis and seen from above, radians; 0 and 0: the plane of the page. */
  yaw: number;
  tilt: number;
}

export type Vector = readonly number[];

/** The place of a vector on the page; missing axes are 0. */
export function project({ x, y, unit, yaw, tilt }: Camera, [a = 0, b = 0, c = 0]: Vector): [number, number] {
  const across = a * Math.cos(yaw) - c * Math.sin(yaw);
  const near = a * Math.sin(yaw) + c * Math.cos(yaw);
  return [x + across * unit, y - (b * Math.cos(tilt) - near * Math.sin(tilt)) * unit];
}

/** The vector at a place of the page whose third entry is `third`. `yaw` and `tilt` stay below a right angle. */
export function unproject({ x, y, unit, yaw, tilt }: Camera, px: number, py: number, third = 0): [number, number, number] {
  const [across, up] = [(px - x) / unit, (y - py) / unit];
  const a = (across + third * Math.sin(yaw)) / Math.cos(yaw);
  const near = a * Math.sin(yaw) + third * Math.cos(yaw);
  return [a, (up + near * Math.sin(tilt)) / Math.cos(tilt), third];
}

const halves = [4.5, 6, 8, 11, 15, 20, 30, 45, 70, 110, 200, 450, 1000, 3000];

/** Units from zero to a pane's upper edge, so that everything up to `most` is in sight. */
export const extentFor = (most: number, inSpace: boolean): number => (inSpace && most <= 3.4 ? 3.6 : halves.find(half => half >= most + 0.3) ?? halves.at(-1)!);

/** How far the scene is turned while a map moves: flat for up to two axes, in full for three, straight between the stations. */
export function turnAt(t: number, axes: readonly number[]): number {
  const turned = axes.map(count => (count === 3 ? 1 : 0));
  const leg = Math.min(axes.length - 2, Math.floor(t * (axes.length - 1)));
  const share = t * (axes.length - 1) - leg;
  return turned[leg]! + (turned[leg + 1]! - turned[leg]!) * share;
}

/** Between two arrows that lie on one line, CSS pixels. */
const apart = 36;

/** On a line all columns lie in one place: each is drawn a little above or below it. */
export const lifted = (camera: Camera, onLine: boolean, column: number, columns: number): Camera =>
  (onLine ? { ...camera, y: camera.y + (column - (columns - 1) / 2) * apart } : camera);
