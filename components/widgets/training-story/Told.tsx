import type { ReactNode } from 'react';
import type { Frame, Story } from './compute.ts';
import type { Words } from './en.ts';
import { guessedEpoch, type Params } from './widget.ts';

interface Props { frame: Frame; params: Params; step: number; words: Words['view']; short: boolean }

const Line = ({ kind, name, children }: { kind: string; name: ReactNode; children: ReactNode }) => (
  <div><dt><svg className={`ts-key ts-key-${kind}`} width="26" height="10" viewBox="0 0 26 10" aria-hidden="true"><path d="M0,5H26" /></svg>{name}</dt><dd>{children}</dd></div>
);

const at = ({ losses, middle }: Story['published'], epoch: number) => losses[middle]![epoch]?.toFixed(4) ?? '–';

/** The numbers at the epoch, which are the chart's legend too, and what the runs say together. */
export function Told({ frame: { stories, comparison, references }, params: { recipe, ask, guess }, step, words, short }: Props) {
  return (
    <div className="ts-told">
      <dl className="ts-numbers">
        <div><dt>{words.after}</dt><dd>{words.epochs(step)}</dd></div>
        {stories.map(({ model, printed }) => (
          <Line key={`${model} printed`} kind={model === 'source-1' ? 'printed-one' : 'printed'} name={words.printed(words.models[model])}>{printed[step]?.toFixed(4) ?? words.notPrinted}</Line>
        ))}
        {stories.map(story => (
          <Line key={story.model} kind={story.model === 'source-1' ? 'ours' : 'ours-dashed'} name={words.ours(words.models[story.model], recipe)}><b className="ts-loss">{at(story[recipe], step)}</b></Line>
        ))}
        {recipe === 'remedied' && stories.map(story => (
          <Line key={`${story.model} published`} kind={story.model === 'source-1' ? 'before' : 'before-dashed'} name={words.ours(words.models[story.model], 'published')}>{at(story.published, step)}</Line>
        ))}
      </dl>
      {!short && <>
        {stories.map(({ model, ...story }) => {
          const { losses, epochs, median, least, most, below } = story[recipe];
          return <p key={model}>{words.spread({ model: words.models[model], runs: losses.length, epochs, median: median.toFixed(3), least: least.toFixed(3), most: most.toFixed(3), below, mean: references.meanPicture.toFixed(4) })}</p>;
        })}
        {comparison && <p>{words.comparison({
          difference: signed(comparison.difference), interval: comparison.interval && { from: signed(comparison.interval.from), to: signed(comparison.interval.to), decides: comparison.interval.from > 0 || comparison.interval.to < 0 },
          lower: Math.round(100 * comparison.secondLower),
        })}</p>}
        {ask === 'answer' && guess > 0 && <p className="ts-guessed">{words.compared(guess.toFixed(2), guessedEpoch, stories[0]!.remedied.median.toFixed(3))}</p>}
      </>}
    </div>
  );
}

const signed = (value: number) => `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(3)}`;
