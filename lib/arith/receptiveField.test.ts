import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChain } from './fieldLink.ts';
import { cellsSeen, cellsUnseen, fieldHoles, fieldInterval, fieldLevels, receptiveField, stackField, supportCounts, uncutCells } from './receptiveField.ts';
import { smallChain } from './stack.fixture.ts';
import { parseStack, printStack, type Layer, type Stack } from './stack.ts';
import { planStack, type PlannedLayer, type Shape } from './stackShapes.ts';

const planned = (text: string, input: Shape): PlannedLayer[] => {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal) throw new Error(`${text}: ${refusal.code}`);
  return layers;
};
const chainOf = (text: string, size: number) => fieldChain(planned(text, [size, size, 1]), 0)!;
const field = (text: string, size = 64) => receptiveField(chainOf(text, size));
const sorted = (cells: Iterable<number>) => [...cells].sort((a, b) => a - b);

/**
 * The same, forwards and without a formula: every input cell is a name, every layer hands names on. Cells from −margin
 * to margin behind the end where the borders are ignored; what would lie beyond is unknown (NaN).
 */
type Names = Map<number, Set<number>>;
const margin = 70;
const unknown = new Set([NaN]);

function zerosBefore({ window, stride, padding, dilation = 1 }: { window: number; stride: number; padding: string | number; dilation?: number }, size: number): number {
  if (typeof padding === 'number') return padding;
  const reach = (window - 1) * dilation + 1;
  return padding === 'valid' ? 0 : Math.floor(Math.max(0, (Math.ceil(size / stride) - 1) * stride + reach - size) / 2);
}

function handOn(names: Names, { layer, input, output, undoes }: PlannedLayer, layers: readonly PlannedLayer[], ignored: boolean): Names {
  const [size, cells] = [input[0], output[0]];
  const out: Names = new Map();
  const [from, to] = ignored ? [-margin, cells + margin] : [0, cells - 1];
  for (let cell = from; cell <= to; cell++) out.set(cell, new Set());
  const give = (cell: number, source: number) => {
    const given = names.get(source) ?? (ignored ? unknown : new Set<number>());
    for (const name of given) out.get(cell)?.add(name);
  };
  const slide = (before: number, { window, stride, dilation = 1 }: { window: number; stride: number; dilation?: number }) => {
    for (const cell of out.keys()) for (let w = 0; w < window; w++) give(cell, cell * stride - before + w * dilation);
  };
  const stamp = (crop: number, { window, stride, dilation = 1 }: { window: number; stride: number; dilation?: number }) => {
    const [first, last] = ignored ? [-2 * margin, size + 2 * margin] : [0, size - 1];
    for (let source = first; source <= last; source++) for (let w = 0; w < window; w++) give(source * stride + w * dilation - crop, source);
  };
  switch (layer.kind) {
    case 'conv': case 'pool': case 'avg': slide(zerosBefore(layer, size), layer); break;
    case 'tconv': {
      const reach = (layer.window - 1) * layer.dilation + 1;
      stamp(typeof layer.padding === 'number' ? layer.padding : layer.padding === 'same' ? Math.floor(Math.max(0, reach - layer.stride) / 2) : 0, layer);
      break;
    }
    case 'up': stamp(0, { window: layer.window, stride: layer.window }); break;
    case 'nails': stamp(0, { window: 1, stride: layer.window }); break;
    case 'bil':
      for (const cell of out.keys()) {
        const place = (cell + 0.5) / layer.window - 0.5;
        // A place on a centre reads that cell alone; ties of rounding cannot occur as thirds and fifths are never whole.
        for (const source of Number.isInteger(Math.round(place * 1e9) / 1e9) ? [Math.round(place)] : [Math.floor(place), Math.floor(place) + 1]) give(cell, source);
      }
      break;
    case 'unpool': {
      const pooling = layers[undoes!]!;
      const pool = pooling.layer as Extract<Layer, { kind: 'pool' }>;
      stamp(zerosBefore(pool, pooling.input[0]), pool);
      break;
    }
    default: slide(0, { window: 1, stride: 1 });
  }
  return out;
}

function bruteForce(layers: readonly PlannedLayer[], ignored: boolean): Names {
  const size = layers[0]!.input[0];
  let names: Names = new Map();
  for (let cell = ignored ? -margin : 0; cell < (ignored ? size + margin : size); cell++) names.set(cell, new Set([cell]));
  for (const layer of layers) names = handOn(names, layer, layers, ignored);
  return names;
}

