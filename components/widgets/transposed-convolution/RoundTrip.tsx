'use client';

import { CellEditor } from '@/components/figure/CellEditor.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Nudge } from '@/components/figure/Nudge.tsx';
import { useGridDesk, type DeskGrid } from '@/components/figure/useGridDesk.ts';
import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { accepted } from './bounds.ts';
import { equalCells } from './machines.ts';
import type { PanelProps } from './Machines.tsx';

const heading = 30;
const phone = 620;
let changes = 0;

/** The reader's picture, convolved, and what the transposed convolution makes of it: the shape again, other values. */
export function RoundTrip(props: PanelProps & { onSay(text: string): void }) {
  const { params, frame, words, width, height, layout: kind, share, locked, actions, onSay } = props;
  const { view } = words;
  const { picture } = params;
  const { map, output } = frame;
  const difference: Matrix = output.map((line, r) => line.map((value, c) => value - (picture[r]?.[c] ?? 0) + 0));
  const drawn: readonly { name: string; values: Matrix; head: string; part: 'input' | 'plain' | 'output' | 'gradient' }[] = [
    { name: 'picture', values: picture, head: words.params.picture.label, part: 'input' }, { name: 'map', values: map, head: view.map, part: 'plain' },
    { name: 'output', values: output, head: view.back, part: 'output' }, { name: 'difference', values: difference, head: view.difference, part: 'gradient' },
  ];
  const perRow = width < phone ? 2 : 4;
  const gap = perRow === 2 ? 28 : 56;
  const column = (width - (perRow - 1) * gap) / perRow;
  const high = kind === 'embed' && height !== null ? (height - heading * (4 / perRow) - 30) / (4 / perRow) : 260;
  const cellOf = (m: Matrix) => Math.max(3, Math.floor(Math.min(44, (column - 2) / m[0]!.length, high / m.length) * 2) / 2);
  const cell = Math.min(...drawn.filter(({ name }) => name !== 'map').map(({ values }) => cellOf(values)));
  const tall = Math.max(...drawn.map(({ values }) => values.length)) * cell;
  const boxes = drawn.map(({ values }, i): Box => ({
    x: Math.round((i % perRow) * (column + gap)) + 1, y: heading + Math.floor(i / perRow) * (tall + heading + 24), cell: Math.min(cell, cellOf(values)), rows: values.length, columns: values[0]!.length,
  }));
  const drawing = { width, height: Math.max(...boxes.map(box => box.y + boxHeight(box))) + 6 };
  const desk = useGridDesk({
    drawing, words: view.grid, say: onSay,
    grids: drawn.map(({ name, values }, i): DeskGrid => ({ name, values, box: boxes[i]!, hand: name === 'picture' ? 'pull' : 'none', locked: locked.has('picture'), accept: accepted('picture') })),
    onPut: (_, matrix, gesture) => actions.set({ picture: matrix }, gesture), onPoint: () => undefined,
  });
  const count = picture.length * picture[0]!.length;
  const same = picture.length === output.length && picture[0]!.length === output[0]!.length;
  const resized = (by: 1 | -1) => {
    const next = Math.min(picture.length, picture[0]!.length) + by < 1 ? undefined
      : accepted('picture')(Array.from({ length: picture.length + by }, (_, r) => Array.from({ length: picture[0]!.length + by }, (__, c) => picture[r]?.[c] ?? 0)));
    return next ? () => actions.set({ picture: next }, `picture-${++changes}`) : null;
  };
  return (
    <section className="tc-machine tc-trip" {...desk.clips}>
      <p className="part-name">{view.tabs.roundtrip} <span>{view.tripSays}</span></p>
      <div className="fg-stage">
        <svg className="fg-canvas" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={view.tabs.roundtrip} {...desk.hands}>
          {drawn.map(({ name, head, part, values }, i) => (
            <g key={name} data-hand={name}>
              <Head box={boxes[i]!} part={part} name={head} detail={`${values.length} × ${values[0]!.length}`} />
              <Grid {...desk.grid(name)} most={Math.max(largest(values), 1e-9)} share={share} part={part} label={head} />
              {i < 3 && perRow === 4 && <Arrow from={boxes[i]!} to={boxes[i + 1]!} minus={i === 2} />}
            </g>
          ))}
        </svg>
        {desk.editor && <CellEditor {...desk.editor} />}
      </div>
      <p className="tc-equal">{view.trip(same, equalCells(picture, output), count, largest(difference))}</p>
      {kind !== 'embed' && !locked.has('picture') && (
        <div className="fg-tools">
          {desk.nudge && <Nudge label={view.chosenPixel(desk.nudge.at.row + 1, desk.nudge.at.column + 1)} shown={desk.nudge.shown} less={view.less} more={view.more} onLess={desk.nudge.less} onMore={desk.nudge.more} />}
          <Nudge label={view.sizeOf.picture} shown={`${picture.length} × ${picture[0]!.length}`} less={view.smaller} more={view.larger} onLess={resized(-1)} onMore={resized(1)} />
        </div>
      )}
    </section>
  );
}

function Arrow({ from, to, minus }: { from: Box; to: Box; minus: boolean }) {
  const [x, end, y] = [from.x + boxWidth(from) + 10, to.x - 10, heading + 44];
  return <path className={minus ? 'tc-arrow tc-minus' : 'tc-arrow'} d={`M${x},${y}H${end}M${end - 7},${y - 5}L${end},${y}L${end - 7},${y + 5}`} aria-hidden="true" />;
}
