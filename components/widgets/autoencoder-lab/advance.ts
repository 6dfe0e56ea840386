import type { EpochRecord, Failure, TrainingEvent } from '@/lib/training/protocol.ts';
import type { Frame, TracePoint } from './frame.ts';

type EventOf<T extends TrainingEvent['type']> = Extract<TrainingEvent, { type: T }>;

/** Points kept of the curve of batches: about as many as a chart has columns of pixels. */
export const traceLimit = 1200;

/** A loss that has left the numbers is kept as a word: a frame holds no NaN. */
const wordsForNoNumbers = (values: Failure['values']): Failure['values'] =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'number' && !Number.isFinite(value) ? String(value) : value]));

const finite = (value: number, otherwise: number | null): number | null => (Number.isFinite(value) ? value : otherwise);

/** Halves a full trace: each pair becomes its mean, so that the curve keeps its course and the memory its bound. */
function thinned(trace: readonly TracePoint[]): TracePoint[] {
  return trace.flatMap((point, i) => {
    const other = trace[i + 1];
    if (i % 2 === 1) return [];
    return [other ? { at: (point.at + other.at) / 2, loss: (point.loss + other.loss) / 2 } : point];
  });
}

/** The batches that an event tells of, the last one its own, as places on the curve. */
function placed({ epoch, batch, batches, losses }: EventOf<'batch'>): TracePoint[] {
  const last = epoch - 1 + batch / batches;
  return losses.map((loss, i) => ({ at: last - (losses.length - 1 - i) / batches, loss }));
}

function extended(trace: readonly TracePoint[], points: readonly TracePoint[]): readonly TracePoint[] {
  const after = trace.at(-1)?.at ?? 0;
  const news = points.filter(point => Number.isFinite(point.loss) && point.at > after);
  let longer: readonly TracePoint[] = [...trace, ...news];
  while (longer.length > traceLimit) longer = thinned(longer);
  return longer;
}

function onStatus(frame: Frame, event: EventOf<'status'>): Frame {
  if (event.status === 'failed') {
    const { code, values } = event.failure;
    return { ...frame, status: 'failed', failure: { code, values: wordsForNoNumbers(values) }, loading: null, secondsLeft: null };
  }
  if (event.status === 'loading') return { ...frame, status: 'loading', loading: frame.loading ?? { part: 'engine' } };
  const secondsLeft = event.status === 'done' ? 0 : frame.secondsLeft;
  return { ...frame, status: event.status, loading: null, secondsLeft };
}

/** Batches come in order; one of an epoch that has ended is late and says nothing any more. */
function onBatch(frame: Frame, event: EventOf<'batch'>): Frame {
  if (event.epoch <= frame.epoch || event.batch < frame.batch) return frame;
  return {
    ...frame,
    batch: event.batch,
    batches: event.batches,
    loss: finite(event.loss, frame.loss),
    picturesPerSecond: finite(event.picturesPerSecond, frame.picturesPerSecond),
    secondsLeft: finite(event.secondsLeft, frame.secondsLeft),
    trace: extended(frame.trace, placed(event)),
  };
}

function onEpoch(frame: Frame, record: EpochRecord): Frame {
  if (record.epoch <= frame.epoch || !Number.isFinite(record.loss) || !Number.isFinite(record.validationLoss)) return frame;
  return {
    ...frame,
    epoch: record.epoch,
    batch: 0,
    loss: record.loss,
    validationLoss: record.validationLoss,
    deadChannels: record.deadChannels.filter(layer => layer.dead > 0),
    history: [...frame.history, record],
  };
}

/** The epoch in hand begins again: what its batches drew goes. */
function onRestarted(frame: Frame, { epoch, reason, repair }: EventOf<'restarted'>): Frame {
  return { ...frame, batch: 0, trace: frame.trace.filter(({ at }) => at <= epoch - 1), restarted: { epoch, reason, repair } };
}

function onReconstructions(frame: Frame, event: EventOf<'reconstructions'>): Frame {
  const inputs = event.inputs ?? frame.digits?.inputs;
  if (!inputs) return frame;
  const labels = event.labels ?? frame.digits?.labels ?? null;
  return { ...frame, digits: { count: event.count, inputs, outputs: event.outputs, labels, epoch: frame.epoch } };
}

/** The frame after one event of the training. Pure; never puts a number in that is none. */
export function advance(frame: Frame, event: TrainingEvent): Frame {
  switch (event.type) {
    case 'status': return onStatus(frame, event);
    case 'loading': return { ...frame, loading: { part: event.part, loaded: event.loaded, total: event.total } };
    case 'probe': return { ...frame, probe: event.rows };
    case 'measuring': return { ...frame, measuring: event.now };
    case 'measured': return frame;
    case 'engine': return { ...frame, engine: { name: event.name, version: event.version, skipped: event.skipped } };
    case 'restarted': return onRestarted(frame, event);
    case 'checkpoint': return frame;
    case 'references': return { ...frame, references: event.references };
    case 'batch': return onBatch(frame, event);
    case 'epoch': return onEpoch(frame, event.record);
    case 'died': return { ...frame, died: { layer: event.layer, epoch: event.epoch } };
    case 'reconstructions': return onReconstructions(frame, event);
  }
}
