import type { Layer, NotationRefusal } from '@/lib/arith/stack.ts';
import type { WeightFactor } from '@/lib/arith/stackFactors.ts';
import type { Mend, StackRefusal } from '@/lib/arith/stackRefusal.ts';

/** What the editor of a stack says, in one language. Numbers come formatted where they are texts. */
export interface StackWords {
  table: string;
  layer: string; shape: string; sees: string; multiplyAdds: string; memory: string; bars: string; learned: string; share: string;
  input: string;
  inAll: string;
  layers(count: number): string;
  /** Behind `flatten` a field is no rectangle. */
  noField: string;
  /** Below a layer that cannot work. */
  waits: string;
  /** "5 × 5, 16 filters, stride 5, no bias". */
  spec(layer: Layer): string;
  rowSaid(place: number, name: string, spec: string, shape: string, learned: string): string;
  failedSaid(place: number, name: string, spec: string, why: string): string;
  waitingSaid(place: number, name: string, spec: string): string;
  grip: string;
  moved(name: string, place: number, of: number): string;
  removed(name: string): string;
  added(name: string, place: number): string;

  /** Names of layers for the buttons that add them. */
  kinds: Readonly<Record<Layer['kind'], string>>;
  /** The button that unfolds the fields where there is no room for them. */
  edit: string;
  add: string;
  more: string;
  moveUp: string; moveDown: string; remove: string;
  fields: Readonly<Record<'filters' | 'window' | 'factor' | 'stride' | 'dilation' | 'units' | 'height' | 'width' | 'channels' | 'zeros', string>>;
  padding: string; paddings: Readonly<Record<'valid' | 'same' | 'zeros', string>>;
  activation: string; activations: Readonly<Record<'linear' | 'relu' | 'sigmoid', string>>;
  bias: string; biases: Readonly<Record<'yes' | 'no', string>>;

  why(refusal: StackRefusal): string;
  mend: string;
  mends(mend: Mend): string;
  mended: string;

  notation: string;
  notationHint: string;
  misread(refusal: NotationRefusal): string;
  empty: string;

  factors: Readonly<Record<WeightFactor['counts'], string>>;
  oneEach: string; noBias: string;
  counts: string; factor: string; soFar: string;
  nothing(kind: string): string;
  inputSaid(numbers: string): string;
  ofAll(name: string, share: string): string;
  used(weights: string, rows: string, columns: string, product: string): string;
  usedOnce(weights: string): string;
  cellSees(height: string, width: string, jump: string | null): string;
  keeps(numbers: string, memory: string): string;
}
