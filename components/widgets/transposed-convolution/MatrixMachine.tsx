'use client';

import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Grid } from '@/components/figure/Grid.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Ribbon } from '@/components/figure/Ribbon.tsx';
import { ToneFill } from '@/components/figure/ToneFill.tsx';
import { useGridDesk } from '@/components/figure/useGridDesk.ts';
import { numeralSize } from '@/lib/geometry/cells.ts';
import { cellNumber } from '@/lib/geometry/numbers.ts';
import { largest, toneOf } from '@/lib/geometry/tone.ts';
import { equalCells, type Machines } from './machines.ts';
import type { PanelProps } from './Machines.tsx';

const heading = 30;
const tallest = 330;
const roomForNumerals = 22;
const openRow = 30;

/** The convolution's matrix turned over: a row makes an output number, a column is the stamp of an input number. */
export function MatrixMachine(props: PanelProps & { machines: Machines; own: number }) {
  const { frame, words, walked, machines: { matrix }, own, most, share, height, layout: kind, actions, onCell } = props;
  const { view } = words;
  const [rows, columns] = [frame.output.length, frame.output[0]!.length];
  const inputs = frame.map.flat();
  const high = kind === 'embed' && height !== null ? height - heading - 8 : tallest;
  const outCell = Math.max(3, Math.floor(Math.min(42, (own * 0.42) / columns, high / rows) * 2) / 2);
  const outWidth = outCell * columns;
  const matrixWidth = Math.min(own - outWidth - 70, inputs.length * 46);
  const cell = matrixWidth / inputs.length;
  const topRow = Math.min(34, Math.max(12, cell));
  const chosen = walked.cell ? walked.cell.row * columns + walked.cell.column : null;
  const column = walked.cell ? null : walked.from.row * frame.map[0]!.length + walked.from.column;
  const open = chosen !== null && cell >= roomForNumerals ? openRow : 0;
  const count = rows * columns;
  // On a low slide the rows keep this and the drawing is scaled as a whole.
  const line = Math.max(0.5, Math.min(14, (high - topRow - 34 - open) / Math.max(1, count - (open ? 1 : 0))));
  const top = heading + topRow + 14;
  const yOf = (row: number) => top + row * line + (open && chosen !== null && row > chosen ? open - line : 0);
  const tall = count * line + (open ? open - line : 0);
  const outBox = { x: own - outWidth - 2, y: heading, cell: outCell, rows, columns };
  const drawing = { width: own, height: Math.max(top + tall, heading + outCell * rows) + 6 };
  const desk = useGridDesk({
    drawing, words: view.grid, say: actions.announce, onPut: () => undefined,
    grids: [{ name: 'output', box: outBox, values: matrix?.output ?? frame.output, hand: 'none', at: walked.cell ?? { row: 0, column: 0 }, onMove: onCell }],
    onPoint: (name, at) => { if (name && at) onCell(at); },
  });
  if (!matrix) return <section className="tc-machine"><p className="part-name">{view.tabs.matrix}</p><p className="tc-sub">{view.tooLarge(count * inputs.length)}</p></section>;
  const weights = Math.max(largest(matrix.rows), 1e-9);
  const inputMost = Math.max(largest(frame.map), 1e-9);
  const equal = equalCells(frame.output, matrix.output);
  return (
    <section className="tc-machine">
      <p className="part-name">{view.tabs.matrix} <span>{view.matrixSays}</span></p>
      <svg className="fg-canvas" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="group" aria-label={view.tabs.matrix} {...desk.hands}>
        {chosen !== null && <Ribbon meaning="output" from={{ at: matrixWidth, from: yOf(chosen), to: yOf(chosen) + (open || line) }} to={{ at: outBox.x, from: outBox.y + walked.cell!.row * outCell, to: outBox.y + (walked.cell!.row + 1) * outCell }} />}
        <Head box={{ x: 0, y: heading }} part="input" name={view.laid} />
        {inputs.map((value, i) => <Number key={i} x={i * cell} y={heading} width={cell} height={topRow} value={value} most={inputMost} share={share} />)}
        <rect className="tc-frame-input" x={0} y={heading} width={matrixWidth} height={topRow} />
        <rect className="fg-back" x={0} y={top} width={matrixWidth} height={tall} />
        {matrix.rows.map((weightsOf, row) => weightsOf.map((w, i) => (w !== 0 && !(open && row === chosen)
          ? <ToneFill key={`${row} ${i}`} as="rect" x={i * cell} y={yOf(row)} width={cell} height={line} {...toneOf(w, weights)} /> : null)))}
        {open > 0 && chosen !== null && matrix.rows[chosen]!.map((w, i) => <Number key={i} x={i * cell} y={yOf(chosen)} width={cell} height={open} value={w} most={weights} share={share} />)}
        <rect className="tc-frame-kernel" x={0} y={top} width={matrixWidth} height={tall} />
        {chosen !== null && <Mark kind="window" x={0} y={yOf(chosen)} width={matrixWidth} height={open || line} />}
        {chosen !== null && walked.terms.map(({ from }) => <Mark key={`${from.row} ${from.column}`} kind="source" x={(from.row * frame.map[0]!.length + from.column) * cell} y={heading} width={cell} height={topRow} />)}
        {column !== null && <><Mark kind="window" x={column * cell} y={top} width={cell} height={tall} /><Mark kind="source" x={column * cell} y={heading} width={cell} height={topRow} /></>}
        <g data-hand="output">
          <Head box={outBox} part="output" name={view.output} />
          <Grid {...desk.grid('output')} most={most} share={share} part="output" label={view.outputBy(view.tabs.matrix)} />
          {walked.cell && <Mark kind="chosen" x={outBox.x + walked.cell.column * outCell} y={outBox.y + walked.cell.row * outCell} width={outCell} height={outCell} />}
        </g>
      </svg>
      <p className={equal === count ? 'tc-equal' : 'tc-equal tc-unequal'}>{view.equal(equal, count)}</p>
    </section>
  );
}

function Number({ x, y, width, height, value, most, share }: { x: number; y: number; width: number; height: number; value: number; most: number; share: number }) {
  const { side, amount } = toneOf(value, most);
  const text = cellNumber(value, 5);
  const cell = Math.min(width, height);
  return (
    <g className={`fg-cell fg-${side}`} style={{ '--t': amount } as React.CSSProperties}>
      <rect className="fg-tone" x={x} y={y} width={width} height={height} />
      {cell >= 18 && <text className="fg-numeral" x={x + width / 2} y={y + height / 2} fontSize={numeralSize(Math.min(width, 40), text.length, share)}>{text}</text>}
    </g>
  );
}
