'use client';

import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import type { Box } from '@/lib/geometry/cells.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import { Mark } from './Mark.tsx';
import { indexOf, stridesOf } from './order.ts';
import { Photograph } from './Photograph.tsx';
import type { Model, Props } from './useModel.ts';
import { onScale } from './widget.ts';

const heading = 46;
const cells = { picture: 40, plane: 32 };

/** What the line becomes when its lengths are exchanged and nothing moves, beside the picture whose axes are exchanged. */
export function Reading({ props: { params: p, frame, words, locale, width, height }, model: { place, embed } }: { props: Props; model: Model }) {
  const reading = frame.reading!;
  const say = (n: number) => formatNumber(n, locale);
  const view = words.view;
  const [rows, columns] = p.reading === 'swap' ? [p.width, p.height] : [p.height, p.width];
  const stacked = width < 640;
  const count = stacked ? 0 : reading.planes.length;
  const apart = stacked ? 20 : 44;
  const most = embed ? Math.max(60, (height ?? 400) * 0.6 - 110) : 300;
  const units = 2.5 + count;
  const plane = Math.min(cells.plane, (width - apart * (count + 1) - 4) / (units * columns), most / (rows * 1.25));
  const cell = stacked ? Math.min(cells.picture, (width - apart - 4) / (2 * columns), most / rows) : Math.min(cells.picture, plane * 1.25);
  const [high, wide] = frame.whole ? [rows * cell, columns * cell] : (() => { const side = Math.min(240, (width - apart - 4) / 2, most); const ratio = columns / rows; return [Math.min(side, side / ratio), Math.min(side, side * ratio)]; })();
  const box = (i: number) => ({ x: 1.5 + i * (wide + apart), y: heading, width: wide, height: high });
  const grid = (i: number): Box => ({ x: box(i).x, y: heading, cell, rows, columns });
  const planeBox = (i: number): Box => ({ x: box(2).x + i * (columns * plane + apart), y: heading, cell: plane, rows, columns });
  const first = indexOf(p, 'hwc', { ...place, channel: 0 });
  /** Where the chosen pixel's numbers have come to stand in the wrong reading. */
  const strayed = reading.sources.flatMap((matrix, channel) => matrix.flatMap((line, row) => line.flatMap((source, column) => (source >= first && source < first + p.channels ? [{ channel, row, column }] : []))));
  const pixels = strayed.filter((at, i) => strayed.findIndex(other => other.row === at.row && other.column === at.column) === i);
  const home = p.reading === 'swap' ? { row: place.column, column: place.row } : { row: place.row, column: place.column };
  const { row, column, channel } = stridesOf(p, 'hwc');
  /** Index that belongs at a place of the exchanged picture. */
  const belongs = (c: number, r: number, x: number) => (p.reading === 'swap' ? x * row + r * column + c * channel : r * row + x * column + c * channel);
  const shape = `(${reading.shape.map(say).join(', ')})`;
  const size = view.size(say(rows), say(columns));
  return (
    <div className="tl-reading">
      <svg className="fg-canvas" viewBox={`0 0 ${width} ${heading + high + 4}`} width={width} height={heading + high + 4} role="group" aria-label={view.readingCanvas}>
        <Head box={{ x: 1.5, y: heading - 18 }} part="gradient" name="reshape" />
        <text className="tl-shape" x={1.5} y={heading - 10} aria-hidden="true">{shape}</text>
        <Photograph box={box(0)} colours={reading.reshaped} label={view.reshapedPicture(size)} lines={frame.whole} sharp={frame.whole} />
        <Head box={{ x: box(1).x, y: heading - 18 }} part="output" name="transpose" />
        <text className="tl-shape" x={box(1).x} y={heading - 10} aria-hidden="true">{p.reading === 'swap' ? '(1, 0, 2)' : '(2, 0, 1)'}</text>
        <Photograph box={box(1)} colours={reading.transposed} label={view.transposedPicture(size)} lines={frame.whole} sharp={frame.whole} />
        {frame.whole && pixels.map(at => <Mark key={`${at.row},${at.column}`} kind="also" box={grid(0)} row={at.row} column={at.column} />)}
        {frame.whole && <Mark kind="here" box={grid(1)} {...home} />}
        {count > 0 && reading.planes.map((values, c) => (
          <g key={c}>
            <Head box={planeBox(c)} part="gradient" name={view.channel(p.channels, c)} detail={view.asRead} />
            <Grid box={planeBox(c)} values={values.map(line => line.map(v => onScale(p, v)))} most={onScale(p, 255)} part="gradient" label={view.strayedPlane(view.channel(p.channels, c))} active={{ row: 0, column: 0 }} readOnly
              cellLabel={(r, x, value) => view.cell(say(r - 1), say(x - 1), value)} />
            {reading.sources[c]!.flatMap((line, r) => line.map((source, x) => source === belongs(c, r, x) && <Mark key={`${r},${x}`} kind="right" box={planeBox(c)} row={r} column={x} />))}
            {strayed.filter(at => at.channel === c).map(at => <Mark key={`s${at.row},${at.column}`} kind="also" box={planeBox(c)} row={at.row} column={at.column} />)}
          </g>
        ))}
      </svg>
      <p className="tl-verdict">{view.rightOf(say(reading.right), say(p.height * p.width * p.channels))} {count > 0 && reading.right > 0 && view.rightMark}</p>
    </div>
  );
}
