import { BadInput } from './badInput.ts';
import type { Layer, Stack } from './stack.ts';
import type { Mend, StackRefusal } from './stackRefusal.ts';

function withWindow(layer: Layer, window: number): Layer {
  if (!('window' in layer)) return layer;
  // Windows side by side stay so: a pooling's stride is its window unless given.
  const follows = (layer.kind === 'pool' || layer.kind === 'avg') && layer.stride === layer.window;
  return { ...layer, window, ...(follows ? { stride: window } : {}) };
}

function changed(layer: Layer, mend: Mend): Layer | null {
  switch (mend.code) {
    case 'paddingSame': return 'padding' in layer ? { ...layer, padding: 'same' } : null;
    case 'padAtMost': return 'padding' in layer ? { ...layer, padding: mend.value } : null;
    case 'windowAtMost': case 'windowExactly': case 'factorAtMost': return 'window' in layer ? withWindow(layer, mend.value) : null;
    case 'filtersAtMost': return 'filters' in layer ? { ...layer, filters: mend.value } : null;
    case 'unitsAtMost': return 'units' in layer ? { ...layer, units: mend.value } : null;
    case 'reshapeTo': return layer.kind === 'reshape' ? { ...layer, shape: mend.shape } : null;
    default: return layer;
  }
}

/** The places of the flattens that made a flat list of what reaches a layer: all since the last picture was made of one. */
function flattensBefore(stack: Stack, place: number): Set<number> {
  const from = stack.slice(0, place).map(({ kind }) => kind).lastIndexOf('reshape') + 1;
  return new Set(stack.flatMap(({ kind }, at) => (kind === 'flatten' && at >= from && at < place ? [at] : [])));
}

/**
 * The stack with one mend of a refusal applied; `AtMost` takes the bound itself. Afterwards that layer is no longer
 * refused for that reason; it, or a later one, may be for another. The layer keeps its place, save that `removeFlatten`
 * moves it forward and `poolFirst` and `reshapeFirst` put one layer in front of it (the pooling with padding `same`,
 * which always fits).
 *
 * @param refusal from `planStack` with this stack
 * Throws `BadInput` (`mendStack.mend`) where the layer has nothing that the mend changes.
 */
export function mendStack(stack: Stack, refusal: StackRefusal, mend: Mend): Stack {
  const place = refusal.layer - 1;
  const layer = stack[place];
  const mended = layer && changed(layer, mend);
  if (!layer || !mended) throw new BadInput({ argument: 'mendStack.mend', expected: 'a mend of this refusal', got: mend.code, mend: 'take one of refusal.mends, with the stack it came from' });
  const before = stack.slice(0, place);
  const after = stack.slice(place + 1);
  switch (mend.code) {
    case 'removeLayer': return [...before, ...after];
    case 'removeFlatten': {
      const away = flattensBefore(stack, place);
      return stack.filter((_, at) => !away.has(at));
    }
    case 'poolFirst': {
      const window = 'window' in layer ? layer.window : 1;
      return [...before, { kind: 'pool', window, stride: window, padding: 'same' }, layer, ...after];
    }
    case 'reshapeFirst': return [...before, { kind: 'reshape', shape: mend.shape }, layer, ...after];
    default: return [...before, mended, ...after];
  }
}
