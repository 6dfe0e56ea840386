import type { Box } from '@/lib/geometry/cells.ts';

/** Baseline of a heading above its grid. */
const lift = 12;

/** The name above a grid, in the colour of its meaning, with its size beside it. */
export function Head({ box, part, name, detail, hidden = false }: { box: Pick<Box, 'x' | 'y'>; part: string; name: string; detail?: string; hidden?: boolean }) {
  return (
    <text className={`fg-head fg-${part}`} x={box.x} y={box.y - lift} aria-hidden={hidden || undefined}>
      <tspan>{name}</tspan>
      {detail && <tspan className="fg-detail" dx={7}>{detail}</tspan>}
    </text>
  );
}
