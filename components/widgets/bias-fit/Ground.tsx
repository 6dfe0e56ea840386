import { tenth, type Pane } from './layout.ts';

/** The ruled plane: a line at every whole number, the axes stronger, even numbers written along them. */
export function Ground({ pane: { width, height, x, y }, every = 2 }: { pane: Pane; every?: number }) {
  const whole = ([low, high]: readonly [number, number]) => Array.from({ length: Math.max(0, Math.floor(high) - Math.ceil(low) + 1) }, (_, i) => Math.ceil(low) + i);
  const crisp = (px: number) => Math.round(px) + 0.5;
  const [ox, oy] = [crisp(x.toPx(0)), crisp(y.toPx(0))];
  const written = (v: number) => v !== 0 && v % every === 0;
  return (
    <g className="bf-ground-lines" aria-hidden="true">
      <path className="bf-net" d={[...whole(x.domain).map(v => `M${crisp(x.toPx(v))},0V${height}`), ...whole(y.domain).map(v => `M0,${crisp(y.toPx(v))}H${width}`)].join('')} />
      <path className="bf-axis" d={`M${ox},0V${height}M0,${oy}H${width}`} />
      {whole(x.domain).filter(written).map(v => <text key={`x${v}`} className="bf-tick" x={tenth(x.toPx(v))} y={Math.min(height - 4, oy + 15)} textAnchor="middle">{String(v).replace('-', '\u2212')}</text>)}
      {whole(y.domain).filter(written).map(v => <text key={`y${v}`} className="bf-tick" x={Math.max(16, ox - 6)} y={tenth(y.toPx(v))} dy="0.34em" textAnchor="end">{String(v).replace('-', '\u2212')}</text>)}
    </g>
  );
}

/** Where a line or a unit is nailed fast. */
export const Nail = ({ x, y }: { x: number; y: number }) => (
  <g className="bf-nail" transform={`translate(${tenth(x)},${tenth(y)})`} aria-hidden="true"><circle r={7} /><path d="M-2.5,-2.5l5,5M2.5,-2.5l-5,5" /></g>
);
