import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { numbers, volume } from '@/lib/plain/numbers.ts';
import { runStack, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { compute } from './compute.ts';
import { stackOf } from './model.ts';
import { widget, type Params } from './widget.ts';

const of = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
};

/** Input cells that change the chosen output cell when they are raised, found by running the stack: no arithmetic of fields. */
function changing(layers: string, size: number, [row, column]: readonly [number, number]): Set<string> {
  const { layers: planned } = planStack(stackOf(layers), [size, size, 1]);
  const weights = planned.map(({ layer, input }): LayerWeights => ('window' in layer && 'filters' in layer
    ? { kernel: numbers(layer.kind === 'conv' ? [layer.window, layer.window, input[2]!, layer.filters] : [layer.window, layer.window, layer.filters, input[2]!], new Array(layer.window ** 2 * input[2]! * layer.filters).fill(1)) }
    : {}));
  const answer = (values: Float64Array) => {
    const { shape: [, columns, channels], values: out } = runStack(planned, weights, volume([size, size, 1], values)).at(-1)!.output;
    return out[(row * columns + column) * channels]!;
  };
  const still = answer(new Float64Array(size * size));
  const found = new Set<string>();
  for (let at = 0; at < size * size; at++) {
    const values = new Float64Array(size * size);
    values[at] = 1;
    if (answer(values) !== still) found.add(`${Math.floor(at / size)},${at % size}`);
  }
  return found;
}

describe('the receptive field of the last layer', () => {
  // Hand counts; the first three stand in the product's and the teaching plan's text.
  it.each<[string, number, number, number]>([
    ['conv3', 3, 1, 1], ['conv3s2,pool2', 5, 4, 2], ['conv3,conv3', 5, 1, 2], ['conv3,conv3,conv3', 7, 1, 3], ['conv3,pool2', 4, 2, 1.5], ['pool2,conv3', 6, 2, 2.5],
    ['conv3s2,conv3', 7, 2, 3], ['conv5s2,conv3', 9, 2, 4], ['conv3psame', 3, 1, 0], ['conv3p1', 3, 1, 0], ['conv3d2', 5, 1, 2], ['conv3d1,conv3d2,conv3d4', 15, 1, 7],
    ['pool2,pool2,conv3,conv3d3', 36, 4, 17.5], ['conv3,conv3,pool2,conv3', 10, 2, 4.5], ['conv1', 1, 1, 0], ['up2', 1, 0.5, 0], ['pool2,up2', 2, 1, 0.5],
  ])('%s: %i cells, jump %f, start %f', (layers, fieldSize, jump, start) => {
    expect(of({ layers, size: 64 }).numbers).toMatchObject({ fieldSize, jump, start });
  });

  it('stands where the input is too small for the stack, and the refused layer is named', () => {
    const { frame, numbers: told } = of({ layers: 'conv3s2,conv3s2,conv3s2,conv3s2', size: 9 });
    expect(told).toMatchObject({ fieldSize: 31, jump: 16, start: 15 });
    expect(frame.refusal).toEqual({ layer: 3, code: 'windowTooLarge', expected: 1, got: 3 });
    expect(frame.levels.map(({ side }) => side)).toEqual([9, 4, 1]);
  });

  it('is none behind a flatten, and the whole input behind a dense layer', () => {
    expect(of({ layers: 'conv3,flatten', size: 8 }).numbers).toMatchObject({ fieldSize: null, jump: null });
    expect(of({ layers: 'conv3,flatten,dense10', size: 8 }).numbers).toMatchObject({ fieldSize: 8, start: 3.5 });
  });

  it('is told to nobody who is asked for it', () => {
    const { frame, numbers: told } = of({ layers: 'conv3s2,pool2', size: 9, ask: 'guess' });
    expect(told).toMatchObject({ fieldSize: null, jump: null, start: null, sum: null, seenCells: null });
    expect(frame).toMatchObject({ field: [], growth: [], paths: null });
  });
});

