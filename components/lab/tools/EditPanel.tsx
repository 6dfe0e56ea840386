'use client';
import { useState } from 'react';
import { stackWordsEn } from '@/components/stack/en.ts';
import { stackWordsKo } from '@/components/stack/ko.ts';
import { StackEditor } from '@/components/stack/StackEditor.tsx';
import { endsIn, outputMends, type OutputMend } from '@/lib/arith/outputMends.ts';
import { printStack, type Layer, type Stack } from '@/lib/arith/stack.ts';
import { summarise } from '@/lib/arith/stackSummary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LabHandle } from './handle.ts';
import { toolWords } from './language.ts';
import { pictureShape, stackOf } from './scripts.ts';

const stackWords = { en: stackWordsEn, ko: stackWordsKo } as const;

/** A stack that the lab cannot train yet, and the model it was made from: another model chosen elsewhere takes its place. */
interface Draft { stack: Stack; from: string }

/** The model layer by layer. One that works and gives back a picture is the lab's at once; any other waits here, with what would mend it. */
export function EditPanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).edit;
  const words = stackWords[locale];
  const { notation } = lab;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [chosen, choose] = useState(1);
  const [told, setTold] = useState('');
  const isDraft = draft !== null && draft.from === notation;
  const stack = isDraft ? draft.stack : stackOf(notation);
  const summary = summarise(stack, pictureShape);
  const endsWell = endsIn(stack, pictureShape, pictureShape);

  const change = (next: Stack, row: number, gesture?: string) => {
    choose(row);
    const isWhole = endsIn(next, pictureShape, pictureShape) && lab.set({ model: printStack(next) }, gesture).length === 0;
    setDraft(isWhole ? null : { stack: next, from: notation });
  };
  const said = (layer: Layer) => `${words.kinds[layer.kind]} ${words.spec(layer)}`.trim();
  const mendSaid = ({ type, layers, row }: OutputMend) => (type === 'add' ? t.add(layers.map(said)) : t.change(row, said(layers[0]!)));
  const give = (mend: OutputMend) => {
    change(mend.stack, mend.row);
    setTold(words.mended);
  };
  const isLocked = lab.locked.has('model');

  return (
    <>
      <p className="lab-tool-about">{t.about}</p>
      <StackEditor stack={stack} input={pictureShape} summary={summary} chosen={chosen} words={words} locale={locale}
        onChoose={choose} onStack={isLocked ? null : change} onInput={null} onSay={setTold} />
      {!endsWell && summary.refusal === null && stack.length > 0 && (
        <div className="stk-trouble" role="status">
          <p><b>✕</b> {t.wrongEnd(summary.rows.at(-1)!.outputShape.join(' × '))}</p>
          <p className="stk-mends" role="group" aria-label={words.mend}>
            <span className="label">{words.mend}</span>
            {outputMends(stack, pictureShape, pictureShape).map(mend => <button key={mendSaid(mend)} type="button" className="btn" onClick={() => give(mend)}>{mendSaid(mend)}</button>)}
          </p>
        </div>
      )}
      {isDraft && <p className="lab-notice note">{t.waits} <button type="button" className="lab-link" onClick={() => setDraft(null)}>{t.giveUp}</button></p>}
      <p role="status" className="visually-hidden">{told}</p>
    </>
  );
}
