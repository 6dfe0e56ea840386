import { describe, expect, it } from 'vitest';
import { layoutOf, type Entry } from './layout.ts';

const rooms = [
  ...[328, 360, 700, 768, 1120].map(width => ({ width, height: null, embed: false })),
  ...[[328, 420], [704, 300], [896, 300], [1376, 420]].map(([width, height]) => ({ width: width!, height: height!, embed: true })),
];
const right = ({ map, kernel, text }: Entry) => Math.max(map.x + map.cell * map.columns, kernel.x + kernel.cell * kernel.columns, text.x + text.width);
const bottom = ({ map, kernel }: Entry) => Math.max(map.y + map.cell * map.rows, kernel.y + kernel.cell * kernel.rows);

describe.each([1, 2])('a bank of %i entries a tile', entries => {
  it.each(rooms)('stands apart and inside at $width × $height', room => {
    const { tiles, input, width, height } = layoutOf(28, 28, entries, room);
    const all = tiles.flat();
    expect(all).toHaveLength(16 * entries);
    for (const entry of all) {
      expect(right(entry)).toBeLessThanOrEqual(width + 0.01);
      expect(bottom(entry)).toBeLessThanOrEqual(height + 0.01);
    }
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) {
      const apart = right(a) <= b.kernel.x + 0.01 || right(b) <= a.kernel.x + 0.01 || bottom(a) <= b.kernel.y + 0.01 || bottom(b) <= a.kernel.y + 0.01;
      expect(apart).toBe(true);
    }
    expect(input.x + input.cell * 28).toBeLessThanOrEqual(width);
  });
});

it('a map can be read and tapped on a phone: 44 pixels and more', () => {
  for (const entries of [1, 2]) for (const [{ map }] of layoutOf(28, 28, entries, { width: 328, height: 700, embed: true }).tiles as [Entry][]) expect(map.cell * map.columns).toBeGreaterThanOrEqual(44);
});
