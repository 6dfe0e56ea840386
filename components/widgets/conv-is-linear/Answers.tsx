import { ToneFill } from '@/components/figure/ToneFill.tsx';
import { numeralSize, roomForDigits } from '@/lib/geometry/cells.ts';
import { cellNumber } from '@/lib/geometry/numbers.ts';
import { largest, toneOf } from '@/lib/geometry/tone.ts';

interface Props { values: readonly number[]; width: number; height: number; bold: number }

const smallestNumeral = 13;

/** The output laid flat, one answer beside each row of the matrix. */
export function Answers({ values, width, height, bold }: Props) {
  const most = Math.max(1, largest([values]));
  return values.map((value, at) => {
    const { side, amount } = toneOf(value, most);
    const text = cellNumber(value, Math.min(5, roomForDigits(width)));
    return (
      <g key={at} className={`fg-cell fg-${side}${at === bold ? ' fg-bold' : ''}`} style={{ '--t': amount } as object}>
        <ToneFill as="rect" side={side} amount={amount} x={0} y={at * height} width={width} height={height} />
        {height >= smallestNumeral && <text className="fg-numeral" x={width / 2} y={(at + 0.5) * height} fontSize={Math.min(numeralSize(width, text.length, 0.46), height * 0.62)}>{text}</text>}
      </g>
    );
  });
}
