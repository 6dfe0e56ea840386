import type { LossCurves } from '@/components/lab/LossChart.tsx';
import type { RewindState } from '@/components/lab/RewindBar.tsx';
import type { LossName } from '@/lib/training/protocol.ts';
import type { DigitRows, Frame } from './frame.ts';
import type { Params } from './widget.ts';

/** The curves on show: of the run, or of the recording as far as it has been played. */
export function curvesOf({ recording, epochs, history, trace, references }: Pick<Frame, 'recording' | 'epochs' | 'history' | 'trace' | 'references'>): LossCurves {
  const run = recording?.run;
  if (!run) return { epochs, history, trace, references };
  const played = run.epochs.filter(({ epoch }) => epoch > 0 && epoch <= recording.reached);
  return {
    epochs: run.recipe.epochs, trace: [], references: run.references,
    history: played.map(({ epoch, loss, validationLoss }) => ({ epoch, loss: loss ?? validationLoss, validationLoss, seconds: null, deadChannels: null })),
  };
}

/** The digits on show: what the training sent last, or what was made of an earlier epoch's weights. */
export const digitsOf = ({ shown, digits }: Pick<Frame, 'shown' | 'digits'>): DigitRows | null => (shown && !shown.following ? shown.digits : digits);

/** The loss that the numbers on show are measured in. */
export const lossOf = ({ recording, recipe }: Pick<Frame, 'recording' | 'recipe'>, params: Pick<Params, 'loss'>): LossName => recording?.run?.recipe.loss ?? recipe?.loss ?? params.loss;

/** The data that the numbers on show were measured on. */
export const dataOf = ({ recording, recipe, own }: Pick<Frame, 'recording' | 'recipe' | 'own'>, params: Pick<Params, 'data'>): string =>
  recording?.run?.recipe.data ?? recipe?.data ?? (own?.isUsed ? 'own' : params.data);

/** Where the scrubber stands; null where no weights are held. `written`: how a loss is written. */
export function rewindState(frame: Frame, written: (loss: number) => string): RewindState | null {
  const { shown, recording, history, epochs } = frame;
  if (!shown) return null;
  const losses = recording?.run?.epochs ?? history;
  const record = losses.find(({ epoch }) => epoch === shown.epoch);
  return { epoch: shown.epoch, epochs: shown.epochs, of: recording?.run?.recipe.epochs ?? epochs, following: shown.following, loss: record ? written(record.validationLoss) : null };
}
