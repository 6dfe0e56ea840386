import { describe, expect, it } from 'vitest';
import { compareFrameworks, kerasAxis, pytorchAxis, transposedInPytorch } from './frameworks.ts';
import { planAxis, type Axis } from './window.ts';

const axis = (size: number, kernel: number, rest: Partial<Axis> = {}): Axis => ({ size, kernel, stride: 1, dilation: 1, padding: 'valid', ...rest });

describe('the same layer in Keras and in PyTorch', () => {
  it('is the same without padding: ⌊(n − k) / s⌋ + 1', () => {
    const both = compareFrameworks(axis(28, 3, { stride: 2 }));
    expect([both.keras.plan!.output, both.pytorch.plan!.output, both.agrees]).toEqual([13, 13, true]);
  });

  it('is the same under same with stride 1, odd zero behind: kernel 4 gives 1 and 2', () => {
    const both = compareFrameworks(axis(7, 4, { padding: 'same' }));
    expect(both.agrees).toBe(true);
    expect(both.pytorch.plan).toMatchObject({ before: 1, after: 2, output: 7 });
  });

  it('is refused by PyTorch under same with a stride; one zero on both sides moves the windows', () => {
    const both = compareFrameworks(axis(6, 3, { stride: 2, padding: 'same' }));
    expect(both).toMatchObject({ agrees: false, difference: 'pytorchRefuses', pytorch: { plan: null, refusal: 'sameWithStride' }, keras: { plan: { before: 0, after: 1, output: 3 } } });
    expect(both.instead).toMatchObject({ plan: { before: 1, after: 1, output: 3 }, difference: 'cells' });
    expect(compareFrameworks(axis(7, 3, { stride: 2, padding: 'same' })).instead!.difference).toBeNull();
    expect(compareFrameworks(axis(28, 2, { stride: 2, padding: 'same' }), 'pool')).toMatchObject({ pytorch: { refusal: 'sameForPooling' }, instead: { plan: { output: 14 }, difference: null } });
    expect(compareFrameworks(axis(7, 2, { stride: 2, padding: 'same' }), 'pool').instead).toMatchObject({ plan: { output: 3 }, difference: 'size' });
  });

  it('takes zeros by number: PyTorch on both sides, Keras in a layer of their own', () => {
    const both = compareFrameworks(axis(5, 3, { padding: 'explicit', pad: 1 }));
    expect([both.agrees, both.keras.padFirst, both.pytorch.padFirst]).toEqual([true, [1, 1], null]);
    expect(pytorchAxis(axis(5, 3, { padding: 'explicit', pad: [0, 1] })).padFirst).toEqual([0, 1]);
    expect(pytorchAxis(axis(5, 3, { padding: 'full' })).plan).toMatchObject({ before: 2, after: 2, output: 7 });
    expect(pytorchAxis(axis(8, 2, { padding: 'explicit', pad: 2 }), 'pool').refusal).toBe('padTooLarge');
  });

  it('is refused by Keras with stride and dilation together, by both where the window does not fit', () => {
    expect(compareFrameworks(axis(12, 3, { stride: 2, dilation: 2 }))).toMatchObject({ difference: 'kerasRefuses', keras: { refusal: 'strideWithDilation' }, pytorch: { plan: { output: 4 } } });
    expect(compareFrameworks(axis(2, 3))).toMatchObject({ agrees: true, difference: null, keras: { refusal: 'windowTooLarge' }, pytorch: { refusal: 'windowTooLarge' } });
    expect(kerasAxis(axis(2, 3, { padding: 'same' })).plan!.output).toBe(2);
  });

  it('averages zeros in PyTorch only', () => {
    expect(compareFrameworks(axis(8, 2, { stride: 2, padding: 'explicit', pad: 1 }), 'avg').difference).toBe('countsPadding');
    expect(compareFrameworks(axis(8, 2, { stride: 2 }), 'avg').difference).toBeNull();
  });
});

describe('a transposed layer in PyTorch', () => {
  const said = (size: number, kernel: number, stride: number, padding: 'valid' | 'same' | number) => {
    const { padding: p, outputPadding, plan, shift } = transposedInPytorch({ size, kernel, stride, dilation: 1, padding });
    return [p, outputPadding, plan.output, shift];
  };

  it('doubles as Keras does: kernel 4 takes 1 away, kernel 3 takes 1 away and adds 1, one cell apart', () => {
    expect(said(5, 4, 2, 'same')).toEqual([1, 0, 10, 0]);
    expect(said(5, 3, 2, 'same')).toEqual([1, 1, 10, 1]);
    expect(said(5, 2, 2, 'same')).toEqual([0, 0, 10, 0]);
  });

  it('adds behind what Keras leaves empty: kernel 2, stride 3', () => {
    expect(said(5, 2, 3, 'valid')).toEqual([0, 1, 15, 0]);
    expect(said(5, 3, 2, 'valid')).toEqual([0, 0, 11, 0]);
    expect(said(5, 3, 2, 1)).toEqual([1, 0, 9, 0]);
  });

  it('has the size of PyTorch\'s formula, whatever the numbers up to 6', () => {
    for (let n = 1; n <= 6; n++) for (let k = 1; k <= 6; k++) for (let s = 1; s <= 6; s++) for (const padding of ['valid', 'same'] as const) {
      const { padding: p, outputPadding: o, plan } = transposedInPytorch({ size: n, kernel: k, stride: s, dilation: 1, padding });
      expect([n, k, s, padding, (n - 1) * s - 2 * p + (k - 1) + o + 1]).toEqual([n, k, s, padding, padding === 'same' ? n * s : (n - 1) * s + Math.max(k, s)]);
      expect(plan.output).toBe((n - 1) * s - 2 * p + k + o);
      expect(o).toBeLessThan(s > 1 ? s : 2);
    }
  });
});

it('a plan refuses by name what is no size', () => {
  expect(() => planAxis(axis(0, 3))).toThrow('planAxis.size: expected a whole number from 1, got 0: give an input of at least one cell');
  expect(() => planAxis(axis(5, 3, { stride: 1.5 }))).toThrow('planAxis.stride');
  expect(() => planAxis(axis(5, 3, { padding: 'explicit', pad: [0, -1] }), 'conv2d')).toThrow('conv2d.padding: expected a whole number from 0, got -1');
});
