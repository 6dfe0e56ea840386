import { summarise } from '@/lib/arith/stackSummary.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import { untrained, type Frame, type SummaryRow } from './frame.ts';
import { pictureShape, stackOf } from './model.ts';
import type { Params } from './widget.ts';

const details = (layer: Layer | undefined): Pick<SummaryRow, 'window' | 'filters' | 'padding'> => ({
  window: layer && 'window' in layer ? layer.window : null,
  filters: layer && 'filters' in layer ? layer.filters : null,
  padding: layer && 'padding' in layer ? layer.padding : null,
});

const size = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/** The summary table of a model, input first. Of several equally narrow places the first is the bottleneck. */
export function summaryOf(model: Params['model']): Pick<Frame, 'rows' | 'totalParameters'> {
  const stack = stackOf(model);
  const { rows, totalParameters } = summarise(stack, pictureShape);
  const narrowest = Math.min(...rows.map(row => size(row.outputShape)));
  const bottleneck = rows.findIndex(row => size(row.outputShape) === narrowest);
  return {
    totalParameters,
    rows: rows.map((row, place) => ({ ...row, ...details(stack[place - 1]), bottleneck: place === bottleneck })),
  };
}

/** The lab before anything runs: the model's table, and no number that is not there yet. */
export const compute = (params: Params): Frame => ({ ...untrained, epochs: params.epochs, probe: null, measuring: false, ...summaryOf(params.model) });
