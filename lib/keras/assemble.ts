import { stackBounds, type Activation, type ConvolutionLayer, type Layer, type PoolingLayer } from '@/lib/arith/stack.ts';
import { numbersOf } from '@/lib/arith/stackShapes.ts';
import { croppedOf, isEven, planCode, sidesOf, type CodeInput, type Sides } from '@/lib/code/modules.ts';
import type { Report } from './arguments.ts';
import type { NoteCode } from './faults.ts';
import type { KerasLayer, LayerWork } from './kerasLayer.ts';
import type { Tensor, Use } from './values.ts';

export interface Assembled {
  stack: Layer[];
  /** For every layer of the stack the line of its Keras layer. */
  lines: number[];
}

/** The work that can be of a kind. */
type Work<K extends LayerWork['kind'], W = LayerWork> = W extends { kind: infer Kinds } ? (K extends Kinds ? W : never) : never;
type Note = (code: NoteCode, layer: KerasLayer, values?: Readonly<Record<string, string | number>>) => void;

const same = (a: Sides, b: Sides) => a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;
const square = (sides: Sides): number | null => (isEven(sides) && sides.top === sides.left && sides.top <= stackBounds.pad ? sides.top : null);

/** Turns layers of Keras into those of the notation, where one can be several of the other. */
class Assembly implements Assembled {
  readonly stack: Layer[] = [];
  readonly lines: number[] = [];
  /** For every layer of the stack what it, or the padding in front of it, reads. */
  private readonly fronts: (Tensor | null)[] = [];
  private readonly layers: readonly KerasLayer[];
  private place = 0;
  /** Where the layer in hand begins: at its padding, if one was written out. */
  private first = 0;

  constructor(private readonly uses: readonly Use[], private readonly input: CodeInput, private readonly report: Report, private readonly note: Note) {
    this.layers = uses.map(({ layer }) => layer);
  }

  /** What reaches the next layer; null where a layer in front cannot work. */
  private shape(): readonly number[] | null {
    const { layers, refusal } = planCode(this.stack, this.input);
    return refusal ? null : layers.at(-1)?.output ?? this.input;
  }

  private picture(): readonly number[] | null {
    const shape = this.shape();
    return shape?.length === 3 ? shape : null;
  }

  private push(layer: Layer, { line }: KerasLayer): void {
    this.stack.push(layer);
    this.lines.push(line);
    this.fronts.push(this.uses[this.first]!.from);
  }

  /** The next layer, if it is of that kind: the place moves on to it. */
  private peek<K extends LayerWork['kind']>(kind: K, ahead = 1): Work<K> | null {
    const work = this.layers[this.place + ahead]?.work;
    return work?.kind === kind ? work as Work<K> : null;
  }

  run(): Assembled {
    for (; this.place < this.layers.length; this.place++) {
      if (this.stack.length === stackBounds.layers) {
        const { line, text, type } = this.layers[this.place]!;
        this.report({ code: 'value', line, text, values: { of: type, name: 'layers', expected: `1…${stackBounds.layers}`, got: this.layers.length } });
        break;
      }
      this.first = this.place;
      this.one(this.layers[this.place]!);
    }
    return { stack: this.stack, lines: this.lines };
  }

  private one(layer: KerasLayer): void {
    const { work } = layer;
    switch (work.kind) {
      case 'conv': return void this.convolution(work, layer, null);
      case 'tconv': return void this.transposed(work, layer, null);
      case 'zeros': return this.padded(work.sides, layer);
      case 'infinity': return this.paddedPooling(work.sides, layer);
      case 'nails': return this.nails(work, layer);
      case 'crop': return this.left('cropping', layer);
      case 'activation': return this.activation(work.activation, layer);
      case 'reshape': return this.reshape(work.target, layer);
      case 'unpool': return this.unpool(work, layer);
      case 'pool': case 'avg': case 'up': case 'bil': case 'flatten': case 'dense': return this.push(work as Layer, layer);
      case 'squeeze': return this.squeeze(layer);
      case 'input': case 'nothing':
    }
  }

  private left(code: 'padding' | 'cropping' | 'unpooling', { line, text, type }: KerasLayer): void {
    this.report({ code, line, text, values: { of: type } });
  }

  /**
   * A convolution, with the zeros written in front. Where stride and dilation are both above 1 Keras needs a `MaxPooling2D(1, strides=s)`
   * behind: a dilated convolution with one is read as the stride that it stands for.
   */
  private convolution(work: Work<'conv'>, layer: KerasLayer, zeros: Sides | null): boolean {
    const thinned = this.peek('pool');
    const merges = work.dilation > 1 && work.stride === 1 && work.padding === 'valid' && thinned?.window === 1 && thinned.stride > 1 && thinned.padding === 'valid';
    const strides = merges ? [thinned.stride, 1] : [work.stride];
    for (const stride of strides) {
      const read: ConvolutionLayer = { ...work, stride };
      const padding = zeros === null ? work.padding : work.padding === 'valid' ? this.paddingOf(read, zeros) : null;
      if (padding === null) continue;
      this.push({ ...read, padding }, layer);
      if (stride !== work.stride) this.place++;
      return true;
    }
    return false;
  }

  private paddingOf(layer: ConvolutionLayer | PoolingLayer, zeros: Sides): 'same' | number | null {
    const even = square(zeros);
    if (even !== null) return even;
    const input = this.picture();
    return input && same(sidesOf({ ...layer, padding: 'same' }, input), zeros) ? 'same' : null;
  }

  private padded(zeros: Sides, layer: KerasLayer): void {
    const conv = this.peek('conv');
    if (!conv) return this.left('padding', layer);
    this.place++;
    const next = this.layers[this.place]!;
    if (this.convolution(conv, next, zeros)) return;
    this.left('padding', layer);
    this.convolution(conv, next, null);
  }