const run = (check: (layers: PlannedLayer[], stack: Stack, size: number) => void, seed: number, numRuns: number) => {
  let checked = 0;
  fc.assert(fc.property(smallChain, fc.integer({ min: 3, max: 18 }), (stack, size) => {
    const { layers, refusal } = planStack(stack, [size, size + 2, 2]);
    if (refusal) return;
    checked += 1;
    check(layers, stack, size);
  }), { seed, numRuns });
  expect(checked).toBeGreaterThan(numRuns / 3);
};

describe('the receptive field of any chain', () => {
  it('holds exactly the cells whose names arrive, borders cut', () => {
    run((layers, stack, size) => {
      const chain = fieldChain(layers, 0)!;
      const names = bruteForce(layers, false);
      const where = `${printStack(stack)} of ${size}`;
      const seen = [...names.values()].map(sorted);
      expect([where, seen.map((_, cell) => cellsSeen(chain, cell))]).toEqual([where, seen]);
      expect([where, supportCounts(chain)]).toEqual([where, seen.map(cells => cells.length)]);
      expect(seen.map((_, cell) => fieldInterval(chain, cell))).toEqual(seen.map(cells => (cells.length > 0 ? [cells[0], cells.at(-1)] : null)));
      expect(seen.map((_, cell) => fieldHoles(chain, cell).length)).toEqual(seen.map(cells => (cells.length > 0 ? cells.at(-1)! - cells[0]! + 1 - cells.length : 0)));
      const all = new Set(seen.flat());
      expect(cellsUnseen(chain)).toEqual(Array.from({ length: size }, (_, cell) => cell).filter(cell => !all.has(cell)));
    }, 41, 900);
  });

  it('holds exactly the cells whose names arrive, borders ignored; size, first and start follow', () => {
    let compared = 0;
    run((layers, stack, size) => {
      const chain = fieldChain(layers, 0)!;
      const names = bruteForce(layers, true);
      const cells = Array.from({ length: chain.at(-1)!.output }, (_, cell) => cell);
      if (cells.some(cell => names.get(cell)!.has(NaN))) return;
      compared += 1;
      const where = `${printStack(stack)} of ${size}`;
      const seen = cells.map(cell => sorted(names.get(cell)!));
      expect([where, cells.map(cell => cellsSeen(chain, cell, 'ignored'))]).toEqual([where, seen]);
      const sizes = seen.map(each => (each.length > 0 ? each.at(-1)! - each[0]! + 1 : 0));
      const { size: most, first, start, holes } = receptiveField(chain);
      expect([where, most, first, start]).toEqual([where, Math.max(...sizes), seen[0]![0] ?? null, seen[0]!.length > 0 ? (seen[0]![0]! + seen[0]!.at(-1)!) / 2 : null]);
      expect([where, holes]).toEqual([where, seen.some((each, cell) => each.length < sizes[cell]!)]);
      const uncut = cells.filter(cell => uncutByBruteForce(layers, cell));
      expect([where, uncutCells(chain)]).toEqual([where, uncut.length > 0 ? [uncut[0], uncut.at(-1)] : null]);
    }, 42, 150);
    expect(compared).toBeGreaterThan(50);
  });

  it('of each layer in between is that of the rest of the chain', () => {
    run(layers => {
      const chain = fieldChain(layers, 1)!;
      const cell = Math.floor(chain.at(-1)!.output / 2);
      const levels = fieldLevels(chain, cell);
      levels.slice(0, -1).forEach((runs, level) => expect(runs.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))).toEqual(cellsSeen(chain.slice(level), cell)));
    }, 43, 300);
  });
});

/** Uncut: in no layer does a name that arrives lie outside of that layer. */
function uncutByBruteForce(layers: readonly PlannedLayer[], cell: number): boolean {
  return layers.every(({ input: [size] }, place) => {
    let names: Names = new Map();
    for (let each = -margin; each < size + margin; each++) names.set(each, new Set([each]));
    for (const layer of layers.slice(place)) names = handOn(names, layer, layers, true);
    return [...names.get(cell)!].every(name => name >= 0 && name < size);
  });
}

