'use client';
import { useMemo, useRef, useState } from 'react';
import { fixed } from '../numbers.ts';
import { useInkScale } from '../useInkScale.ts';
import { Choice } from './Choice.tsx';
import { outputsOf } from './look.ts';
import { isSilent, mapsOf, mostOf } from './maps.ts';
import { Tile } from './Tile.tsx';
import { seeWords } from './language.ts';
import type { PanelProps } from './shown.ts';
import { picturesForDead, useDead } from './useDead.ts';
import { ValueGrid } from './ValueGrid.tsx';

const largestWidth = 420;

/** Every feature map of every layer for the chosen picture, down and up again; one of them enlarged. */
export function Maps({ shown, labels, chosen, digits, locale, width }: PanelProps) {
  const t = seeWords(locale);
  const root = useRef<HTMLDivElement>(null);
  const scale = useInkScale(root);
  const [open, setOpen] = useState<{ layer: number; map: number } | null>(null);
  const dead = useDead(shown, digits);
  const layers = useMemo(() => {
    const outputs = [chosen.picture, ...outputsOf(shown, chosen.picture).map(({ output }) => output)];
    return outputs.map(output => ({ maps: mapsOf(output), most: mostOf(output.values) }));
  }, [shown, chosen.picture]);
  const labelOf = (layer: number) => (layer === 0 ? t.maps.input : labels[layer - 1] ?? '');
  const shapeOf = (layer: number) => (layer === 0 ? shown.layers[0]!.input : shown.layers[layer - 1]!.output).join(' × ');
  const isDead = (layer: number, map: number) => dead?.has(`${layer - 1} ${map}`) ?? false;
  const name = (layer: number, map: number) => {
    const values = layers[layer]!.maps[map]!;
    if (shown.layers[layer - 1]?.output.length === 1) return t.maps.flat(shown.layers[layer - 1]!.output[0]!);
    return isDead(layer, map) ? t.maps.dead(map + 1) : isSilent(values) ? t.maps.silent(map + 1) : t.maps.map(map + 1, fixed(mostOf(values.flat()), locale, 3));
  };
  return (
    <div ref={root}>
      <p className="lab-tool-about">{t.of(chosen.name, t.epoch(shown.epoch))} {t.maps.about}</p>
      {layers.map(({ maps, most }, layer) => {
        const [silent, died] = [maps.filter(isSilent).length, maps.filter((_, map) => isDead(layer, map)).length];
        const enlarged = open?.layer === layer ? maps[open.map] : undefined;
        return (
          <div key={layer} className="see-layer">
            <p className="see-layer-name"><b>{labelOf(layer)}</b> <span>{shapeOf(layer)}</span>
              {silent > 0 && <span className="see-silent">{t.maps.silentCount(silent, maps.length)}</span>}
              {died > 0 && <span className="see-dead">{t.maps.deadCount(died, picturesForDead)}</span>}</p>
            <Choice label={t.maps.layer(labelOf(layer), shapeOf(layer))} count={maps.length} chosen={open?.layer === layer ? open.map : null} name={map => name(layer, map)}
              mark={map => (isDead(layer, map) ? 'dead' : isSilent(maps[map]!) ? 'silent' : '')}
              onChoose={map => setOpen(open?.layer === layer && open.map === map ? null : { layer, map })}>
              {map => <Tile values={maps[map]!} most={most} scale={scale} />}
            </Choice>
            {enlarged && (
              <div className="see-large">
                <p className="part-name">{t.maps.enlarged(labelOf(layer), open!.map + 1)} <span className="see-quiet">{t.maps.most(fixed(most, locale, 3))}</span></p>
                <ValueGrid values={enlarged} most={most} width={Math.min(width, largestWidth)} label={t.maps.enlarged(labelOf(layer), open!.map + 1)} cellLabel={t.cell} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
