'use client';
import { useState } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { toolWords } from './language.ts';
import { takeDrawings, type Taken } from './takeDrawings.ts';

/** Charts, pictures, the lines that name them, and the table that says which run is which. */
const drawn = 'svg, canvas, .part-name, .see-layer-name, .lab-strips > span, .lab-chosen th, .lab-chosen td';

/** Two buttons below a panel: what is drawn in it as a file of that name. */
export function TakeDrawing({ name, locale }: { name: string; locale: Locale }) {
  const t = toolWords(locale).take;
  const [became, setBecame] = useState<Taken>('saved');
  return (
    <p className="lab-take-drawing">
      {(['svg', 'png'] as const).map(format => (
        <button key={format} type="button" className="btn" onClick={event => void takeDrawings(event.currentTarget.closest<HTMLElement>('.lab-tool')!, drawn, name, format).then(setBecame)}>{t.drawing(format)}</button>
      ))}
      <span role="status" className="lab-empty">{became === 'saved' ? '' : t[became]}</span>
    </p>
  );
}
