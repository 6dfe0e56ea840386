import { AxisY } from '@/components/figure/chart/Axes.tsx';
import { linearScale } from '@/components/figure/chart/scale.ts';
import { SharedHeatmap } from '@/components/figure/SharedHeatmap.tsx';
import type { Words } from './en.ts';
import { published, type Mark } from './marks.ts';
import { decimals } from './show.ts';
import type { Params } from './widget.ts';

const side = 28;
const tops = { 'cross-entropy': 0.96, squared: 0.31 } as const;

/** Five answers that need no network, each standing on what it costs, and the source's results among them. */
export function Answers({ width, height, params: { loss, digit }, marks, words: { view: words } }: { width: number; height: number; params: Params; marks: readonly Mark[]; words: Words }) {
  const plot = { left: 36, right: width, top: 14, bottom: height - 72 };
  const cell = width < 420 || height < 340 ? 1.65 : 2.4;
  const size = side * cell;
  const y = linearScale([0, tops[loss]], [plot.bottom, plot.top]);
  const pitch = (plot.right - plot.left) / marks.length;
  const isWhole = loss === 'cross-entropy' && digit === 'all';
  const level = (value: number) => Math.round(y.toPx(value)) + 0.5;
  const ticks = loss === 'squared' ? [0, 0.1, 0.2] : [0, 0.2, 0.4, 0.6, 0.8];
  const told = `${words.publishedShort} ${published.first}, ${published.second}`;
  return (
    <svg className="fg-canvas chart lc-answers" viewBox={`0 0 ${width} ${height}`} style={{ width }} role="img" aria-label={`${words.marks}. ${marks.map(mark => words.said(words.names[mark.name].join(' '), decimals(mark.loss, 4))).join('; ')}.${isWhole ? ` ${told}.` : ''}`}>
      <AxisY scale={y} plot={plot} ticks={ticks.map(value => ({ value, label: String(value) }))} />
      <path className="axis-line" d={`M${plot.left},${plot.bottom + 0.5}H${plot.right}`} />
      {isWhole && <g aria-hidden="true">
        <path className="lc-published" d={`M${plot.left},${level(published.first)}H${plot.right}M${plot.left},${level(published.second)}H${plot.right}`} />
        <text className="reference-label lc-told-lines" x={plot.left + 4} y={level(published.second) + 16}>{told}</text>
      </g>}
      {marks.map((mark, i) => {
        const middle = plot.left + (i + 0.5) * pitch;
        const [px, py] = [middle - size / 2, level(mark.loss)];
        return (
          <g key={mark.name} aria-hidden="true">
            <path className="reference" d={`M${middle},${plot.bottom}V${py}`} />
            <rect className="lc-paper" x={px} y={py - size - 2} width={size} height={size} />
            <g transform={`translate(${px},${py - size - 2})`}><SharedHeatmap name={mark.name} values={mark.picture} most={1} cell={cell} /></g>
            <rect className="lc-picture" x={px} y={py - size - 2} width={size} height={size} />
            <path className="lc-level" d={`M${px - 4},${py}h${size + 8}`} />
            <text className="value-label tone-ink" x={middle} y={py - size - 9} textAnchor="middle">{decimals(mark.loss, mark.loss < 0.1 || isWhole ? 4 : 3)}</text>
            <text className="tick" x={middle} y={plot.bottom + 22} textAnchor="middle">{words.names[mark.name][0]}<tspan x={middle} dy={18}>{words.names[mark.name][1]}</tspan></text>
          </g>
        );
      })}
    </svg>
  );
}