describe('the receptive field, published and by hand:', () => {
  it('the source: 3 × 3 with stride 2, then 2 × 2 pooling with stride 1, sees 5', () => {
    expect(field('conv3s2,pool2s1')).toEqual({ size: 5, jump: 2, first: 0, start: 2, holes: false });
  });

  it('one 3 × 3 window starts at 1, and at 0 where a zero stands in front', () => {
    expect(field('conv3')).toMatchObject({ size: 3, jump: 1, start: 1 });
    expect(field('conv3psame')).toMatchObject({ size: 3, jump: 1, first: -1, start: 0 });
    expect(field('conv3s2psame', 12)).toMatchObject({ size: 3, jump: 2, first: 0, start: 1 });
  });

  it('AlexNet up to its last pooling sees 195, VGG-16 212 (Araujo et al. 2019, table 1)', () => {
    expect(field('conv11s4p2,pool3s2,conv5p2,pool3s2,conv3p1,conv3p1,conv3p1,pool3s2', 224)).toMatchObject({ size: 195, jump: 32 });
    const block = (convolutions: number) => `${'conv3psame,'.repeat(convolutions)}pool2`;
    expect(field([2, 2, 3, 3, 3].map(block).join(), 224)).toMatchObject({ size: 212, jump: 32 });
  });

  it('dilations 1, 2, 4 see 15 without a hole, 2 and 2 see 9 with holes', () => {
    expect(field('conv3,conv3d2,conv3d4')).toMatchObject({ size: 15, holes: false });
    expect(field('conv3d2,conv3d2')).toMatchObject({ size: 9, holes: true });
    expect(fieldHoles(chainOf('conv3d2,conv3d2', 20), 6)).toEqual([7, 9, 11, 13]);
  });

  it('transposed layers move by fractions, and their cells see unequally much', () => {
    // Cell 0 is stamped by input cell 0 and, borders ignored, by the one in front of it.
    expect(field('tconv3s2psame', 7)).toEqual({ size: 2, jump: 0.5, first: -1, start: -0.5, holes: false });
    expect(supportCounts(chainOf('tconv3s2psame', 7)).slice(0, 6)).toEqual([1, 1, 2, 1, 2, 1]);
    expect(field('up2,conv3psame', 7)).toMatchObject({ size: 2, jump: 0.5 });
    expect(field('conv3s2psame,tconv3s2psame', 14)).toMatchObject({ jump: 1 });
    expect(field('tconv2s3p2', 6)).toMatchObject({ jump: 1 / 3, first: null, start: null });
    expect(fieldInterval(chainOf('tconv2s3', 5), 2)).toBeNull();
  });

  it('what a stride leaves behind is seen by nobody', () => {
    expect(cellsUnseen(chainOf('conv2s3', 17))).toEqual([2, 5, 8, 11, 14]);
    expect(cellsUnseen(chainOf('pool2,pool2', 11))).toEqual([8, 9, 10]);
  });

  it('behind a dense layer everything is seen, also when it becomes a picture again', () => {
    const all = { size: 8, jump: 0, first: 0, start: 3.5, holes: false };
    expect(stackField(planned('conv3,flatten,dense12', [8, 8, 1]))).toEqual({ rows: all, columns: all });
    expect(stackField(planned('flatten,dense12,reshape2x2x3,up2,conv3psame', [8, 8, 1]))!.rows).toMatchObject({ size: 8, jump: 0 });
    expect(stackField(planned('conv3,flatten', [8, 8, 1]))).toBeNull();
    expect(stackField(planned('conv3,reshape4x9x1,conv3', [8, 8, 1]))).toBeNull();
    expect(stackField(planned('conv3,reshape6x6x1,dense4,conv3', [8, 8, 1]))!.rows).toMatchObject({ size: 5, start: 2 });
  });

  it('of the deepest stack that the notation takes is there at once, though it grows like 2 to the 64', () => {
    const deep = planned(Array(64).fill('conv7s2d3psame').join(), [28, 28, 1]);
    // Span 19: 18 more at every step of 1, 2, 4, …, and the picture's own cell.
    expect(receptiveField(fieldChain(deep, 0)!)).toMatchObject({ size: 18 * (2 ** 64 - 1) + 1, jump: 2 ** 64, holes: true });
    const behind = planned(`up5,${Array(40).fill('conv7s2d3psame').join()}`, [28, 28, 1]);
    expect(receptiveField(fieldChain(behind, 0)!).jump).toBe(2 ** 40 / 5);
  });

  it('a cell that is not there is refused by name', () => {
    expect(() => cellsSeen(chainOf('conv3', 5), 3)).toThrow('fieldLevels.cell: expected a cell from 0 to 2, got 3');
  });
});
