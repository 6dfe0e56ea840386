/** A place on the writing plane: x to the right, y down; a digit is about one unit high and stands in [0, 1]. */
export type Point = readonly [x: number, y: number];

/** One movement of the pen: a smooth curve through the points; where the same point stands twice the pen turns a corner. */
export type Stroke = readonly Point[];

/** A point at which the pen stops and turns. */
export const corner = (point: Point): [Point, Point] => [point, point];

/** Straight pieces per span between two points: fine enough for pictures of 20 pixels. */
const piecesPerSpan = 4;

/**
 * Points along the Catmull–Rom curve through a stroke's points (Catmull & Rom 1974), ends and corners with their own tangents,
 * as x, y, x, y, …
 */
export function flatten(stroke: Stroke): number[] {
  const first = stroke[0]!;
  const places = [first[0], first[1]];
  for (let i = 0; i + 1 < stroke.length; i++) {
    const from = stroke[i]!;
    const to = stroke[i + 1]!;
    if (from === to) continue;
    const before = stroke[i - 1] ?? from;
    const after = stroke[i + 2] ?? to;
    for (let k = 1; k <= piecesPerSpan; k++) {
      const t = k / piecesPerSpan;
      places.push(spline(before[0], from[0], to[0], after[0], t), spline(before[1], from[1], to[1], after[1], t));
    }
  }
  return places;
}

function spline(p0: number, p1: number, p2: number, p3: number, t: number): number {
  const cubic = 3 * (p1 - p2) + p3 - p0;
  const square = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  return p1 + 0.5 * t * (p2 - p0 + t * (square + t * cubic));
}

/**
 * Points on an ellipse from `from` to `to`, in turns clockwise from the top (0 top, 0.25 right, 0.5 bottom, 0.75 left), about one per tenth of a turn.
 * `to` below `from` goes anticlockwise.
 */
export function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] {
  const spans = Math.max(2, Math.ceil(Math.abs(to - from) * 10));
  return Array.from({ length: spans + 1 }, (_, i) => {
    const turn = from + ((to - from) * i) / spans;
    return [cx + rx * sineOfTurn(turn), cy - ry * sineOfTurn(turn + 0.25)] as const;
  });
}

/** Sine of a number of turns to about 1e-4, by a polynomial: the same bits in every engine, unlike Math.sin. */
export function sineOfTurn(turns: number): number {
  const t = turns - Math.floor(turns + 0.5);
  const quarter = t > 0.25 ? 0.5 - t : t < -0.25 ? -0.5 - t : t;
  const a = 6.283185307179586 * quarter;
  const aa = a * a;
  return a * (1 - (aa / 6) * (1 - (aa / 20) * (1 - aa / 42)));
}
