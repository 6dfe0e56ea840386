/** One end of a ribbon: where it begins or ends, and the stretch of the grid's edge that it covers. */
export interface End { at: number; from: number; to: number }

const round = (n: number) => Math.round(n * 10) / 10;

/** A ribbon between two upright edges, flat where it meets them: path data. `at` is x, `from` and `to` are y. */
export function ribbonAcross(a: End, b: End): string {
  const [ax, bx, middle] = [round(a.at), round(b.at), round((a.at + b.at) / 2)];
  const [a0, a1, b0, b1] = [a.from, a.to, b.from, b.to].map(round);
  return `M${ax},${a0}C${middle},${a0} ${middle},${b0} ${bx},${b0}L${bx},${b1}C${middle},${b1} ${middle},${a1} ${ax},${a1}Z`;
}

/** A ribbon between two level edges. `at` is y, `from` and `to` are x. */
export function ribbonDown(a: End, b: End): string {
  const [ay, by, middle] = [round(a.at), round(b.at), round((a.at + b.at) / 2)];
  const [a0, a1, b0, b1] = [a.from, a.to, b.from, b.to].map(round);
  return `M${a0},${ay}C${a0},${middle} ${b0},${middle} ${b0},${by}L${b1},${by}C${b1},${middle} ${a1},${middle} ${a1},${ay}Z`;
}
