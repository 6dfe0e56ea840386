import { linearScale } from '@/components/figure/chart/scale.ts';
import { SliderLine, type SliderMove } from '@/components/figure/chart/SliderLine.tsx';
import { usePlotPointer } from '@/components/figure/chart/usePlotPointer.ts';
import { Heatmap } from '@/components/figure/Heatmap.tsx';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { mostShift } from './field.ts';
import type { Layout } from './layout.ts';
import { ways, type Way } from './ways.ts';
import type { Params } from './widget.ts';

interface Props {
  params: Params;
  frame: Frame;
  shift: number;
  layout: Layout;
  words: Words['view'];
  fixed: boolean;
  onWay: (way: Way) => void;
  onShift: (shift: number) => void;
}

/** What a change of 100 % and of nothing left in common looks like: the curves share one scale. */
const top = 1.6;
const shifts = Array.from({ length: mostShift + 1 }, (_, shift) => shift);
const steps: Record<SliderMove, number> = { less: -1, more: 1, fineLess: -1, fineMore: 1, muchLess: -4, muchMore: 4, least: -mostShift, most: mostShift };
const within = (shift: number) => Math.max(0, Math.min(mostShift, Math.round(shift)));

/** A row for each way: how far its output is from the unmoved one, over the shift. */
export function Rows({ params, frame, shift, layout, words, fixed, onWay, onShift }: Props) {
  const { plot } = layout;
  const x = linearScale([0, mostShift], [plot.left, plot.right]);
  const pointer = usePlotPointer({ plot, handle: x.toPx(shift), onDrag: fixed ? undefined : px => onShift(within(x.fromPx(px))) });
  const narrow = layout.rowsWidth < 420;
  return (
    <g className="chart si-rows">
      <text className="si-map-name" x={layout.maps[0]} y={layout.rows[0]! - 10}>{words.unmoved}</text>
      <text className="si-map-name" x={layout.maps[1]} y={layout.rows[0]! - 10}>{words.moved(shift)}</text>
      {shifts.filter(at => at % params.window === 0).map(at => <path key={at} className="reference" d={`M${x.toPx(at)},${plot.top}V${plot.bottom}`} />)}
      {ways.map((way, i) => <Row key={way} {...{ params, frame, shift, layout, words, way, x: x.toPx, y: layout.rows[i]!, narrow, onWay }} />)}
      <path className="axis-line" d={`M${plot.left},${plot.bottom}H${plot.right}`} />
      {shifts.map(at => <text key={at} className={at === shift ? 'tick si-now' : 'tick'} x={x.toPx(at)} y={plot.bottom + 26} textAnchor="middle">{at}</text>)}
      <text className="axis-title" x={plot.right + 12} y={plot.bottom + 26}>{narrow ? words.shiftShort : words.shiftAxis}</text>
      <rect className={fixed ? 'plot-area' : 'plot-area draggable'} x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top + 14} {...pointer} />
      <SliderLine x={x.toPx(shift)} plot={plot} label={words.slider} value={shift} min={0} max={mostShift} disabled={fixed} valueText={words.moved(shift)}
        onMove={how => onShift(within(shift + steps[how]))} />
      {ways.map((way, i) => (
        <g key={way} className={params.way === way ? 'si-names si-chosen' : 'si-names'}>
          <text className="si-name" x={layout.rowsX} y={layout.rows[i]! + 14}>{words.ways[way]}<tspan className="si-how" dx={8}>{words.how[way](params.window)}</tspan></text>
        </g>
      ))}
    </g>
  );
}

/** A line through the places there are; a missing one breaks it. */
function lineOf(places: readonly (readonly [number, number] | null)[]): string {
  return places.map((place, i) => (place ? `${i && places[i - 1] ? 'L' : 'M'}${Math.round(place[0] * 10) / 10},${Math.round(place[1] * 10) / 10}` : '')).join('');
}

interface RowProps extends Omit<Props, 'fixed' | 'onShift'> { way: Way; x: (shift: number) => number; y: number; narrow: boolean }

function Row({ params, frame, shift, layout, words, way, x, y, narrow, onWay }: RowProps) {
  const { courses, maps, most } = frame;
  const course = courses[way];
  const values = params.compare === 'still' ? course.changes : course.along;
  const base = y + layout.curveTop + layout.curveHeight;
  const scale = linearScale([0, top], [base, y + layout.curveTop]);
  const height = (value: number) => scale.toPx(Math.min(top, value));
  const chosen = params.way === way;
  const now = values[shift] ?? null;
  return (
    <g className={chosen ? 'si-row si-chosen tone-output' : 'si-row tone-quiet'} onClick={() => onWay(way)}>
      <rect className="si-hit" x={layout.rowsX} y={y} width={layout.rowsWidth} height={base - y + 6} />
      <path className="axis-line" d={`M${x(0)},${base}H${x(mostShift)}`} />
      <path className="reference" d={`M${x(0)},${scale.toPx(1)}H${x(mostShift)}`} />
      {[0, 1].map(tick => <text key={tick} className="tick" x={x(0) - 10} y={scale.toPx(tick)} dy="0.34em" textAnchor="end">{words.percent(tick * 100)}</text>)}
      <path className={chosen ? 'curve thick' : 'curve'} d={lineOf(values.map((value, at) => (value === null ? null : [x(at), height(value)])))} />
      {shifts.map(at => values[at] !== null && <circle key={at} className="dot" cx={x(at)} cy={height(values[at]!)} r={at === shift ? 4.5 : 2.5} />)}
      <text className="si-value" x={layout.valueX} y={narrow ? y + 14 : (y + layout.curveTop + base) / 2} dy={narrow ? 0 : '0.34em'} textAnchor="end">{now === null ? words.nothing : words.percent(Math.round(now * 100))}</text>
      <Small map={maps[way][0]!} most={most[way]} x={layout.maps[0]} y={y + layout.curveTop - 4} width={layout.mapWidth} height={layout.curveHeight + 8} />
      <Small map={maps[way][shift]!} most={most[way]} x={layout.maps[1]} y={y + layout.curveTop - 4} width={layout.mapWidth} height={layout.curveHeight + 8} />
    </g>
  );
}

function Small({ map, most, x, y, width, height }: { map: Matrix; most: number; x: number; y: number; width: number; height: number }) {
  const [rows, columns] = [map.length, map[0]?.length ?? 1];
  const cell = Math.min(width / columns, height / rows);
  return (
    <g transform={`translate(${Math.round(x)},${Math.round(y)})`} className="si-map">
      <rect className="fg-back" width={columns * cell} height={rows * cell} />
      <Heatmap values={map} most={most} cell={cell} />
      <rect className="si-map-frame" width={columns * cell} height={rows * cell} />
    </g>
  );
}
