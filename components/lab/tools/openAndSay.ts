import { sayFileFault } from '@/lib/exchange/words.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { CurveBehind } from '../LossChart.tsx';
import type { Said } from '../useOpening.ts';
import { drawPicture } from './drawPicture.ts';
import type { LabHandle } from './handle.ts';
import { toolWords } from './language.ts';
import { openFiles, type Draw, type Outcome } from './open.ts';

type Log = Extract<Outcome, { type: 'log' }>;

/** The validation losses of a log, or its training losses where it has no others. */
function curveOf({ file, rows }: Log): CurveBehind {
  const hasValidation = rows.some(({ validationLoss }) => validationLoss !== null);
  const points = rows.map(({ epoch, loss, validationLoss }) => ({ at: epoch, loss: hasValidation ? validationLoss : loss }));
  return { label: file, points: points.filter((point): point is { at: number; loss: number } => point.loss !== null) };
}

function sentenceOf(outcome: Outcome, lab: LabHandle, locale: Locale): string {
  const t = toolWords(locale).opened;
  switch (outcome.type) {
    case 'weights': return outcome.isOther ? t.weightsOfOther(outcome.file, lab.said('model', lab.nameOf(outcome.notation)).value) : t.weights(outcome.file);
    case 'model': return t.model(outcome.file, outcome.layers);
    case 'recipe': return t.recipe(outcome.file, outcome.refused.map(key => lab.said(key, '').label));
    case 'log': return t.log(outcome.file, outcome.rows.length);
    case 'pictures': return `${t.pictures(outcome.name, formatNumber(outcome.train, locale, 0), formatNumber(outcome.test, locale, 0))} ${t.parting[outcome.parting]} ${outcome.isKept ? t.kept : t.notKept}`;
    case 'notHere': return t.notHere(outcome.file);
    case 'otherSize': return t.otherSize(outcome.file);
    case 'fault': {
      const { where, what, mend } = sayFileFault(outcome.fault, locale);
      return `${where}: ${what} ${mend}`;
    }
  }
}

const isWrong = ({ type }: Outcome) => type === 'fault' || type === 'notHere' || type === 'otherSize';

/** Opens files and puts what became of them into sentences; `curve`: of a log among them. */
export async function openAndSay(files: readonly File[], lab: LabHandle, locale: Locale, draw: Draw = drawPicture): Promise<{ sentences: Said[]; curve: CurveBehind | null }> {
  const outcomes = await openFiles(files, lab, draw);
  const sentences = outcomes.map(outcome => ({ text: sentenceOf(outcome, lab, locale), isWrong: isWrong(outcome) }));
  const isNothing = outcomes.every(isWrong);
  const log = outcomes.findLast(outcome => outcome.type === 'log');
  return { sentences: isNothing ? [...sentences, { text: toolWords(locale).opened.nothing, isWrong: false }] : sentences, curve: log ? curveOf(log) : null };
}
