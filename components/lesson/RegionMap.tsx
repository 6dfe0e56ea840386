import { ToneFill } from '@/components/figure/ToneFill.tsx';
import { largest, toneOf } from '@/lib/geometry/tone.ts';

/** A map of which only some cells count: those show their numbers' tones, the others stand aside. */
export function RegionMap({ cells, counted }: { cells: readonly (readonly number[])[]; counted: readonly (readonly boolean[])[] }) {
  const most = largest(cells);
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const places = cells.flatMap((row, r) => row.map((value, c) => ({ r, c, value, counts: counted[r]?.[c] ?? false })));
  return (
    <svg className="region-map" viewBox={`-0.1 -0.1 ${columns + 0.2} ${rows + 0.2}`} aria-hidden="true">
      {places.map(({ r, c }) => <rect key={`${r} ${c}`} className="aside" x={c} y={r} width={1} height={1} />)}
      {places.filter(place => place.counts).map(({ r, c, value }) => <ToneFill key={`${r} ${c}`} as="rect" {...toneOf(value, most)} x={c} y={r} width={1} height={1} className="counts" />)}
      <rect className="edge" width={columns} height={rows} />
    </svg>
  );
}
