import { Notice } from '@/components/lab/Notices.tsx';
import { fixed } from '@/components/lab/numbers.ts';
import { differing, recipePart } from './recipe.ts';
import { recordingFor, recordings } from './recordings.ts';
import type { LabSession } from './session.ts';
import { isStill } from './useRecording.ts';
import type { LabProps } from './View.tsx';

/** Which recording is on show, of what it is, and in what the recipe that is set differs; here another one is chosen. Its line is there before the recording is. */
export function Recorded({ params: set, frame: { recording, own }, words, locale, session }: Pick<LabProps, 'params' | 'frame' | 'words' | 'locale'> & { session: LabSession | undefined }) {
  const { lab: { rewind: t }, params } = words;
  const name = recording?.name ?? recordingFor(set);
  if (recording?.state === 'failed') return <Notice tone="note" ways={[{ label: t.retry, go: () => void session?.rewind.open(name, false) }]}>{t.failed}</Notice>;
  const run = recording?.run;
  const mine = { ...recipePart(set), ...(own?.isUsed ? { data: 'own' as const } : {}) };
  // Seeds, engines and cores say nothing about what is trained.
  const others = run ? differing(mine, { ...run.recipe, seed: set.seed, engine: set.engine, workers: set.workers }) : [];
  const option = (key: 'data' | 'model' | 'optimizer', value: string) => params[key]?.options?.[value] ?? value;
  return (
    <p className="lab-recorded needs-script">
      <label>{t.choose} <select value={name} disabled={!session} onChange={event => void session?.rewind.open(event.target.value, !isStill(event.target))}>
        {recordings.map(({ name: each, model, optimizer }) => <option key={each} value={each}>{`${option('model', model)} · ${option('optimizer', optimizer)}`}</option>)}
      </select></label>
      <span>{run ? t.recorded({ data: option('data', run.recipe.data), images: fixed(run.recipe.images, locale, 0), rate: String(run.recipe.rate), epochs: run.recipe.epochs }) : t.loading}{others.length > 0 && ` ${t.differs(others.map(key => params[key]?.label ?? key))}`}</span>
    </p>
  );
}
