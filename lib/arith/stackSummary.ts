import { stackField, type AxisField } from './receptiveField.ts';
import { printLayer, type Layer, type NotationRefusal, type Stack } from './stack.ts';
import { largestOutput, numbersOf, planStack, type Mend, type Shape, type StackRefusal } from './stackShapes.ts';

/** One row of a Keras-like summary. */
export interface SummaryRow {
  /** Keras's automatic name, counted from the second of a kind on: `conv2d`, `conv2d_1`. */
  name: string;
  /** Keras's class, or ours where Keras has none (`BedOfNails`, `MaxUnpooling2D`). */
  kind: string;
  outputShape: readonly number[];
  parameters: number;
  multiplyAdds: number;
  /** Memory of the layer's output for one picture, in bytes: 4 for each number (float32). Training keeps all layers' at once. */
  bytes: number;
  /** What one cell of this layer sees of the input, borders ignored; null where that is no rectangle (behind `flatten`). */
  field: { rows: AxisField; columns: AxisField } | null;
}

/** A stack's table and its sums over all layers, for one picture. */
export interface Summary {
  rows: SummaryRow[];
  totalParameters: number;
  totalMultiplyAdds: number;
  totalBytes: number;
  refusal: StackRefusal | null;
}

/** Bytes of `count` numbers in float32. */
export const float32Bytes = (count: number): number => 4 * count;

const named: Readonly<Record<Layer['kind'], readonly [name: string, kind: string]>> = {
  conv: ['conv2d', 'Conv2D'], tconv: ['conv2d_transpose', 'Conv2DTranspose'],
  pool: ['max_pooling2d', 'MaxPooling2D'], avg: ['average_pooling2d', 'AveragePooling2D'],
  up: ['up_sampling2d', 'UpSampling2D'], bil: ['up_sampling2d', 'UpSampling2D'], nails: ['bed_of_nails', 'BedOfNails'], unpool: ['max_unpooling2d', 'MaxUnpooling2D'],
  flatten: ['flatten', 'Flatten'], reshape: ['reshape', 'Reshape'], dense: ['dense', 'Dense'],
};

/** Keras's automatic names of the layers, in order. */
export function layerNames(stack: Stack): string[] {
  const seen = new Map<string, number>();
  return stack.map(({ kind }) => {
    const [name] = named[kind];
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}_${before}`;
  });
}

/** The summary of a stack, the input first; up to the layer that cannot work, with the reason. `largest` as in `planStack`. */
export function summarise(stack: Stack, input: Shape, largest = largestOutput): Summary {
  const { layers, refusal } = planStack(stack, input, largest);
  const names = layerNames(stack);
  const rowOf = (outputShape: Shape, place: number) => ({ outputShape, bytes: float32Bytes(numbersOf(outputShape)), field: input.length === 1 ? null : stackField(layers.slice(0, place)) });
  const rows: SummaryRow[] = [{ name: 'input_layer', kind: 'InputLayer', parameters: 0, multiplyAdds: 0, ...rowOf(input, 0) }];
  layers.forEach(({ layer, output, parameters, multiplyAdds }, place) =>
    rows.push({ name: names[place] as string, kind: named[layer.kind][1], parameters, multiplyAdds, ...rowOf(output, place + 1) }));
  const total = (of: (row: SummaryRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return { rows, refusal, totalParameters: total(row => row.parameters), totalMultiplyAdds: total(row => row.multiplyAdds), totalBytes: total(row => row.bytes) };
}

const inEnglish: Readonly<Record<StackRefusal['code'], (got: number, expected: number) => string>> = {
  windowTooLarge: (got, expected) => `the window (${got}) is larger than its input (${expected})`,
  padTooLarge: (got, expected) => `the padding (${got}) is more than half the window (${expected})`,
  cropsEverything: (got, expected) => `${got} zeros are taken away on every side, but only ${expected} can be`,
  needsPicture: () => 'expected rows, columns and channels, got a flat list',
  noPoolingToUndo: () => 'there is no max pooling in front that it could undo',
  poolingDiffers: (got, expected) => `the pooling it undoes has ${expected} where this has ${got}`,
  reshapeDiffers: (got, expected) => `its shape holds ${got} numbers, its input has ${expected}`,
  tooLarge: (got, expected) => `${got} numbers are too many, at most ${expected} are computed`,
};
const mendInEnglish = (mend: Mend): string => {
  switch (mend.code) {
    case 'paddingSame': return 'use padding same';
    case 'windowAtMost': return `a kernel of ${mend.value} or less`;
    case 'windowExactly': return `a window of ${mend.value}`;
    case 'factorAtMost': return `a factor of ${mend.value} or less`;
    case 'filtersAtMost': return `${mend.value} filters or fewer`;
    case 'unitsAtMost': return `${mend.value} units or fewer`;
    case 'reshapeTo': return `use ${mend.shape.join(' × ')}`;
    case 'reshapeFirst': return `put a reshape to ${mend.shape.join(' × ')} in front`;
    case 'padAtMost': return `at most ${mend.value} there`;
    case 'removeLayer': return 'remove this layer';
    case 'removeFlatten': return 'remove the flatten in front';
    case 'poolFirst': return 'put a max pooling in front';
  }
};

/** `layer 3, conv5: the window (5) is larger than its input (4): use padding same, or a kernel of 4 or less`. For messages in English; pages build their own from the codes. */
export function explainRefusal(stack: Stack, refusal: StackRefusal): string {
  const layer = stack[refusal.layer - 1] as Layer;
  return `layer ${refusal.layer}, ${printLayer(layer)}: ${inEnglish[refusal.code](refusal.got, refusal.expected)}: ${refusal.mends.map(mendInEnglish).join(', or ')}`;
}

/** `layer 2, pool: …`, for a text that is not in the notation. */
export const explainNotation = ({ layer, code, text, expected }: NotationRefusal): string =>
  `layer ${layer}, ${text === '' ? '(empty)' : text}: ${code}: expected ${expected}`;
