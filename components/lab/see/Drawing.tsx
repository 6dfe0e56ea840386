'use client';
import { useMemo, useRef, useState } from 'react';
import { inRows, volume } from '@/lib/plain/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { fixed } from '../numbers.ts';
import { seeWords } from './language.ts';
import { lookAt } from './look.ts';
import { Pad } from './Pad.tsx';
import type { PanelProps } from './shown.ts';
import { ValueGrid } from './ValueGrid.tsx';

const side = 28;
const largestWidth = 260;
const gap = 24;
const mostUndone = 50;
const blank: Matrix = Array.from({ length: side }, () => new Array<number>(side).fill(0));

interface Props extends Pick<PanelProps, 'locale' | 'width'> {
  /** Null where no weights are held: one can draw all the same. */
  panel: PanelProps | null;
  drawing: Matrix | null;
  onDraw(values: Matrix | null): void;
}

/** A pad for one's own digit, and what the network on show makes of it. */
export function Drawing({ panel, drawing, onDraw, locale, width }: Props) {
  const t = seeWords(locale).draw;
  const words = seeWords(locale);
  const [past, setPast] = useState<readonly Matrix[]>([]);
  const stroke = useRef(0);
  const values = drawing ?? blank;
  const each = Math.min(largestWidth, (width - gap) / (width < 480 ? 1 : 2));
  const draw = (next: Matrix, name: number) => {
    if (name !== stroke.current) setPast([...past, values].slice(-mostUndone));
    stroke.current = name;
    onDraw(next);
  };
  const back = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    stroke.current = 0;
    onDraw(last.flat().some(ink => ink > 0) ? last : null);
  };
  const isChosen = panel?.chosen.isOwn === true;
  const picture = useMemo(() => (drawing ? volume([side, side, 1], drawing.flat()) : null), [drawing]);
  const looked = picture && panel ? lookAt(panel.shown, isChosen ? panel.chosen.picture : picture, panel.loss) : null;
  return (
    <>
      <p className="lab-tool-about">{t.about}</p>
      <div className="see-pair">
        <div><p className="part-name">{t.pad}</p><Pad values={values} width={each} label={`${t.pad}. ${t.keys}`} cellLabel={t.cell} onDraw={draw} /></div>
        <div><p className="part-name">{t.comesBack}</p>
          {looked ? <ValueGrid values={inRows(looked.traces.at(-1)!.output.values, side)} most={1} width={each} part="output" label={t.comesBack} cellLabel={words.cell} /> : <p className="lab-empty">{t.empty}</p>}
          {looked && <p role="status">{t.loss(fixed(looked.loss, locale, 4))}</p>}
        </div>
      </div>
      <div className="lab-tool-row">
        {drawing && !isChosen && <button type="button" className="btn" onClick={() => onDraw(drawing)}>{t.look}</button>}
        <button type="button" className="btn" disabled={past.length === 0} onClick={back}>{t.undo}</button>
        <button type="button" className="btn" disabled={drawing === null} onClick={() => { setPast([...past, values].slice(-mostUndone)); stroke.current = 0; onDraw(null); }}>{t.clear}</button>
      </div>
    </>
  );
}
