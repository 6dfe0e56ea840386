import { describe, expect, it } from 'vitest';
import { cellsReached, cellsRead, cellsUnread, planAxis, windowSpan, zerosRead, type Axis } from './window.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Slides a window over zeros and cells one by one, without a formula. */
function slide(size: number, before: number, after: number, kernel: number, stride: number, dilation: number) {
  const tape = range(-before, size + after - 1);
  const windows: number[][] = [];
  for (let start = 0; ; start += stride) {
    const read = range(0, kernel - 1).map(w => tape[start + w * dilation]);
    if (read.includes(undefined)) return windows;
    windows.push(read as number[]);
  }
}

const axes: Axis[] = range(1, 12).flatMap(size => range(1, 12).flatMap(kernel => range(1, 4).flatMap(stride =>
  range(1, 3).flatMap(dilation => ([{ padding: 'valid' }, { padding: 'same' }, { padding: 'full' }, { padding: 'explicit', pad: 1 }, { padding: 'explicit', pad: [2, 0] }, { padding: 'explicit', pad: [0, 3] }] as const)
    .map(padding => ({ size, kernel, stride, dilation, ...padding }))))));

describe('planAxis', () => {
  it('counts as many windows as sliding finds, for every size up to 12', () => {
    for (const axis of axes) {
      const plan = planAxis(axis);
      const windows = slide(axis.size, plan.before, plan.after, axis.kernel, axis.stride, axis.dilation);
      expect([axis, plan.output]).toEqual([axis, windows.length]);
    }
  });

  it('counts as many windows as one more step would need room for: sizes, kernels, strides and dilations to 12, every padding', () => {
    const wrong: unknown[] = [];
    for (const size of range(1, 12)) for (const kernel of range(1, 12)) for (const stride of range(1, 12)) for (const dilation of range(1, 12)) {
      for (const padding of [{ padding: 'valid' }, { padding: 'same' }, { padding: 'full' }, { padding: 'explicit', pad: [1, 4] }] as const) {
        const { before, after, output } = planAxis({ size, kernel, stride, dilation, ...padding });
        // Steps until the window's last weight leaves the padded input.
        let windows = 0;
        for (let last = (kernel - 1) * dilation; last < before + size + after; last += stride) windows += 1;
        const asked = padding.padding === 'same' ? Math.ceil(size / stride) : windows;
        if (output !== windows || output !== asked) wrong.push({ size, kernel, stride, dilation, ...padding, output, windows });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives ceil(n / s) cells under same, and never more zeros than the last window needs', () => {
    for (const axis of axes.filter(a => a.padding === 'same')) {
      const plan = planAxis(axis);
      expect([axis, plan.output]).toEqual([axis, Math.ceil(axis.size / axis.stride)]);
      expect(plan.after - plan.before === 0 || plan.after - plan.before === 1).toBe(true);
      if (plan.before + plan.after > 0) expect((plan.output - 1) * axis.stride + plan.span).toBe(axis.size + plan.before + plan.after);
    }
  });

  it('puts the odd zero behind, as TensorFlow does: size 6, kernel 3, stride 2', () => {
    expect(planAxis({ size: 6, kernel: 3, stride: 2, dilation: 1, padding: 'same' })).toMatchObject({ before: 0, after: 1, output: 3 });
  });

  it('reads every overlap of window and input under full', () => {
    expect(planAxis({ size: 3, kernel: 3, stride: 1, dilation: 2, padding: 'full' })).toMatchObject({ span: 5, before: 4, after: 4, output: 7 });
  });

  it('gives what fewer zeros could not: under same the smallest padding that fits ceil(n / s) windows', () => {
    for (const axis of axes.filter(a => a.padding === 'same')) {
      const { before, after, output } = planAxis(axis);
      const fewest = range(0, axis.kernel * 3 + 12).find(zeros => slide(axis.size, 0, zeros, axis.kernel, axis.stride, axis.dilation).length >= Math.ceil(axis.size / axis.stride));
      expect([axis, before + after, output]).toEqual([axis, fewest, Math.ceil(axis.size / axis.stride)]);
    }
  });

  it('takes explicit zeros side by side', () => {
    expect(planAxis({ size: 6, kernel: 3, stride: 2, dilation: 1, padding: 'explicit', pad: [0, 1] })).toMatchObject({ before: 0, after: 1, output: 3 });
    expect(planAxis({ size: 6, kernel: 3, stride: 2, dilation: 1, padding: 'explicit', pad: [3, 0] })).toMatchObject({ before: 3, after: 0, output: 4 });
  });

  it('takes explicit zeros on both sides and floors', () => {
    expect(planAxis({ size: 6, kernel: 3, stride: 2, dilation: 1, padding: 'explicit', pad: 1 })).toMatchObject({ before: 1, after: 1, output: 3 });
    expect(planAxis({ size: 16, kernel: 3, stride: 2, dilation: 1, padding: 'explicit' }).output).toBe(7);
  });

  it('says 0 where the window does not fit', () => {
    expect(planAxis({ size: 2, kernel: 3, stride: 1, dilation: 1, padding: 'valid' }).output).toBe(0);
  });
});

describe('cells', () => {
  it('reads what sliding reads, and reaches back what it reads', () => {
    for (const axis of axes) {
      const plan = planAxis(axis);
      const windows = slide(axis.size, plan.before, plan.after, axis.kernel, axis.stride, axis.dilation);
      expect([axis, range(0, plan.output - 1).map(o => cellsRead(plan, o))]).toEqual([axis, windows]);
      const reached = range(-plan.before, axis.size + plan.after - 1).map(cell => cellsReached(plan, cell));
      const expected = range(-plan.before, axis.size + plan.after - 1).map(cell => windows.flatMap((w, i) => (w.includes(cell) ? [i] : [])));
      expect([axis, reached]).toEqual([axis, expected]);
      const read = new Set(windows.flat());
      expect([axis, cellsUnread(plan)]).toEqual([axis, range(0, axis.size - 1).filter(cell => !read.has(cell))]);
      expect([axis, zerosRead(plan)]).toEqual([axis, range(-plan.before, axis.size + plan.after - 1).filter(cell => (cell < 0 || cell >= axis.size) && read.has(cell))]);
    }
  });

  it('leaves one cell unread: size 16, kernel 3, stride 2, valid', () => {
    expect(cellsUnread(planAxis({ size: 16, kernel: 3, stride: 2, dilation: 1, padding: 'valid' }))).toEqual([15]);
  });

  it('counts the gaps of a dilated window to its span', () => {
    expect(windowSpan(3, 2)).toBe(5);
    expect(windowSpan(1, 3)).toBe(1);
  });
});