describe('what the chosen cell sees', () => {
  it('is, for the stack of the source, 5 × 5 input cells through 2 × 2 cells of the convolution', () => {
    const { frame } = of({ layers: 'conv3s2,pool2', size: 9, cell: '1,0' });
    expect(frame.field.map(({ layer, top, left, bottom, right, cells }) => [layer, top, left, bottom, right, cells])).toEqual([
      ['input', 4, 0, 8, 4, 25], ['conv3s2', 2, 0, 3, 1, 4], ['pool2', 1, 0, 1, 0, 1],
    ]);
  });

  it('is cut at the border, where padding has no cells', () => {
    const { frame } = of({ layers: 'conv3psame,conv3psame', size: 6, cell: '0,3' });
    expect(frame.field[0]).toMatchObject({ top: 0, bottom: 2, left: 1, right: 5, height: 3, width: 5, cells: 15 });
  });

  it('has holes where a dilated window spans cells that it does not read', () => {
    const { frame, numbers: told } = of({ layers: 'conv3d2,conv3d2', size: 9 });
    expect(frame.field[0]).toMatchObject({ height: 9, width: 9, cells: 25, rows: [[0, 0], [2, 2], [4, 4], [6, 6], [8, 8]] });
    expect(told).toMatchObject({ holes: 56 });
  });

  it('may be a cell of any layer, the input too, and then the layers above are those that see it', () => {
    const middle = of({ layers: 'conv3s2,pool2', size: 9, layer: '1', cell: '1,1' }).frame;
    expect(middle.field.map(({ height }) => height)).toEqual([3, 1]);
    expect(middle.seenBy).toMatchObject([{ top: 0, left: 0, cells: 1 }]);
    const ground = of({ layers: 'conv3', size: 6, layer: '0', cell: '2,0' }).frame;
    expect(ground.seenBy[0]).toMatchObject({ top: 0, bottom: 2, left: 0, right: 0, cells: 3 });
  });

  it('overlaps with a second cell’s field by what both read: neighbours behind stride 2 and a pooling share a column of five', () => {
    expect(of({ layers: 'conv3s2,pool2', size: 9, cell: '0,0', pinned: '0,1' }).frame.pinned).toMatchObject({ row: 0, column: 1, shared: 5 });
    expect(of({ layers: 'conv3,conv3', size: 10, cell: '0,0', pinned: '1,2' }).frame.pinned).toMatchObject({ shared: 4 * 3 });
  });

  it('is what changes the cell when a pixel changes, for any stack (300 runs of small stacks)', () => {
    const layer = fc.oneof(
      fc.record({ k: fc.integer({ min: 1, max: 3 }), s: fc.integer({ min: 1, max: 3 }), d: fc.integer({ min: 1, max: 2 }), p: fc.constantFrom('', 'psame', 'p1') }).map(({ k, s, d, p }) => `conv${k}s${s}d${d}${p}`),
      fc.record({ k: fc.integer({ min: 1, max: 3 }), s: fc.integer({ min: 1, max: 3 }), kind: fc.constantFrom('pool', 'avg'), p: fc.constantFrom('', 'psame') }).map(({ k, s, kind, p }) => `${kind}${k}s${s}${p}`),
      fc.constantFrom('tconv2s2', 'tconv3s2', 'tconv3', 'tconv3s2psame', 'up2', 'up3', 'nails2', 'bil2'),
    );
    let compared = 0;
    fc.assert(fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), fc.integer({ min: 3, max: 7 }), fc.nat(), fc.nat(), (layers, size, r, c) => {
      const text = layers.join(',');
      const { layers: planned, refusal } = planStack(stackOf(text), [size, size, 1]);
      const side = planned.at(-1)?.output[0] ?? 0;
      if (refusal || side > 14) return;
      const cell = [r % side, c % side] as const;
      const [seen] = of({ layers: text, size, cell: cell.join(',') }).frame.field;
      const cells = seen!.rows.flatMap(([top, bottom]) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)).flatMap(row =>
        seen!.columns.flatMap(([left, right]) => Array.from({ length: right - left + 1 }, (_, at) => `${row},${left + at}`)));
      expect(new Set(cells), text).toEqual(changing(text, size, cell));
      compared++;
    }), { seed: 7, numRuns: 300 });
    expect(compared).toBeGreaterThan(100);
  });
});

describe('counted paths', () => {
  it('are 1, 2, 3, 2, 1 along each axis of two 3 × 3 windows, 81 in all', () => {
    const { frame } = of({ layers: 'conv3,conv3', size: 5 });
    expect(frame.paths).toMatchObject({ down: [1, 2, 3, 2, 1], across: [1, 2, 3, 2, 1], total: 81, peak: 9 });
    // 7² of 81 lie in the middle 3 × 3, 9 of 81 in the middle cell.
    expect(frame.paths!.middle).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(frame.paths!.share).toBeCloseTo(49 / 81, 12);
  });

  it('of the drawn stack are 2,916, and 73 % of them start in the middle 6 × 6', () => {
    expect(of({}).numbers).toMatchObject({ paths: 2916, middleShare: 73, middleRows: 6, middleColumns: 6 });
  });

  it('spread by the root of the number of layers: ten 3 × 3 windows have variance 10 · 2/3', () => {
    expect(of({ layers: Array.from({ length: 10 }, () => 'conv3').join(','), size: 27 }).numbers.spread).toBeCloseTo(2 * Math.sqrt(20 / 3), 12);
  });
});
