import type { FieldLink } from './fieldReads.ts';
import type { PlannedLayer } from './stackShapes.ts';
import { slidingAxis } from './stackShapes.ts';
import { planTransposedAxis } from './transposed.ts';

export { cellsIn, readsOf, type FieldLink, type Run } from './fieldReads.ts';

/** One layer's link along one axis; null where rows and columns lose their meaning. */
function linkOf({ layer, input, output, undoes }: PlannedLayer, axis: 0 | 1, layers: readonly PlannedLayer[]): FieldLink | null {
  if (layer.kind === 'dense' && input.length === 1) return { how: 'whole', input: 1, output: 1 };
  if (input.length === 1 || output.length === 1) return null;
  const [from, to] = [input[axis], output[axis]];
  // Written out, as spreading an object costs a hundred times as much.
  const windowed = (how: 'gather' | 'scatter', kernel: number, stride: number, dilation: number, offset: number): FieldLink => ({ how, kernel, stride, dilation, offset, input: from, output: to });
  switch (layer.kind) {
    case 'conv': case 'pool': case 'avg': {
      const { kernel, stride, dilation, before } = slidingAxis(from, layer);
      return windowed('gather', kernel, stride, dilation, before);
    }
    case 'tconv': {
      const { window, stride, dilation, padding } = layer;
      const { cropBefore } = planTransposedAxis({ size: from, kernel: window, stride, dilation, padding }, 'tconv');
      return windowed('scatter', window, stride, dilation, cropBefore);
    }
    case 'up': return windowed('scatter', layer.window, layer.window, 1, 0);
    case 'nails': return windowed('scatter', 1, layer.window, 1, 0);
    case 'bil': return { how: 'mix', factor: layer.window, input: from, output: to };
    case 'unpool': {
      const pooling = layers[undoes as number] as PlannedLayer;
      if (pooling.layer.kind !== 'pool' || pooling.input.length === 1) return null;
      const { kernel, stride, before } = slidingAxis(pooling.input[axis], pooling.layer);
      return windowed('scatter', kernel, stride, 1, before);
    }
    case 'dense': return windowed('gather', 1, 1, 1, 0);
    case 'reshape': return input.every((size, place) => size === output[place]) ? windowed('gather', 1, 1, 1, 0) : null;
    case 'flatten': return null;
  }
}

/**
 * A planned stack along one axis (0: rows, 1: columns), a link for every layer, the first layer first. A flat list has
 * one cell. What passes through the switches of a max unpooling is not counted: no gradient passes there.
 *
 * Null where a cell's field is no rectangle: behind a `flatten` or a `reshape` that mixes rows and columns, until a
 * dense layer has seen the whole picture.
 */
export function fieldChain(layers: readonly PlannedLayer[], axis: 0 | 1): readonly FieldLink[] | null {
  const first = layers[0]?.input;
  if (first?.length === 1) return null;
  const size = first?.[axis] ?? 0;
  let links: FieldLink[] | null = [];
  for (const planned of layers) {
    const { layer, input, output } = planned;
    const seenWhole: boolean = links !== null && links.some(({ how }) => how === 'whole');
    if (layer.kind === 'dense' && input.length === 1) links = [{ how: 'whole', input: size, output: 1 }];
    else if (links === null) continue;
    else if (seenWhole && (input.length === 1 || output.length === 1)) links.push({ how: 'whole', input: links.at(-1)!.output, output: output.length === 1 ? 1 : output[axis] });
    else {
      const link = linkOf(planned, axis, layers);
      if (link === null) links = null;
      else links.push(link);
    }
  }
  return links;
}
