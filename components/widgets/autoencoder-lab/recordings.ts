import type { Params } from './widget.ts';

const models = ['source-1', 'source-2'] as const;
const optimizers = ['adam', 'adadelta'] as const;

/** The runs that are shipped: both models of the source, with its own optimizer and with Adam. */
export const recordings = models.flatMap(model => optimizers.map(optimizer => ({ name: `${model}-${optimizer}`, model, optimizer })));

/** What the lab begins with: the first model learns in ten epochs. 77 kB. */
const firstRecording = 'source-1-adam';

/** The recording of the model and optimizer that are set; the first where there is none of them. */
export const recordingFor = (params: Pick<Params, 'model' | 'optimizer'>): string =>
  recordings.find(({ model, optimizer }) => model === params.model && optimizer === params.optimizer)?.name ?? firstRecording;
