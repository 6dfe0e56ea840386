import { fixed } from '@/components/lab/numbers.ts';
import { serialiseQuery } from '@/lib/params/values.ts';
import { widget as lab } from '../widget.ts';
import type { PlayerProps } from './View.tsx';

/** The lab on the site that the file comes from, with the recipe of the recording. */
function labAddress({ locale, params }: Pick<PlayerProps, 'locale' | 'params'>): string | undefined {
  const home = globalThis.document?.documentElement.dataset.home;
  const { epoch: _, ...recipe } = params;
  return home ? new URL(`${locale}/lab/?${serialiseQuery(lab.params, recipe)}`, home).href : undefined;
}

/** Which recording plays, of what it is, and where one trains. */
export function About({ params: set, frame: { recording }, words, locale }: Pick<PlayerProps, 'params' | 'frame' | 'words' | 'locale'>) {
  const { lab: { rewind: t }, params, player } = words;
  const recipe = recording?.run?.recipe;
  const address = labAddress({ locale, params: set });
  const option = (key: 'data' | 'model' | 'optimizer', value: string) => params[key]?.options?.[value] ?? value;
  return (
    <section className="lab-recipe" aria-label={t.choose}>
      <p className="lab-player"><b>{`${option('model', set.model)} · ${option('optimizer', set.optimizer)}`}</b>{' '}
        {recipe && t.recorded({ data: option('data', recipe.data), images: fixed(recipe.images, locale, 0), rate: String(recipe.rate), epochs: recipe.epochs })}</p>
      <p className="lab-player">{player.noTraining} {address && <a href={address}>{player.lab}</a>}</p>
    </section>
  );
}
