'use client';

import { useMemo } from 'react';
import { SharedHeatmap } from '@/components/figure/SharedHeatmap.tsx';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Words } from './en.ts';
import { inputs, variety } from './pictures.ts';
import { useReturns } from './useReturns.ts';
import type { Params } from './widget.ts';

const side = 28;
const gap = 3;
const labelled = 148;
const noteWidth = 190;

interface Props { width: number; cellMost: number; frame: Frame; recipe: Params['recipe']; epoch: number; words: Words['view']; locale: Locale; short: boolean }

/** Ten digits, and below each what comes back of it after the epoch. */
export function Digits({ width, cellMost, frame: { stories }, recipe, epoch, words, locale, short }: Props) {
  const asked = useMemo(() => stories.map(story => ({ model: story.model, runs: story[recipe] })), [stories, recipe]);
  const { returns, status, retry } = useReturns(asked, epoch);
  const beside = width >= 640;
  const size = Math.min(cellMost * side, Math.floor((width - (beside ? labelled : 0) - 9 * gap) / 10));
  const roomy = beside && width >= labelled + 10 * (size + gap) + noteWidth;
  return (
    <div className={`ts-digits${beside ? ' ts-beside' : ''}${roomy ? ' ts-roomy' : ''}`}>
      <Row name="drawn" label={words.drawn} said={words.drawnSaid} pictures={inputs} size={size} tone="input" />
      {stories.map(({ model }, i) => {
        const { pictures, stale } = returns[i]!;
        const whole = !stale && pictures.every(picture => picture !== null);
        return (
          <Row key={model} name={model} label={words.models[model]} said={words.returnedSaid(words.models[model], epoch)} pictures={pictures} size={size} tone="output" stale={stale}
            note={short || (!whole && status === 'failed') ? null : whole ? words.variety(formatNumber(100 * variety(pictures as Matrix[]), locale, 1)) : status === 'loading' ? words.loading : words.computing} />
        );
      })}
      {status === 'failed' && <p className="fg-fault" role="alert">{words.failed} <button type="button" className="btn" onClick={retry}>{words.retry}</button></p>}
    </div>
  );
}

interface RowProps { name: string; label: string; said: string; pictures: readonly (Matrix | null)[]; size: number; tone: 'input' | 'output'; stale?: boolean; note?: string | null }

function Row({ name, label, said, pictures, size, tone, stale, note }: RowProps) {
  const width = 10 * size + 9 * gap;
  return (
    <div className="ts-row">
      <p className="ts-name"><span className={`ts-${tone}`}>{label}</span></p>
      <svg className={stale ? 'ts-pictures ts-stale' : 'ts-pictures'} width={width} height={size} viewBox={`0 0 ${width} ${size}`} role="img" aria-label={said}>
        {pictures.map((picture, digit) => (
          <g key={digit} transform={`translate(${digit * (size + gap)},0)`}>
            <rect className="ts-paper" width={size} height={size} />
            {picture && <SharedHeatmap name={`${name}-${digit}`} values={picture} most={1} cell={size / side} />}
            <rect className={`ts-frame ts-frame-${tone}`} x={0.5} y={0.5} width={size - 1} height={size - 1} />
          </g>
        ))}
      </svg>
      {note && <p className="ts-note">{note}</p>}
    </div>
  );
}
