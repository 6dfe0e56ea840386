'use client';
import { useMemo } from 'react';
import { inRows } from '@/lib/plain/numbers.ts';
import { headOf } from '@/lib/plain/stackBack.ts';
import { fixed } from '../numbers.ts';
import { seeWords } from './language.ts';
import { logitsOf, outputsOf } from './look.ts';
import { costs } from './perPixel.ts';
import type { PanelProps } from './shown.ts';
import { ValueGrid } from './ValueGrid.tsx';

const side = 28;
const gap = 24;
const largestWidth = 300;
/** A sum of signed differences nearer to 0 than this is called even. */
const even = 0.5;

/** Where the picture that came back is wrong, and what each pixel costs: the costs' mean is the loss. */
export function ErrorPanel({ shown, chosen, loss, locale, width }: PanelProps) {
  const t = seeWords(locale);
  const found = useMemo(() => {
    const target = chosen.picture.values;
    const answer = outputsOf(shown, chosen.picture).at(-1)!.output.values;
    const logits = headOf(shown.layers) >= 0 ? logitsOf(shown, chosen.picture).at(-1)!.output.values : null;
    const cost = costs(loss, target, answer, logits);
    const difference = answer.map((value, n) => value - target[n]!);
    return { input: inRows(target, side), output: inRows(answer, side), difference: inRows(difference, side), cost: inRows(cost, side), balance: difference.reduce((sum, value) => sum + value, 0), sum: cost.reduce((sum, value) => sum + value, 0), pixels: cost.length };
  }, [shown, chosen.picture, loss]);
  const across = width < 560 ? 2 : 4;
  const each = Math.min(largestWidth, (width - (across - 1) * gap) / across);
  const { balance } = found;
  return (
    <>
      <p className="lab-tool-about">{t.of(chosen.name, t.epoch(shown.epoch))} {t.error.about}</p>
      <div className="see-pair">
        <div><p className="part-name">{t.error.input}</p><ValueGrid values={found.input} most={1} width={each} part="input" label={t.error.input} cellLabel={t.cell} /></div>
        <div><p className="part-name">{t.error.output}</p><ValueGrid values={found.output} most={1} width={each} part="output" label={t.error.output} cellLabel={t.cell} /></div>
        <div><p className="part-name">{t.error.difference}</p><ValueGrid values={found.difference} most={1} width={each} part="gradient" label={t.error.difference} cellLabel={t.error.differenceOf} /></div>
        <div><p className="part-name">{t.error.cost}</p><ValueGrid values={found.cost} width={each} label={t.error.cost} cellLabel={t.error.costOf} /></div>
      </div>
      <p className="see-sum" aria-live="polite">{t.error.sum(fixed(found.sum, locale, 4), fixed(found.pixels, locale, 0), fixed(found.sum / found.pixels, locale, 4))}</p>
      <p className="see-quiet">{t.error.balance(fixed(balance, locale, 2))} {Math.abs(balance) < even ? t.error.even : balance < 0 ? t.error.tooLittle : t.error.tooMuch}</p>
    </>
  );
}
