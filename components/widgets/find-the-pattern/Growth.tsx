import type { Words } from './en.ts';

interface Props { filter: number; width: number; words: Words['view'] }

const [last, top] = [16, 256];
const pad = { left: 40, right: 16, top: 20, bottom: 34 };
const height = 190;
const tens = (value: number) => Math.round(10 * value) / 10;
const curve = (weights: (side: number) => number, to: number, x: (side: number) => number, y: (weights: number) => number) =>
  Array.from({ length: 61 }, (_, i) => 1 + ((to - 1) * i) / 60).map((side, i) => `${i ? 'L' : 'M'}${tens(x(side))},${tens(y(weights(side)))}`).join('');

/** Weights of a filter by its side: k², beside what 2ᵏ would be. */
export function Growth({ filter, width, words }: Props) {
  const x = (side: number) => pad.left + ((side - 1) / (last - 1)) * (width - pad.left - pad.right);
  const y = (weights: number) => height - pad.bottom - (weights / top) * (height - pad.top - pad.bottom);
  return (
    <svg className="fg-canvas fp-growth" viewBox={`0 0 ${width} ${height}`} style={{ width }} role="img" aria-label={words.growthSaid(filter, filter ** 2)}>
      {[0, 64, 144, 256].map(weights => <g key={weights}><line className="fp-net" x1={pad.left} x2={width - pad.right} y1={y(weights)} y2={y(weights)} /><text className="fp-tick" x={pad.left - 6} y={y(weights)} textAnchor="end" dominantBaseline="central">{weights}</text></g>)}
      {[1, 4, 8, 12, 16].map(side => <text key={side} className="fp-tick" x={x(side)} y={height - pad.bottom + 16} textAnchor="middle">{side}</text>)}
      <text className="fp-tick" x={width - pad.right} y={height - 3} textAnchor="end">{words.sideAxis}</text>
      <text className="fp-tick" x={2} y={10}>{words.weightsAxis}</text>
      <path className="fp-exponential" d={curve(side => 2 ** side, 8, x, y)} />
      <text className="fp-exponential-name" x={x(8) + 6} y={y(top) + 4}>2ᵏ</text>
      <path className="fp-quadratic" d={curve(side => side ** 2, last, x, y)} />
      <text className="fp-quadratic-name" x={x(13) - 8} y={y(13 ** 2) - 6} textAnchor="end">k²</text>
      <line className="fp-here" x1={x(filter)} x2={x(filter)} y1={y(0)} y2={y(filter ** 2)} />
      <circle className="fp-point" cx={x(filter)} cy={y(filter ** 2)} r={5.5} />
      <text className="fp-here-name" x={Math.min(x(filter) + 10, width - pad.right - 64)} y={Math.min(y(filter ** 2) + 18, y(0) - 5)}>{filter}² = {filter ** 2}</text>
    </svg>
  );
}
