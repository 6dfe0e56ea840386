import { useMemo, useState } from 'react';
import { layerLabel } from '@/components/lab/StackTable.tsx';
import type { ChosenPicture, DigitSource, PanelProps, ShownModel } from '@/components/lab/see/shown.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { summaryOf } from './compute.ts';
import { pictureShape } from './model.ts';
import { digitsOf } from './onShow.ts';
import { dataFolder } from './recipe.ts';
import { digitsOfRecordings } from './rewind.ts';
import type { LabProps } from './View.tsx';

export interface Seeing {
  /** What the panels look at; null where no weights are held. */
  panel: PanelProps | null;
  /** The chosen test digit; null where the reader's drawing is looked at. */
  chosen: number | null;
  choose(place: number): void;
  drawing: Matrix | null;
  draw(values: Matrix | null): void;
}

/** Which picture the panels look at (a test digit or the reader's own), and with which weights. */
export function useSee({ frame, words, locale, actions }: LabProps, shown: ShownModel | null, loss: PanelProps['loss'], width: number): Seeing {
  const [place, setPlace] = useState(0);
  const [drawing, setDrawing] = useState<Matrix | null>(null);
  const [isOwn, setOwn] = useState(false);
  const { recording, recipe } = frame;
  const inputs = digitsOf(frame)?.inputs;
  const labels = digitsOf(frame)?.labels;
  const { see, stack } = words.lab;
  const own = isOwn ? drawing : null;
  const chosen = useMemo((): ChosenPicture | null => {
    if (own) return { picture: volume(pictureShape, own.flat()), name: see.own, isOwn: true };
    if (!inputs) return null;
    const name = labels ? see.digit(String(labels[place])) : see.place(place + 1);
    return { picture: volume(pictureShape, Array.from(inputs.subarray(place * picturePixels, (place + 1) * picturePixels), grey => grey / 255)), name, isOwn: false };
  }, [own, inputs, labels, place, see]);
  const names = useMemo(() => (shown ? summaryOf(shown.model).rows.slice(1).map(row => layerLabel(row, stack)) : []), [shown, stack]);
  const isRun = shown !== null && recording === null;
  const digits = useMemo((): DigitSource => {
    if (!isRun || !recipe) return { data: 'strokes', seed: digitsOfRecordings.seed, baseUrl: '' };
    if (recipe.data === 'own') return { data: 'given', images: inputs ?? new Uint8Array(), labels: labels ?? null };
    return { data: recipe.data, seed: recipe.seed, baseUrl: dataFolder() };
  }, [isRun, recipe, inputs, labels]);
  const { announce } = actions;
  const panel = useMemo((): PanelProps | null => (shown && chosen ? { shown, labels: names, chosen, loss, digits, locale, width, announce } : null), [shown, chosen, names, loss, digits, locale, width, announce]);
  return {
    panel, chosen: own ? null : place, drawing,
    choose(next) { setPlace(next); setOwn(false); },
    draw(values) { setDrawing(values); setOwn(values !== null); },
  };
}
