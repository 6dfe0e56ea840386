import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { answersOf, verdictOf } from './frameworks.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>): Params => ({ ...defaults(widget.params), ...patch });
const numbers = (patch: Partial<Params>) => { const p = state(patch); return widget.describe(p, compute(p), 0); };
const four = (patch: Partial<Params>) => { const n = numbers(patch); return [n.outputSize, n.padBefore, n.padAfter, n.unreadCells]; };

/** The rule again, written as a walk over a padded list: nothing of it is shared with the figure. */
function walk({ size, kernel, stride, dilation, padding, pad }: Params) {
  const span = dilation * (kernel - 1) + 1;
  let [before, after] = [0, 0];
  if (padding === 'explicit') [before, after] = [pad, pad];
  if (padding === 'full') [before, after] = [span - 1, span - 1];
  if (padding === 'same') {
    // TensorFlow's documentation: pad_along = max(k − s, 0) where s divides n, else max(k − n mod s, 0).
    const total = size % stride === 0 ? Math.max(span - stride, 0) : Math.max(span - (size % stride), 0);
    before = Math.floor(total / 2);
    after = total - before;
  }
  const padded = [...Array<number>(before).fill(0), ...Array.from({ length: size }, (_, i) => i + 1), ...Array<number>(after).fill(0)];
  const output: number[] = [];
  const touched = new Set<number>();
  for (let start = 0; start + span <= padded.length; start += stride) {
    let sum = 0;
    for (let w = 0; w < kernel; w++) {
      const value = padded[start + w * dilation]!;
      if (value > 0) touched.add(value);
      sum += value;
    }
    output.push(sum);
  }
  return { outputSize: output.length, padBefore: before, padAfter: after, unreadCells: size - touched.size, output };
}

