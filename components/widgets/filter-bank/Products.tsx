'use client';

import type { PointerEvent } from 'react';
import { Frame as Mark } from '@/components/figure/Frame.tsx';
import { Head } from '@/components/figure/Head.tsx';
import { Sheet } from '@/components/figure/Sheet.tsx';
import { cellAt, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { filterSide } from './bank.ts';
import type { Words } from './en.ts';

interface Props {
  window: Matrix;
  kernel: Matrix;
  products: Matrix;
  sum: number;
  bias: number;
  response: number;
  relu: boolean;
  /** Filters that answer above zero at this place, and how many there are. */
  above: number;
  filters: number;
  width: number;
  /** The product pointed at. */
  tap: Cell | null;
  onTap(at: Cell | null): void;
  words: Words['view'];
}

const [heading, rim, between] = [28, 2, 34];
const [smallestCell, largestCell, phoneBelow, sumRoom] = [8, 34, 560, 250];

function boxesOf(width: number): { boxes: [Box, Box, Box]; size: { width: number; height: number }; signs: { x: number; y: number; sign: string }[] } {
  const phone = width < phoneBelow;
  const cell = Math.max(smallestCell, Math.min(largestCell, Math.floor((phone ? width - 2 * rim - between : width - sumRoom - 2 * between) / filterSide / (phone ? 2 : 3))));
  const side = cell * filterSide;
  const box = (x: number, y: number): Box => ({ x, y, cell, rows: filterSide, columns: filterSide });
  const second = rim + side + between;
  const third = phone ? { x: second, y: heading + side + 36 } : { x: second + side + between, y: heading };
  const middle = (y: number) => y + side / 2;
  return {
    boxes: [box(rim, heading), box(second, heading), box(third.x, third.y)],
    size: { width: (phone ? second : third.x) + side + rim, height: third.y + side + rim },
    signs: [{ x: second - between / 2, y: middle(heading), sign: '×' }, { x: third.x - between / 2, y: middle(third.y), sign: '=' }],
  };
}

/** The window, the filter, their products with real numbers, and what they add up to. */
export function Products({ window, kernel, products, sum, bias, response, relu, above, filters, width, tap, onTap, words }: Props) {
  const { boxes, size, signs } = boxesOf(width);
  const names = [['input', words.window], ['kernel', words.filter], ['plain', words.products]] as const;
  const values = [window, kernel, products];
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = size.width / (box.width || 1);
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    onTap(boxes.map(each => cellAt(each, x, y)).find(cell => cell !== null) ?? null);
  };
  return (
    <div className="fb-products">
      <svg className="fg-canvas" viewBox={`0 0 ${size.width} ${size.height}`} style={{ width: size.width }} role="img" aria-label={words.sumSaid(showNumber(sum), showTerm(bias), showNumber(response))} onPointerMove={point} onPointerDown={point} onPointerLeave={() => onTap(null)}>
        {boxes.map((box, i) => {
          const [part, name] = names[i]!;
          return (
            <g key={part}>
              <Head box={box} part={part} name={name} hidden />
              <Sheet box={box} values={values[i]!} most={i === 0 ? 1 : largest(kernel)} part={part} />
              {tap && <Mark kind="pair" x={box.x + tap.column * box.cell} y={box.y + tap.row * box.cell} width={box.cell} height={box.cell} />}
            </g>
          );
        })}
        {signs.map(({ x, y, sign }) => <text key={sign} className="fb-sign" x={x} y={y} aria-hidden="true">{sign}</text>)}
      </svg>
      <dl className="fb-sum" aria-hidden="true">
        {tap && <div className="fb-tap"><dt>{words.oneProduct}</dt><dd><b className="fg-x">{showNumber(window[tap.row]![tap.column]!)}</b> × <b className="fg-w">{showNumber(kernel[tap.row]![tap.column]!)}</b> = {showNumber(products[tap.row]![tap.column]!)}</dd></div>}
        <div><dt>{words.sumOf(products.length * products[0]!.length)}</dt><dd>{showNumber(sum)}</dd></div>
        <div><dt>{words.bias}</dt><dd className="fg-w">{showTerm(bias)}</dd></div>
        <div className="fb-total"><dt>{words.response}</dt><dd>= {showNumber(response)}</dd></div>
        {relu && <div className="fb-total"><dt>ReLU</dt><dd>→ {showNumber(Math.max(0, response))}</dd></div>}
        <div className="fb-above"><dt>{words.above(above, filters)}</dt></div>
      </dl>
    </div>
  );
}
