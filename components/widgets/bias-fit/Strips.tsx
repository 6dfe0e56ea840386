import type { Words } from './en.ts';
import { tenth } from './layout.ts';
import { percent, type Share } from './share.ts';

interface Props { width: number; share: Share; outputs: number; words: Words['view']; format(value: number): string }

/** So many strips are drawn; more would say nothing new. */
export const mostStrips = 8;
const strip = { height: 16, gap: 4, cells: 48 } as const;
const lens = { from: 8, height: 30, least: 24 } as const;

/** How many times the tail of a strip is enlarged until its bias is wide enough to see: a power of ten, 1 where it is already. */
export function enlargement(biasPx: number): number {
  if (biasPx >= lens.from || biasPx <= 0) return 1;
  return 10 ** Math.ceil(Math.log10(lens.least / biasPx));
}

/** Every output as a strip: its weights, then its bias, all of one length, to scale. Below, the tail of one strip enlarged. */
export function Strips({ width, share: { weights, biases, perOutput }, outputs, words, format }: Props) {
  const rows = Math.min(outputs, mostStrips);
  const has = biases > 0;
  const length = perOutput + (has ? 1 : 0);
  const px = width / length;
  const biasPx = has ? px : 0;
  const times = enlargement(biasPx);
  const top = (row: number) => row * (strip.height + strip.gap) + 1;
  const end = top(rows - 1) + strip.height;
  const drawnBias = Math.max(biasPx, 1);
  const lensTop = end + 34;
  const lensBias = Math.min(width, biasPx * times);
  const high = times > 1 ? lensTop + lens.height + 6 : end + 6;
  const marks = length <= strip.cells ? Array.from({ length: perOutput - 1 }, (_, i) => (i + 1) * px) : [];
  return (
    <svg className="fg-canvas bf-strips" viewBox={`0 0 ${width} ${high}`} role="img"
      aria-label={words.strips(format(perOutput), has, format(outputs))}>
      {Array.from({ length: rows }, (_, row) => (
        <g key={row}>
          <rect className="bf-weights" x={0.5} y={top(row) + 0.5} width={tenth(Math.max(1, width - biasPx - 1))} height={strip.height - 1} />
          {marks.length > 0 && <path className="bf-cells" d={marks.map(at => `M${tenth(at)},${top(row)}v${strip.height}`).join('')} />}
          {has && <rect className="bf-bias" x={tenth(width - drawnBias)} y={top(row)} width={tenth(drawnBias)} height={strip.height} />}
        </g>
      ))}
      {times > 1 && <g>
        <path className="bf-funnel" d={`M${tenth(width - width / times)},${end}L0,${lensTop}H${width}V${end}Z`} />
        <rect className="bf-weights" x={0.5} y={lensTop} width={tenth(Math.max(1, width - lensBias - 1))} height={lens.height} />
        <rect className="bf-bias" x={tenth(width - lensBias)} y={lensTop} width={tenth(lensBias)} height={lens.height} />
        <text className="bf-times" x={8} y={lensTop + lens.height / 2} dy="0.34em">{words.enlarged(format(times))}</text>
      </g>}
      <title>{`${percent(biases / (weights + biases))} %`}</title>
    </svg>
  );
}
