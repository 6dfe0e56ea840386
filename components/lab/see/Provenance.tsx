'use client';
import { useMemo, useState } from 'react';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { sigmoid } from '@/lib/plain/activation.ts';
import { inRows } from '@/lib/plain/numbers.ts';
import { addsUpWithin, gapOf, provenance, type LayerShares } from '@/lib/plain/provenance.ts';
import { headOf, toLogits } from '@/lib/plain/stackBack.ts';
import { fixed, powerOfTen } from '../numbers.ts';
import { seeWords } from './language.ts';
import { logitsOf, outputsOf, waistOf } from './look.ts';
import { mapsOf, mostOf } from './maps.ts';
import type { PanelProps } from './shown.ts';
import { ValueGrid } from './ValueGrid.tsx';

const side = 28;
const largestWidth = 330;
const gap = 24;
const shareDigits = 4;

type Row = { key: number; label: string; shares: Pick<LayerShares, 'sum' | 'biases'> };

/** Click a pixel of the output: the input pixels, filters and numbers of the bottleneck that made it, each with its share. */
export function Provenance({ shown, labels, chosen, locale, width, announce }: PanelProps) {
  const t = seeWords(locale);
  const p = t.provenance;
  const [at, setAt] = useState({ row: 14, column: 14 });
  const layers = useMemo(() => toLogits(shown.layers), [shown]);
  const output = useMemo(() => inRows(outputsOf(shown, chosen.picture).at(-1)!.output.values, side), [shown, chosen.picture]);
  const place = at.row * side + at.column;
  const found = useMemo(() => provenance(layers, shown.weights, logitsOf(shown, chosen.picture), chosen.picture, place), [layers, shown, chosen.picture, place]);
  const waist = waistOf(shown);
  const isLogit = headOf(shown.layers) >= 0;
  const number = (value: number) => fixed(value, locale, shareDigits);
  const said = isLogit ? p.logit(at.row + 1, at.column + 1, number(found.value), number(sigmoid(found.value))) : p.plainValue(at.row + 1, at.column + 1, number(found.value));
  const rows: Row[] = [{ key: -1, label: p.inputRow, shares: found.input }, ...found.layers.map((shares, layer) => ({ key: layer, label: labels[layer] ?? '', shares }))];
  const gaps = rows.map(({ shares }) => gapOf(found.value, shares));
  const worst = Math.max(...gaps);
  const each = Math.min(largestWidth, width < 560 ? width : (width - gap) / 2);
  const choose = (to: typeof at) => { setAt(to); announce(p.outputOf(to.row + 1, to.column + 1, showNumber(output[to.row]![to.column]!))); };
  return (
    <div>
      <p className="lab-tool-about">{t.of(chosen.name, t.epoch(shown.epoch))} {p.about}</p>
      <div className="see-pair">
        <div><p className="part-name">{p.output}</p>
          <ValueGrid values={output} most={1} width={each} part="output" label={p.output} cellLabel={p.outputOf} at={at} onChoose={choose} /></div>
        <div><p className="part-name">{p.input}</p>
          <ValueGrid values={inRows(found.input.cells.values, side)} width={each} part="input" label={p.input} cellLabel={p.inputOf} /></div>
      </div>
      <p className="see-sum">{said}</p>
      <p className="see-sum" data-gap={worst}>{found.exact
        ? worst <= addsUpWithin ? p.adds(`${number(found.input.sum)} ${found.input.biases < 0 ? '−' : '+'} ${number(Math.abs(found.input.biases))} = ${number(found.input.sum + found.input.biases)}`, powerOfTen(worst), powerOfTen(addsUpWithin)) : p.tooFar(powerOfTen(worst))
        : p.doesNot}</p>
      <p className="part-name">{p.bottleneck(shown.layers[waist]!.output.reduce((product, size) => product * size, 1))}</p>
      <div className="see-maps" role="group" aria-label={p.bottleneck(shown.layers[waist]!.output.reduce((product, size) => product * size, 1))}>
        {mapsOf(found.layers[waist]!.cells).map((map, channel, all) => (
          <ValueGrid key={channel} values={map} most={mostOf(found.layers[waist]!.cells.values) || 1} width={Math.min(176, (width - gap) / Math.min(2, all.length))} label={p.filter(labels[waist] ?? '', channel + 1, number(found.layers[waist]!.maps[channel] ?? 0))} cellLabel={p.inputOf} />
        ))}
      </div>
      <div className="lab-scroll" role="group" aria-label={p.shares} tabIndex={0}>
        <table className="see-table">
          <thead><tr><th scope="col">{p.layer}</th><th scope="col">{p.filters}</th><th scope="col" className="num">{p.shares}</th><th scope="col" className="num">{p.biases}</th><th scope="col" className="num">{p.together}</th></tr></thead>
          <tbody>
            {rows.map(({ key, label, shares }) => {
              const maps = key < 0 ? null : found.layers[key]!.maps;
              return (
                <tr key={key} className={key === waist ? 'waist' : undefined}>
                  <th scope="row">{label}</th>
                  <td>{maps && maps.length > 1 && (
                    <span className="see-bars" role="img" aria-label={[...maps].map((share, n) => `${n + 1}: ${number(share)}`).join(', ')} title={[...maps].map((share, n) => `${n + 1}: ${number(share)}`).join('\n')}>
                      <Bars shares={maps} />
                    </span>
                  )}</td>
                  <td className="num">{number(shares.sum)}</td><td className="num">{number(shares.biases)}</td><td className="num">{number(shares.sum + shares.biases)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const barHeight = 28;
const barWidth = 6;
const mostBars = 32;

/** A bar for each filter's share, up where it raised the number, down where it lowered it. The strongest ones where there are many. */
function Bars({ shares }: { shares: Float64Array }) {
  const strongest = [...shares.keys()].sort((a, b) => Math.abs(shares[b]!) - Math.abs(shares[a]!)).slice(0, mostBars).sort((a, b) => a - b);
  const most = mostOf(shares) || 1;
  return (
    <svg width={strongest.length * barWidth} height={barHeight} aria-hidden="true">
      <path className="zero" d={`M0,${barHeight / 2}H${strongest.length * barWidth}`} />
      {strongest.map((filter, n) => {
        const height = (Math.abs(shares[filter]!) / most) * (barHeight / 2);
        return <rect key={filter} className={shares[filter]! < 0 ? 'less' : 'more'} x={n * barWidth + 1} y={shares[filter]! < 0 ? barHeight / 2 : barHeight / 2 - height} width={barWidth - 2} height={height} />;
      })}
    </svg>
  );
}
