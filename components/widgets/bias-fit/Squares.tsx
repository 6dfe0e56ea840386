import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { tenth } from './layout.ts';

interface Props {
  width: number;
  height: number;
  /** Pixels of one unit of y in the drawing beside it. */
  perUnit: number;
  frame: Frame;
  bias: boolean;
  words: Words['view'];
}

const labels = 30;
const gap = 22;
/** A square smaller than this is drawn this large, so that it is seen at all. */
const least = 2;

/** The mean of the squares as a square, for each line, on the scale of the drawing. */
export function Squares({ width, height, perUnit, frame, bias, words }: Props) {
  const all = [
    { name: words.withoutB, fit: frame.without, on: !bias, tone: '' },
    { name: words.withB, fit: frame.with, on: bias, tone: '' },
    ...(frame.own ? [{ name: words.ownShort, fit: frame.own, on: true, tone: ' bf-mine' }] : []),
  ].filter(({ fit }) => fit !== null).map(one => ({ ...one, side: Math.sqrt(one.fit!.loss) * perUnit }));
  const wanted = Math.max(...all.map(({ side }) => side));
  const room = Math.min(height - labels - 18, (width - gap * (all.length - 1)) / all.length);
  const scale = wanted > room ? room / wanted : 1;
  const column = (width - gap * (all.length - 1)) / all.length;
  const base = Math.min(height - labels, Math.max(40, wanted * scale) + 2);
  return (
    <svg className="fg-canvas bf-squares" viewBox={`0 0 ${width} ${tenth(base + labels + 18)}`} role="img"
      aria-label={all.map(({ name, fit }) => `${name}: ${showNumber(fit!.loss)}`).join(', ')}>
      {all.map(({ name, fit, on, tone, side }, i) => {
        const px = Math.max(least, side * scale);
        const x = i * (column + gap) + 1;
        return (
          <g key={name} className={`bf-mean${on ? ' bf-on' : ''}${tone}`}>
            <rect x={tenth(x)} y={tenth(base - px)} width={tenth(px)} height={tenth(px)} />
            <text x={tenth(x)} y={tenth(base + 20)}>{name}</text>
            <text className="bf-mean-value" x={tenth(x)} y={tenth(base + 42)}>{showNumber(fit!.loss)}</text>
          </g>
        );
      })}
    </svg>
  );
}
