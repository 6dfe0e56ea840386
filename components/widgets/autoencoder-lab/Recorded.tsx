import { Notice } from '@/components/lab/Notices.tsx';
import { fixed } from '@/components/lab/numbers.ts';
import type { LabSession } from './session.ts';
import { firstRecording, isStill, recordings } from './useRecording.ts';
import type { LabProps } from './View.tsx';

/** Which recording is on show, and of what it is; here another one is chosen. Its line is there before the recording is. */
export function Recorded({ frame: { recording }, words, locale, session }: Pick<LabProps, 'frame' | 'words' | 'locale'> & { session: LabSession | undefined }) {
  const { lab: { rewind: t }, params } = words;
  const name = recording?.name ?? firstRecording;
  if (recording?.state === 'failed') return <Notice tone="note" ways={[{ label: t.retry, go: () => void session?.rewind.open(name, false) }]}>{t.failed}</Notice>;
  const run = recording?.run;
  const option = (key: 'data' | 'model' | 'optimizer', value: string) => params[key]?.options?.[value] ?? value;
  return (
    <p className="lab-recorded needs-script">
      <label>{t.choose} <select value={name} disabled={!session} onChange={event => void session?.rewind.open(event.target.value, !isStill(event.target))}>
        {recordings.map(({ name: each, model, optimizer }) => <option key={each} value={each}>{`${option('model', model)} · ${option('optimizer', optimizer)}`}</option>)}
      </select></label>
      <span>{run ? t.recorded({ data: option('data', run.recipe.data), images: fixed(run.recipe.images, locale, 0), rate: String(run.recipe.rate), epochs: run.recipe.epochs }) : t.loading}</span>
    </p>
  );
}
