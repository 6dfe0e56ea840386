'use client';
import { useId, useState } from 'react';
import { fixed } from '@/components/lab/numbers.ts';
import { OpenFile } from '@/components/lab/OpenFile.tsx';
import type { Opening } from '@/components/lab/useOpening.ts';
import { RecipeForm } from '@/components/lab/RecipeForm.tsx';
import type { Words } from './en.ts';
import { layoutOf } from './layout.ts';
import { sourceModels } from './model.ts';
import type { LabSession } from './session.ts';
import type { LabProps } from './View.tsx';
import { widget } from './widget.ts';

/** The recipe on one line. */
export function recipeInShort({ params, frame, words, locale }: Pick<LabProps, 'params' | 'frame' | 'words' | 'locale'>): string {
  const word = (key: keyof typeof params) => words.params[key]?.options?.[String(params[key])] ?? String(params[key]);
  return words.lab.recipe.inShort({
    data: frame.own?.isUsed ? frame.own.name : word('data'), model: words.params.model?.options?.[params.model] ?? words.lab.recipe.ownModel, optimizer: word('optimizer'), images: fixed(params.images, locale, 0),
    rate: String(params.rate), epochs: params.epochs, batch: params.batch, seed: params.seed,
  });
}

/** What was asked for and cannot be, each a sentence. */
const missing = ({ params, words }: { params: LabProps['params']; words: Words }): string[] => [
  ...(params.engine === 'tfjs' && params.workers > 1 ? [words.lab.recipe.oneWorker] : []),
];

/** The recipe: a column where there is room, else one line that unfolds. */
export function RecipePanel({ opening, ...props }: LabProps & { opening: Opening }) {
  const { params, frame, words, locale, locked, width, actions } = props;
  const session = props.session as LabSession | undefined;
  const t = words.lab.recipe;
  const id = useId();
  const [open, setOpen] = useState(false);
  const isWide = layoutOf(width, 'article', null).name === 'wide';
  return (
    <section className="lab-recipe" aria-label={t.title}>
      {!isWide && (
        <p className="lab-short">
          {recipeInShort(props)}{' '}
          <button type="button" className="lab-link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{open ? t.fold : t.change}</button>
        </p>
      )}
      <div id={id} hidden={!isWide && !open}>
        <RecipeForm values={params} kinds={widget.params} models={sourceModels} labels={words.params} locked={locked} words={t} locale={locale}
          own={frame.own} onOwn={isUsed => session?.chooseOwn(isUsed)} onChange={patch => actions.set(patch as Partial<LabProps['params']>)} />
      </div>
      <OpenFile opening={opening} words={words.lab.open} />
      {missing({ params, words }).map(sentence => <p key={sentence} className="lab-notice note">{sentence}</p>)}
    </section>
  );
}
