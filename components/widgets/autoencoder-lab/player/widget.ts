import { integer, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from '../frame.ts';
import { widget as lab } from '../widget.ts';

/** The lab's own, for links back to it, and the epoch on show: 0 plays from there. */
const params = { ...lab.params, epoch: integer({ default: 0, min: 0, max: 200, control: 'none' }) };
export type Params = Values<typeof params>;

/** The lab in a file of its own, where nothing can be trained: it plays one recording. */
export const widget = defineWidget<Frame>()({
  ...lab,
  params,
  describe: (_, { shown, recording, totalParameters }) => ({
    shownEpoch: shown?.epoch ?? null,
    epochs: recording?.run?.recipe.epochs ?? null,
    validationLoss: recording?.run?.epochs.find(({ epoch }) => epoch === shown?.epoch)?.validationLoss ?? null,
    totalParameters,
  }),
});
