import type { Activation } from '@/lib/arith/stack.ts';
import type { Fault } from './faults.ts';
import type { Place } from './python.ts';
import { shapeOf, type Value } from './values.ts';

export interface Given extends Place { value: Value }
export type Report = (fault: Fault) => void;

/** A layer (or model, or optimizer) that cannot be had; why has been reported. */
export class LeftOut extends Error {}

/** Values of arguments that change nothing here, beside `None`. */
const harmless: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  data_format: ['channels_last'], kernel_initializer: ['glorot_uniform'], bias_initializer: ['zeros'], groups: [1], sparse: [false], optional: [false], ragged: [false],
};
/** Arguments that say nothing about the numbers. */
const silent = new Set(['name', 'dtype', 'trainable']);

const activations: Readonly<Record<string, Activation>> = { linear: 'linear', relu: 'relu', sigmoid: 'sigmoid' };

/** The arguments of one call, read one by one; what nobody has read at the end is named. */
export class Arguments {
  private readonly read = new Set<string>();

  constructor(readonly of: string, private readonly given: ReadonlyMap<string, Given>, private readonly place: Place, private readonly report: Report) {}

  private fault(code: Fault['code'], name: string, expected: string): void {
    const { line, text } = this.given.get(name) ?? this.place;
    this.report({ code, line, text, values: { of: this.of, name, expected, got: text } });
  }

  has = (name: string): boolean => this.given.has(name);
  take(name: string): Given | undefined {
    this.read.add(name);
    return this.given.get(name);
  }

  private value(name: string): Value | undefined {
    const value = this.take(name)?.value;
    return value?.kind === 'none' ? undefined : value;
  }

  /** What stands there instead: the usual value, or, where there is none, the end of the layer. */
  private instead<T>(name: string, usual: T | null, expected: string): T {
    if (usual !== null) return usual;
    this.fault('missing', name, expected);
    throw new LeftOut(name);
  }

  private refused<T>(name: string, usual: T | null, expected: string): T {
    this.fault(this.given.get(name)?.value.kind === 'unknown' ? 'unknown' : 'value', name, expected);
    if (usual === null) throw new LeftOut(name);
    return usual;
  }

  whole(name: string, usual: number | null, min: number, max: number): number {
    const value = this.value(name);
    if (!value) return this.instead(name, usual, `${min}…${max}`);
    if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= min && value.value <= max) return value.value;
    return this.refused(name, usual, `${min}…${max}`);
  }

  decimal(name: string, usual: number): number {
    const value = this.value(name);
    if (!value) return usual;
    return value.kind === 'number' && Number.isFinite(value.value) ? value.value : this.refused(name, usual, '0.001');
  }

  /** `3` or `(3, 3)`: the notation has squares only. */
  square(name: string, usual: number | null, max: number): number {
    const value = this.value(name);
    if (!value) return this.instead(name, usual, `1…${max}`);
    const pair = shapeOf(value) ?? [];
    const [first] = pair;
    const isOne = (pair.length === 1 || pair.length === 2) && pair.every(size => size === first);
    if (isOne && typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= max) return first;
    return this.refused(name, usual, pair.length === 2 ? `(${first ?? 3}, ${first ?? 3})` : `1…${max}`);
  }

  choice<T extends string>(name: string, usual: T, of: readonly T[]): T {
    const value = this.value(name);
    if (!value) return usual;
    const text = value.kind === 'text' ? value.value.toLowerCase() : '';
    return (of as readonly string[]).includes(text) ? text as T : this.refused(name, usual, of.map(one => `"${one}"`).join(' | '));
  }

  flag(name: string, usual: boolean): boolean {
    const value = this.value(name);
    if (!value) return usual;
    if (value.kind === 'number') return value.value !== 0;
    return value.kind === 'flag' ? value.value : this.refused(name, usual, 'True | False');
  }

  /** `"relu"`, `tf.nn.relu`, `keras.activations.relu`, `keras.layers.ReLU()`. One that is not there is linear. */
  activation(name = 'activation'): Activation {
    const value = this.value(name);
    if (!value) return 'linear';
    if (value.kind === 'layer' && value.layer.work.kind === 'activation') return value.layer.work.activation;
    const text = value.kind === 'text' ? value.value : value.kind === 'path' ? value.path.split('.').at(-1)! : '';
    const found = activations[text.toLowerCase()];
    if (!found) this.fault('activation', name, Object.keys(activations).join(' | '));
    return found ?? 'linear';
  }

  /** Names what nobody read and what is not harmless. */
  rest(): void {
    for (const [name, { value }] of this.given) {
      if (this.read.has(name) || silent.has(name) || value.kind === 'none') continue;
      const plain = 'value' in value ? value.value : value.kind === 'path' ? value.path.split('.').at(-1)!.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase() : '';
      if (harmless[name]?.includes(plain as string)) continue;
      this.fault('argument', name, '');
    }
  }
}
