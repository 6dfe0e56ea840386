'use client';
import { useMemo, useRef, useState } from 'react';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { useInkScale } from '../useInkScale.ts';
import { Choice } from './Choice.tsx';
import { filtersOf, strip } from './kernels.ts';
import { seeWords } from './language.ts';
import { lookAt } from './look.ts';
import { mostOf } from './maps.ts';
import type { PanelProps } from './shown.ts';
import { Tile } from './Tile.tsx';
import { ValueGrid } from './ValueGrid.tsx';

/** Windows of a filter beside each other in its picture, and filters shown of one layer. */
const windowsAcross = 4;
const mostFilters = 64;
const largestWidth = 280;

/** Every filter with its gradient for the last batch trained or for the chosen picture; one of them in numbers. */
export function Filters({ shown, labels, chosen, loss, locale, width }: PanelProps) {
  const t = seeWords(locale);
  const root = useRef<HTMLDivElement>(null);
  const scale = useInkScale(root);
  const [open, setOpen] = useState<{ layer: number; filter: number; channel: number } | null>(null);
  const [wanted, setWanted] = useState<'batch' | 'picture'>('batch');
  const of = shown.gradient ? wanted : 'picture';
  const layers = useMemo(() => {
    const gradients = (of === 'batch' && shown.gradient) || lookAt(shown, chosen.picture, loss).back.layers;
    return shown.layers.flatMap((planned, layer) => {
      const [kernel, gradient] = [shown.weights[layer]?.kernel, gradients[layer]!.kernel];
      return kernel && gradient ? [{
        layer, most: mostOf(kernel.values), mostGradient: mostOf(gradient.values), kernels: filtersOf(planned, kernel), gradients: filtersOf(planned, gradient),
        bias: shown.weights[layer]!.bias, biasGradient: gradients[layer]!.bias,
      }] : [];
    });
  }, [shown, chosen.picture, loss, of]);
  const small = Math.min(largestWidth, (width - 24) / (width < 560 ? 1 : 2));
  return (
    <div ref={root}>
      <p className="lab-tool-about">{of === 'batch' ? t.filters.ofBatch(shown.epoch) : <>{t.of(chosen.name, t.epoch(shown.epoch))} {t.filters.ofPicture}</>} {t.filters.about}</p>
      {shown.gradient && (
        <label className="see-field">{t.filters.gradientOf} <select value={of} onChange={event => setWanted(event.target.value as typeof of)}>
          <option value="batch">{t.filters.batch}</option><option value="picture">{t.filters.picture}</option>
        </select></label>
      )}
      {layers.length === 0 && <p className="lab-empty">{t.filters.none}</p>}
      {layers.map(({ layer, most, mostGradient, kernels, gradients, bias, biasGradient }) => {
        const count = Math.min(kernels.length, mostFilters);
        const across = Math.min(windowsAcross, kernels[0]!.length);
        const at = open?.layer === layer && open.filter < count ? { ...open, channel: Math.min(open.channel, kernels[0]!.length - 1) } : null;
        return (
          <div key={layer} className="see-layer">
            <p className="see-layer-name"><b>{labels[layer]}</b> {mostGradient === 0 && <span className="see-silent">{t.filters.noMove[of]}</span>}
              {kernels.length > count && <span>{t.filters.first(count, kernels.length)}</span>}</p>
            <Choice label={labels[layer] ?? ''} count={count} chosen={at ? at.filter : null} mark={() => 'two'}
              name={filter => t.filters.filter(filter + 1, showNumber(mostOf(kernels[filter]!.flat(2))), showNumber(mostOf(gradients[filter]!.flat(2))))}
              onChoose={filter => setOpen(at?.filter === filter ? null : { layer, filter, channel: 0 })}>
              {filter => <><Tile values={strip(kernels[filter]!, across)} most={most} scale={scale} /><Tile values={strip(gradients[filter]!, across)} most={mostGradient} scale={scale} /></>}
            </Choice>
            {at && (
              <div className="see-large">
                {kernels[0]!.length > 1 && <label className="see-field">{t.filters.channel} <select value={at.channel} onChange={event => setOpen({ ...at, channel: Number(event.target.value) })}>
                  {kernels[0]!.map((_, channel) => <option key={channel} value={channel}>{channel + 1}</option>)}
                </select></label>}
                <div className="see-pair">
                  <div><p className="part-name">{t.filters.kernel}</p>
                    <ValueGrid values={kernels[at.filter]![at.channel]!} most={most} width={small} part="kernel" label={t.filters.enlargedKernel(labels[layer] ?? '', at.filter + 1, at.channel + 1)} cellLabel={t.cell} /></div>
                  <div><p className="part-name">{t.filters.gradient}</p>
                    <ValueGrid values={gradients[at.filter]![at.channel]!} most={mostGradient || 1} width={small} part="gradient" label={t.filters.enlargedGradient(labels[layer] ?? '', at.filter + 1, at.channel + 1)} cellLabel={t.cell} /></div>
                </div>
                {bias && biasGradient && <p>{t.filters.bias(showNumber(bias[at.filter]!), showNumber(biasGradient[at.filter]!))}</p>}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