describe('stride-padding', () => {
  it('agrees with a walk over the padded list in every setting of the bounds', () => {
    let count = 0;
    for (let size = 2; size <= 32; size++) for (let kernel = 1; kernel <= 7; kernel++) for (let stride = 1; stride <= 4; stride++) {
      for (let dilation = 1; dilation <= 3; dilation++) for (const padding of ['valid', 'same', 'full', 'explicit'] as const) {
        for (const pad of padding === 'explicit' ? [0, 1, 2, 3] : [1]) {
          const p = state({ size, kernel, stride, dilation, padding, pad });
          const { output, ...rest } = walk(p);
          count++;
          if (output.length === 0) { expect(widget.constrain!(p)?.code).toBe('windowTooLarge'); continue; }
          expect(widget.constrain!(p)).toBeNull();
          const frame = compute(p);
          expect(frame.output).toEqual(output);
          expect(widget.describe(p, frame, 0)).toMatchObject(rest);
        }
      }
    }
    expect(count).toBe(31 * 7 * 4 * 3 * 7);
  });

  it('gives the values of the teaching plan: TensorFlow’s zeros 0 and 1 make 6, 12, 11, one on each side 3, 9, 15', () => {
    expect(four({ size: 6, padding: 'same' })).toEqual([3, 0, 1, 0]);
    expect(compute(state({ size: 6, padding: 'same' })).output).toEqual([6, 12, 11]);
    expect(four({ size: 6, padding: 'explicit', pad: 1 })).toEqual([3, 1, 1, 0]);
    expect(compute(state({ size: 6, padding: 'explicit', pad: 1 })).output).toEqual([3, 9, 15]);
  });

  it('halves 16 with same, leaves one cell of it unread with valid', () => {
    expect(four({ size: 16, padding: 'same' })).toEqual([8, 0, 1, 0]);
    expect(four({ size: 16 })).toEqual([7, 0, 0, 1]);
  });

  it('takes a window larger than the input under same, and refuses it under valid', () => {
    expect(four({ size: 4, kernel: 5, stride: 1, dilation: 3, padding: 'same' })).toEqual([4, 6, 6, 0]);
    expect(widget.constrain!(state({ size: 4, kernel: 5, dilation: 3 }))).toMatchObject({ code: 'windowTooLarge', values: { span: 13, size: 4 } });
  });

  it('halves 28 as the first layer of ResNet halves 224: window 7, stride 2, three zeros on each side', () => {
    expect(four({ ...widget.presets.stem })).toEqual([14, 3, 3, 0]);
  });

  it('counts pixels that no window reads: rows and columns', () => {
    expect(numbers({ ...widget.presets.gaps })).toMatchObject({ unreadCells: 6, picture: 144, unreadPicture: 144 - 36 });
  });

  it('tells nothing of the zeros while the reader is asked, and all of it beside the guess', () => {
    const p = state({ ...widget.presets.ask, guessBefore: 1, guessAfter: 1 });
    expect(JSON.stringify([compute(p), widget.describe(p, compute(p), 0)])).not.toMatch(/"(output|windows|reads)":\[\d|"pad\w+":\d|"outputSize":\d/);
    expect(compute({ ...p, ask: 'answer' }).guess).toEqual({ before: 1, after: 1, output: [3, 9, 15] });
    expect(compute({ ...p, ask: 'answer', guessBefore: 0, guessAfter: 2 }).guess!.output).toEqual([6, 12, 11]);
  });
});

describe('two libraries', () => {
  const ways = (patch: Partial<Params>) => answersOf(state(patch)).map(({ library, way, call, output }) => [library, way, call, output.length]);

  it('differ under same with a stride: PyTorch refuses it, and one zero on each side gives other numbers', () => {
    expect(ways({ size: 6, padding: 'same' })).toEqual([
      ['keras', 'layer', 'Conv1D(1, 3, strides=2, padding="same")', 3],
      ['torch', 'refused', 'nn.Conv1d(1, 1, 3, stride=2, padding="same")', 0],
      ['torch', 'habit', 'nn.Conv1d(1, 1, 3, stride=2, padding=1)', 3],
    ]);
    const p = state({ size: 6, padding: 'same' });
    expect(verdictOf(p, answersOf(p), compute(p).output)).toBe('habitValues');
    const odd = state({ size: 7, padding: 'same' });
    expect(verdictOf(odd, answersOf(odd), compute(odd).output)).toBe('habitAgrees');
  });

  it('agree under same with stride 1, an even window too', () => {
    const p = state({ size: 6, kernel: 4, stride: 1, padding: 'same' });
    expect(answersOf(p).map(({ before, after }) => [before, after])).toEqual([[1, 2], [1, 2]]);
    expect(verdictOf(p, answersOf(p), compute(p).output)).toBe('sameStride1');
  });

  it('Keras has no word for zeros by number, and refuses stride with dilation', () => {
    expect(ways({ size: 6, padding: 'explicit', pad: 1 })[0]).toEqual(['keras', 'padded', 'ZeroPadding1D((1, 1)), Conv1D(1, 3, strides=2)', 3]);
    expect(ways({ size: 12, dilation: 2 }).slice(0, 2)).toEqual([
      ['keras', 'refused', 'Conv1D(1, 3, strides=2, dilation_rate=2)', 0],
      ['keras', 'thinned', 'Conv1D(1, 3, dilation_rate=2), [:, ::2]', 4],
    ]);
  });

  it('whatever is not refused, and is no habit, gives the figure’s numbers', () => {
    fc.assert(fc.property(fc.record({
      size: fc.integer({ min: 2, max: 32 }), kernel: fc.integer({ min: 1, max: 7 }), stride: fc.integer({ min: 1, max: 4 }), dilation: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom('valid' as const, 'same' as const, 'full' as const, 'explicit' as const), pad: fc.integer({ min: 0, max: 3 }),
    }), patch => {
      const p = state(patch);
      if (widget.constrain!(p)) return;
      const { output } = walk(p);
      for (const { way, output: given } of answersOf(p)) if (way !== 'refused' && way !== 'habit') expect(given).toEqual(output);
    }), { seed: 5 });
  });
});

describe('ways kept', () => {
  it('are read back as they were written, and nothing else is a list of ways', () => {
    const p = state({ size: 16, found: 'same.3.2.1.0,explicit.3.2.1.1' });
    expect(compute(p).kept.map(({ padding, output, unread }) => [padding, output, unread])).toEqual([['same', 8, 0], ['explicit', 8, 0]]);
    for (const bad of ['same', 'same.9.2.1.0', 'same.3.2.1.0,', 'a.3.2.1.0', Array(7).fill('same.3.2.1.0').join()]) expect(widget.params.found.accept(bad), bad).toBeUndefined();
  });
});
