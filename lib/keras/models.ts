import type { KerasLayer } from './kerasLayer.ts';
import type { Model, Tensor, Use, Value } from './values.ts';

export const tensorOf = (tensor: Tensor): Value => ({ kind: 'tensor', tensor });

export const emptyModel = (line: number, isSequential: boolean): Model =>
  ({ name: '', line, input: null, batch: null, uses: [], isSequential, start: null, end: null });

export const applyLayer = (layer: KerasLayer, from: Tensor, before: Tensor | null, line: number): Tensor =>
  ({ from, shape: null, batch: null, layer, before, line });

/** The layers of a model called on a tensor, one after the other. */
export function applyModel(model: Model, from: Tensor, line: number): Tensor {
  const now = new Map<Tensor | null, Tensor>([[model.start, from]]);
  return model.uses.reduce((tensor, { layer, from: was, before }) => {
    now.set(was, tensor);
    return applyLayer(layer, tensor, before && (now.get(before) ?? before), line);
  }, from);
}

/** The chain that leads to a tensor, from its input on. */
function chainTo(end: Tensor): { start: Tensor; uses: Use[] } {
  const uses: Use[] = [];
  let tensor = end;
  for (; tensor.from && tensor.layer; tensor = tensor.from) uses.unshift({ layer: tensor.layer, from: tensor.from, before: tensor.before });
  return { start: tensor, uses };
}

/** `Model(inputs, outputs)`; null where no chain leads from one to the other. */
export function functional(from: Tensor, to: Tensor, line: number): Model | null {
  const { start, uses } = chainTo(to);
  const at = from === start ? 0 : uses.findIndex(use => use.from === from);
  if (at < 0) return null;
  return { name: '', line, input: from.shape, batch: from.batch, uses: uses.slice(at), isSequential: false, start: from, end: to };
}

/** The model that a tensor is the end of, where none is written. */
export function unnamed(end: Tensor): Model {
  const { start, uses } = chainTo(end);
  return { name: '', line: end.line, input: start.shape, batch: start.batch, uses, isSequential: false, start, end };
}

/** Puts a layer, an input or a whole model behind a `Sequential`; false for anything else. */
export function add(model: Model, value: Value): boolean {
  if (value.kind === 'tensor' && !value.tensor.from) {
    model.input ??= value.tensor.shape;
    model.batch ??= value.tensor.batch;
    return true;
  }
  if (value.kind === 'model') {
    model.input ??= model.uses.length === 0 ? value.model.input : null;
    model.uses.push(...value.model.uses);
    return true;
  }
  if (value.kind !== 'layer') return false;
  if (model.uses.length === 0) model.input ??= value.layer.input;
  model.uses.push({ layer: value.layer, from: null, before: null });
  return true;
}
