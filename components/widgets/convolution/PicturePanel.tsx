'use client';

import { useId, useRef, useState, type CSSProperties, type DragEvent } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Words } from './en.ts';
import { KernelPad } from './picture/KernelPad.tsx';
import { patchOf, side } from './picture/filter.ts';
import { Loupe } from './picture/Loupe.tsx';
import { Pane, type Spot } from './picture/Pane.tsx';
import { usePicture } from './picture/usePicture.ts';
import { pictureWords } from './picture/words.ts';
import type { Gestures } from './useGestures.ts';
import type { Params } from './widget.ts';

interface Props {
  params: Params;
  words: Words;
  locale: Locale;
  /** Width of the panel and, on a slide, its height; CSS pixels. */
  width: number;
  height: number | null;
  free: boolean;
  gestures: Pick<Gestures, 'active' | 'key' | 'focus'>;
  /** Puts matrices into the grid above. */
  onPatch: (patch: Partial<Params>, gesture?: string) => void;
  onSay: (text: string) => void;
}

const wideFrom = 900;
/** What stands above and below the pictures of a slide. */
const slideMargins = 84;

/** A picture of 512 × 512 through the figure's kernel, filtered again while the kernel is dragged. */
export function PicturePanel({ params, words, locale, width, height, free, gestures, onPatch, onSay }: Props) {
  const say = pictureWords[locale];
  const root = useRef<HTMLElement>(null);
  const title = useId();
  const [colour, setColour] = useState(false);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [over, setOver] = useState(false);
  const kernel = params.flip ? params.kernel.map(row => [...row].reverse()).reverse() : params.kernel;
  const picture = usePicture(root, { kernel, dilation: params.dilation, bias: params.bias, relu: params.activation === 'relu', colour });
  const [rows, columns] = [params.input.length, params.input[0]!.length];

  const take = ({ x, y }: Spot) => {
    const planes = picture.planesNow();
    if (!planes) return;
    const patch = (plane: Float32Array) => patchOf(plane, x, y, rows, columns);
    const [red, green, blue] = planes.colour;
    onPatch(colour ? { channels: 3, input: patch(red), input2: patch(green), input3: patch(blue), kernel2: params.kernel, kernel3: params.kernel } : { input: patch(planes.grey) });
    onSay(say.patched);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void picture.open(file);
  };
  const planes = spot && picture.planesNow();
  const pane = { spot, rows, columns, label: say.patch(rows, columns), onSpot: setSpot, onTake: take };
  return (
    <section
      ref={root} className="fg-picture" aria-labelledby={title} data-over={over ? '' : undefined} data-slide={height === null ? undefined : ''}
      style={height === null ? undefined : { '--pane': `${Math.max(80, height - slideMargins)}px` } as CSSProperties}
      onDragOver={event => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <div className="fg-picture-head">
        <h3 id={title}>{say.title}</h3>
        <button type="button" className="fg-button" onClick={picture.scene}>{say.scene}</button>
        <label className="fg-button fg-file">{say.choose}
          <input type="file" accept="image/*" onChange={event => { const file = event.target.files?.[0]; if (file) void picture.open(file); event.target.value = ''; }} />
        </label>
        {picture.filming
          ? <button type="button" className="fg-button" onClick={picture.stop}>{say.take}</button>
          : <button type="button" className="fg-button" onClick={() => void picture.film()}>{say.camera}</button>}
        <span className="fg-channels" role="group" aria-label={say.before}>
          <button type="button" aria-pressed={!colour} onClick={() => setColour(false)}>{say.grey}</button>
          <button type="button" aria-pressed={colour} onClick={() => setColour(true)}>{say.colour}</button>
        </span>
      </div>
      <div className="fg-panes">
        <Pane {...pane} canvas={picture.before} name={say.before} part="input" />
        <div className="fg-between">
          <span className="fg-kernel-word fg-pane-name">{words.params.kernel.label}</span>
          <KernelPad
            kernel={params.kernel} free={free} active={gestures.active.kernel} label={words.params.kernel.label} cellLabel={words.view.cell} side={width < wideFrom ? 112 : 172}
            onPut={(next, gesture) => onPatch({ kernel: next }, gesture)} onKey={(event, at) => gestures.key('kernel', event, at)} onFocusCell={(at, byKeyboard) => gestures.focus('kernel', at, byKeyboard)}
          />
          {planes && spot && <Loupe patch={patchOf(planes.grey, spot.x, spot.y, rows, columns)} label={say.at(spot.x, spot.y)} />}
        </div>
        <Pane {...pane} canvas={picture.after} name={say.after} part="output" />
      </div>
      {picture.fault && <p className="fg-fault" role="alert">{say[picture.fault.reason](picture.fault.file)}</p>}
      <p className="fg-picture-note">
        {picture.milliseconds !== null && <>{say.took(side, picture.milliseconds < 10 ? picture.milliseconds.toFixed(1) : picture.milliseconds.toFixed(0))} </>}
        {spot ? say.patch(rows, columns) : `${say.scale} ${say.drop}`}
      </p>
    </section>
  );
}