  private paddedPooling(zeros: Sides, layer: KerasLayer): void {
    const pool = this.peek('pool');
    const padding = pool?.padding === 'valid' ? this.paddingOf(pool as PoolingLayer, zeros) : null;
    if (!pool || padding === null) return this.left('padding', layer);
    this.place++;
    this.push({ ...pool, padding } as PoolingLayer, this.layers[this.place]!);
  }

  /** Nails in front of a dilated transposed convolution are its stride, if what is cropped behind says so. */
  private nails({ window }: Work<'nails'>, layer: KerasLayer): void {
    const next = this.peek('tconv');
    if (next && window > 1 && next.dilation > 1 && next.stride === 1 && next.padding === 'valid') {
      this.place++;
      if (this.transposed(next, this.layers[this.place]!, window)) return;
      this.place--;
    }
    this.push({ kind: 'nails', window }, layer);
  }

  /** A transposed convolution and what is cropped behind it; with `nails`, only as the stride that they stand for. */
  private transposed(work: Work<'tconv'>, layer: KerasLayer, nails: number | null): boolean {
    const crop = this.peek('crop');
    const cropped = crop?.sides ?? { top: 0, bottom: 0, left: 0, right: 0 };
    const input = this.picture();
    if (work.padding === 'valid' && input && (crop || nails)) {
      const stride = nails ?? work.stride;
      const paddings = ['valid', cropped.top <= stackBounds.pad ? cropped.top : 'valid', 'same'] as const;
      const found = paddings.map((padding): ConvolutionLayer => ({ ...work, stride, padding })).find(tried => this.crops(tried, nails !== null, input, cropped));
      if (found) {
        this.push(found, layer);
        if (crop) this.place++;
        return true;
      }
    }
    if (nails !== null) return false;
    this.push(work, layer);
    return true;
  }

  /** Whether Keras's transposed convolution without a padding of its own, so cropped, is this one. */
  private crops(layer: ConvolutionLayer, hasNails: boolean, input: readonly number[], cropped: Sides): boolean {
    const { layers, refusal } = planCode([layer], input as unknown as CodeInput);
    if (refusal) return false;
    const span = (layer.window - 1) * layer.dilation + 1;
    const whole = (n: number) => (hasNails ? n * layer.stride + span - 1 : (n - 1) * layer.stride + Math.max(span, layer.stride));
    const { before } = croppedOf(layer, input);
    const [rows, columns] = layers[0]!.output as readonly number[];
    return same(cropped, { top: before, left: before, bottom: whole(input[0]!) - rows! - before, right: whole(input[1]!) - columns! - before });
  }

  /** Moves into the last layer that learns; cells are only moved or repeated between the two. */
  private activation(activation: Activation, { line, text, type }: KerasLayer): void {
    const at = this.stack.findLastIndex(({ kind }) => kind !== 'flatten' && kind !== 'reshape' && kind !== 'up');
    const learned = this.stack[at];
    if (activation === 'linear') return;
    if (!learned || !('activation' in learned) || learned.activation !== 'linear') {
      if (learned && 'activation' in learned && learned.activation === 'relu' && activation === 'relu') return;
      return this.report({ code: 'activation', line, text, values: { of: type, name: 'activation', expected: 'Conv2D | Conv2DTranspose | Dense', got: activation } });
    }
    this.stack[at] = { ...learned, activation };
  }

  /** A list of lists of one number becomes a list, as a flatten makes it. */
  private squeeze(layer: KerasLayer): void {
    const shape = this.shape();
    if (shape?.length === 2 && shape[1] === 1) return this.push({ kind: 'flatten' }, layer);
    if (!shape || shape.length === 1) return;
    this.report({ code: 'operation', line: layer.line, text: layer.text, values: { name: layer.type } });
  }

  private reshape(target: readonly number[], layer: KerasLayer): void {
    const numbers = this.shape()?.reduce((product, size) => product * size, 1) ?? 0;
    const known = numbersOf(target.filter(size => size > 0));
    const whole = target.map(size => (size < 0 ? numbers / known : size));
    if (target.filter(size => size < 0).length > 1 || whole.some(size => !Number.isInteger(size) || size < 1) || whole.length > 3) {
      return this.report({ code: 'value', line: layer.line, text: layer.text, values: { of: layer.type, name: 'target_shape', expected: `(7, 7, 4)`, got: `(${target.join(', ')})` } });
    }
    if (whole.length === 1) return this.push({ kind: 'flatten' }, layer);
    if (whole.length === 2) this.note('noChannel', layer, { shape: `${whole.join(' × ')} × 1` });
    this.push({ kind: 'reshape', shape: [whole[0]!, whole[1]!, whole[2] ?? 1] }, layer);
  }

  /** The unpooling undoes the last pooling that is open; it must read what stands in front of that one. */
  private unpool({ window }: Work<'unpool'>, layer: KerasLayer): void {
    this.push({ kind: 'unpool', window }, layer);
    const { layers, refusal } = planCode(this.stack, this.input);
    const undone = layers.at(-1)?.undoes;
    if (refusal || undone === undefined) return;
    const read = this.uses[this.place]!.before;
    if (read && this.fronts[undone] !== read && this.uses.some(({ from }) => from === read)) this.left('unpooling', layer);
  }
}

/**
 * The layers of a chain in the notation. What has no place there is reported by its line and left out; the rest stands.
 * @param input the shape that reaches the first layer
 */
export const assemble = (uses: readonly Use[], input: CodeInput, report: Report, note: Note): Assembled => new Assembly(uses, input, report, note).run();
