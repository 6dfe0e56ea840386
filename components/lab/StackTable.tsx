import { memo } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { DeadLayer } from '@/lib/training/protocol.ts';
import { fixed } from './numbers.ts';
import type { LabWords } from './words.ts';

export interface StackRow {
  name: string;
  kind: string;
  outputShape: readonly number[];
  parameters: number;
  window: number | null;
  filters: number | null;
  padding: 'valid' | 'same' | number | null;
  bottleneck: boolean;
}

interface Props {
  rows: readonly StackRow[];
  totalParameters: number;
  /** Layers with dead channels in the run on show; counted without the input. */
  dead: readonly DeadLayer[];
  words: LabWords['stack'];
  locale: Locale;
}

/** A layer by what it does: "Conv 3×3, 16". */
export const layerLabel = (row: StackRow, words: LabWords['stack']): string =>
  row.kind === 'InputLayer' ? words.input : words.kinds[row.kind]?.(row.window ?? 0, row.filters ?? 0, row.outputShape.at(-1) ?? 0) ?? row.kind;

/** The widest picture, 28 cells, fills the place of the little blocks. */
const widest = 28;
const blockWidth = 32;
const isUnpadded = (row: StackRow) => row.padding === 'valid' && row.kind.startsWith('Conv');
const count = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/** The model's summary as Keras prints it: layer, output shape, parameters. A block is as wide as the layer's pictures. */
export const StackTable = memo(function StackTable({ rows, totalParameters, dead, words, locale }: Props) {
  const whole = (value: number) => fixed(value, locale, 0);
  const deadIn = new Map(dead.map(layer => [layer.layer + 1, layer]));
  return (
    <table className="lab-stack">
      <caption className="visually-hidden">{words.title}</caption>
      <thead className="visually-hidden">
        <tr><th scope="col">{words.layer}</th><th scope="col">{words.shape}</th><th scope="col">{words.parameters}</th></tr>
      </thead>
      <tbody>
        {rows.map((row, place) => {
          const gone = deadIn.get(place);
          const meaning = row.bottleneck ? 'neck' : row.kind === 'InputLayer' ? 'in' : row.parameters > 0 ? 'learns' : 'given';
          return (
            <tr key={row.name} className={meaning}>
              <th scope="row">
                <svg className="block" width={blockWidth} height={20} aria-hidden="true">
                  <rect x={(blockWidth - blockSpan(row)) / 2} y={0.5} width={blockSpan(row)} height={19} />
                </svg>
                <span>
                  {layerLabel(row, words)}
                  {isUnpadded(row) && <small className="mark">{words.unpadded}</small>}
                  {row.bottleneck && <small className="mark">{words.bottleneck(whole(count(row.outputShape)))}</small>}
                  {gone && <small className="dead">✕ {words.dead(gone.dead, gone.channels)}</small>}
                </span>
              </th>
              <td className="shape">{row.outputShape.join(' × ')}</td>
              <td className="learned">{row.parameters > 0 ? whole(row.parameters) : ''}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr><th scope="row">{words.layers(rows.length - 1)}</th><td className="shape">{words.total}</td><td className="learned">{whole(totalParameters)}</td></tr>
      </tfoot>
    </table>
  );
});

const blockSpan = (row: StackRow) => Math.max(3, Math.round(((row.outputShape[1] ?? 1) / widest) * (blockWidth - 1)));
