'use client';

import { memo } from 'react';
import { Heatmap } from '@/components/figure/Heatmap.tsx';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Ink } from './edits.ts';
import type { Words } from './en.ts';
import { named, pictureNamed, type Named } from './pictures.ts';

interface Props {
  picture: string;
  ink: Ink | null;
  onInk(ink: Ink | null): void;
  onPicture(name: Named): void;
  onBlank(): void;
  onFile(file: File | undefined): void;
  words: Words['view'];
}

const Thumb = memo(function Thumb({ values }: { values: Matrix }) {
  return <svg viewBox={`0 0 ${values[0]!.length} ${values.length}`} aria-hidden="true" className="no-still"><Heatmap values={values} most={1} cell={1} /></svg>;
});
const thumbs = named.map(name => [name, pictureNamed(name)] as const);

/** Pictures at hand, the pen, the reader's own file. */
export function Tools({ picture, ink, onInk, onPicture, onBlank, onFile, words }: Props) {
  return (
    <div className="fg-tools fb-tools">
      <span className="fb-picks" role="group" aria-label={words.pick}>
        {thumbs.map(([name, values]) => (
          <button key={name} type="button" className="fg-button fb-pick" aria-pressed={picture === name} aria-label={words.pictureName(name)} title={words.pictureName(name)} onClick={() => onPicture(name)}><Thumb values={values} /></button>
        ))}
      </span>
      <span className="fb-group" role="group" aria-label={words.hand}>
        <span className="fg-channels">
          {([null, 'pen', 'eraser'] as const).map(each => <button key={String(each)} type="button" aria-pressed={ink === each} onClick={() => onInk(each)}>{words.hands[each ?? 'look']}</button>)}
        </span>
        <button type="button" className="fg-button" onClick={onBlank}>{words.blank}</button>
        <label className="fg-button fg-file">{words.choose}
          <input type="file" accept="image/*" onChange={event => { onFile(event.target.files?.[0]); event.target.value = ''; }} />
        </label>
      </span>
    </div>
  );
}
