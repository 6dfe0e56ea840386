import { defaults, serialiseQuery } from '@/lib/params/values.ts';
import type { InFile } from '@/lib/widget/figure.ts';
import type { Frame } from './frame.ts';
import { paramsOf, recipePart } from './recipe.ts';
import { recordingFor, recordings } from './recordings.ts';
import { widget, type Params } from './widget.ts';

/** A file plays a recording: the one on show at its epoch, with its recipe as parameters; without one, that of the parameters from its beginning. */
export function inFile({ recording, shown }: Pick<Frame, 'recording' | 'shown'>, set: Params): InFile {
  const name = recording?.name ?? recordingFor(set);
  const { model, optimizer } = recordings.find(each => each.name === name)!;
  const usual = { ...defaults(widget.params), model, optimizer };
  const recipe = recording?.run ? paramsOf({ ...recipePart(usual), ...recording.run.recipe }) : {};
  const query = serialiseQuery(widget.params, { ...usual, ...recipe });
  if (shown?.source === 'tape' && shown.epoch > 0) query.set('epoch', String(shown.epoch));
  return { query: `?${query}`, tapes: [name] };
}
