/** The way from the field on the ground to the same field seen from above: between two places of the ground's edge and the picture's. */
export function Beam({ from, to, x, top, bottom }: { from: readonly [number, number]; to: readonly [number, number]; x: number; top: number; bottom: number }) {
  const short = (n: number) => Math.round(n * 10) / 10;
  const middle = (Math.max(from[0], to[0]) + x) / 2;
  return <path className="fg-ribbon fg-of-input" aria-hidden="true" d={`M${from.map(short).join()}C${short(middle)},${short(from[1])} ${short(middle)},${short(top)} ${x},${short(top)}V${short(bottom)}C${short(middle)},${short(bottom)} ${short(middle)},${short(to[1])} ${to.map(short).join()}Z`} />;
}
