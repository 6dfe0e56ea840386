import type { Matrix } from '@/lib/params/kinds.ts';

/** A patch of the picture, each pixel a square of its own light, the middle one framed. */
export function Loupe({ patch, label }: { patch: Matrix; label: string }) {
  const [rows, columns] = [patch.length, patch[0]!.length];
  return (
    <svg className="fg-loupe" viewBox={`0 0 ${columns} ${rows}`} role="img" aria-label={label} shapeRendering="crispEdges">
      {patch.flatMap((row, r) => row.map((value, c) => (
        <rect key={`${r},${c}`} x={c} y={r} width={1} height={1} fill={`rgb(${value} ${value} ${value})`} />
      )))}
      <rect className="fg-loupe-middle" x={columns >> 1} y={rows >> 1} width={1} height={1} />
    </svg>
  );
}
