import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { blindOf, collisionLine, findingOf } from './blind.ts';
import { movedBy, settled, withinBounds } from './carry.ts';
import { compute } from './compute.ts';
import { equal, equalAll } from './network.ts';
import { boundsOf, windowOf } from './plane.ts';
import { collisions, nextCollision, shortestMove } from './search.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const state = (change: Partial<Params>) => { const p = { ...start, ...change }; return { p, frame: compute(p) }; };
const blind = (change: Partial<Params>) => blindOf(state(change).frame);

describe('what the network cannot see', () => {
  it('is at a right angle to w1 where the first layer has one unit', () => {
    expect(blind({ w1: [[1], [-1]] })).toEqual({ along: [1, 1], lostIn: 1 });
    expect(blind({ w1: [[1], [1]] })).toEqual({ along: [1, -1], lostIn: 1 });
    expect(blind({ w1: [[1], [2]] })).toEqual({ along: [1, -0.5], lostIn: 1 });
    expect(blind({ w1: [[1], [0]] })).toEqual({ along: [0, 1], lostIn: 1 });
    expect(blind({ w1: [[0], [3]] })).toEqual({ along: [1, 0], lostIn: 1 });
    expect(blind({ w1: [[0], [0]] })).toEqual({ along: null, lostIn: 1 });
  });
  it('is lost in step 2 where three units span the plane, in step 1 where they look one way', () => {
    expect(blind({ hidden: 3, w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [1], [0]] })).toEqual({ along: [1, -1], lostIn: 2 });
    expect(blind({ hidden: 3, w1: [[1, 2, -1], [1, 2, -1]], w2: [[1], [0], [0]] })).toEqual({ along: [1, -1], lostIn: 1 });
    expect(blind({ hidden: 3, w1: [[1, 0, 1], [0, 1, 1]], w2: [[1], [1], [-1]] })).toEqual({ along: null, lostIn: 2 });
  });
});

describe('the finding', () => {
  const finding = (change: Partial<Params>) => { const { p, frame } = state(change); return findingOf(p, frame); };
  const { a } = start;
  it('names why two numbers are the same', () => {
    expect(finding({})).toBe('apart');
    expect(finding({ b: a })).toBe('identical');
    expect(finding({ w1: [[0], [0]] })).toBe('blind');
    expect(finding({ b: a.map(([x, y]) => [x! + 3, y! + 3]) })).toBe('firstSame');
    expect(finding({ hidden: 3, b: a.map(([x, y]) => [x! + 1, y! - 1]), w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [1], [0]] })).toBe('secondSame');
    expect(finding({ b: a.map(([x, y]) => [x! + 2, y!]), w2: [[1], [-1], [1], [-1]] })).toBe('sumSame');
  });
});

const corner = fc.integer({ min: -2, max: 16 }).map(n => n / 2);
const rectangle = fc.array(fc.tuple(corner, corner).map(c => [...c]), { minLength: 4, maxLength: 4 });
const weight = fc.integer({ min: -8, max: 8 }).map(n => n / 2);
const kernel = (rows: number, columns = 1) => fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const networks = fc.oneof(
  fc.record({ hidden: fc.constant(1), w1: kernel(2), w2: kernel(4) }),
  fc.record({ hidden: fc.constant(3), w1: kernel(2, 3), w2: kernel(3), w3: kernel(4) }),
);
const runs = { seed: 11, numRuns: 150 };

describe('the search', () => {
  it('finds another rectangle with the same number, whatever the weights', () => {
    fc.assert(fc.property(rectangle, rectangle, networks, (a, b, weights) => {
      const { frame } = state({ a, b, ...weights });
      const found = nextCollision(a, b, blindOf(frame).along, boundsOf(windowOf([...a, ...b], 10, 9)));
      const after = state({ a, b: found, ...weights }).frame;
      expect(equal(after.outputA, after.outputB)).toBe(true);
      expect(equalAll(found, a)).toBe(false);
    }), runs);
  });
  it('goes on to others, of other shapes too, inside the plane on show', () => {
    const bounds = { left: -1, right: 9, bottom: -1, top: 8 };
    const all = collisions(start.a, [1, 1], bounds);
    expect(all.length).toBeGreaterThan(10);
    for (const b of all) for (const [x, y] of b) expect(x! >= -1 && x! <= 9 && y! >= -1 && y! <= 8).toBe(true);
    const second = nextCollision(start.a, all[0]!, [1, 1], bounds);
    expect(second).toEqual(all[1]);
    expect(all.some(b => b[0]![0] === start.a[0]![0] && b[3]![0] !== start.a[3]![0])).toBe(true);
  });
  it('takes the shortest move of half units', () => {
    expect(shortestMove([1, -0.5])).toEqual([1, -0.5]);
    expect(shortestMove([1, 0.25])).toEqual([2, 0.5]);
    expect(shortestMove([1, 0.123456])).toEqual([1, 0.123456]);
  });
});

describe('the teal line', () => {
  it('is where the held corner, or the middle, makes both numbers equal', () => {
    fc.assert(fc.property(rectangle, rectangle, networks, fc.constantFrom(null, 0, 1, 2, 3), fc.double({ min: -5, max: 5, noNaN: true }), (a, b, weights, at, along) => {
      const { p, frame } = state({ a, b, ...weights });
      const line = collisionLine(frame, p.b, at, { held: frame.outputB, other: frame.outputA });
      if (!line) return;
      const [nx, ny] = line.normal;
      const length = nx * nx + ny * ny;
      const from = at === null ? [0, 1].map(axis => b.reduce((sum, c) => sum + c[axis]!, 0) / 4) : b[at]!;
      const off = line.offset - nx * from[0]! - ny * from[1]!;
      const there = movedBy(b, at, [(off * nx) / length - along * ny, (off * ny) / length + along * nx]);
      const after = state({ a, b: there, ...weights }).frame;
      expect(after.outputB).toBeCloseTo(after.outputA, 6);
    }), runs);
  });
  it('draws a hand onto it, and leaves it on the lattice elsewhere', () => {
    const line = { normal: [1, -1] as const, offset: 0 };
    const at = { corners: [[4, 5], [8, 5], [8, 7], [4, 7]], corner: 0, grain: 0.5, line, near: 0.3 };
    expect(settled({ ...at, move: [0.9, 0.1] })).toEqual([1, 0]);
    expect(settled({ ...at, move: [-1.2, 0.3] })).toEqual([-1, 0.5]);
    const [dx, dy] = settled({ ...at, move: [0.8, 0.05] });
    expect(4 + dx).toBeCloseTo(5 + dy, 12);
  });
  it('keeps what is held inside the plane', () => {
    expect(withinBounds([[1, 1], [4, 1], [4, 3], [1, 3]], null, [9, -9], { left: -1, right: 9, bottom: -1, top: 8 })).toEqual([5, -2]);
    expect(withinBounds([[1, 1], [4, 1], [4, 3], [1, 3]], 2, [9, -9], { left: -1, right: 9, bottom: -1, top: 8 })).toEqual([5, -4]);
  });
});
