import { cellsIn, fieldChain, readsOf } from '@/lib/arith/fieldLink.ts';
import { fieldLevels, receptiveField, stackField } from '@/lib/arith/receptiveField.ts';
import type { Layer, Stack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';

/** Three ways to one field: more layers, pooling between them, or gaps in the window. */
export const ways = ['deep', 'pooled', 'dilated'] as const;
export type Way = typeof ways[number];

/** Side of the picture that the multiply-adds are counted for. */
export const pictureSide = 64;

const conv = (filters: number, dilation = 1): Layer => ({ kind: 'conv', window: 3, filters, stride: 1, padding: 'same', dilation, activation: 'relu', bias: true });
const pool: Layer = { kind: 'pool', window: 2, stride: 2, padding: 'valid' };

/** The next layers of a way, when it has so many convolutions. */
const next: Readonly<Record<Way, (filters: number, convolutions: number) => Layer[]>> = {
  deep: filters => [conv(filters)],
  pooled: (filters, convolutions) => (convolutions === 0 ? [conv(filters)] : [pool, conv(filters)]),
  dilated: (filters, convolutions) => [conv(filters, 2 ** convolutions)],
};

export const plan = (stack: Stack, channels: number): readonly PlannedLayer[] => planStack(stack, [pictureSide, pictureSide, channels]).layers;
const fieldOf = (stack: Stack, channels: number): number => stackField(plan(stack, channels))?.rows.size ?? 1;

/** The shortest stack of a way whose cells see at least `target` pixels of a line; every layer has as many channels as the picture. */
export function stackFor(way: Way, target: number, channels: number): Stack {
  const stack: Layer[] = [];
  for (let convolutions = 0; fieldOf(stack, channels) < target; convolutions++) stack.push(...next[way](channels, convolutions));
  return stack;
}

/** A level of a tower: the cells of one layer that the cell on top sees. */
export interface Level {
  kind: 'input' | 'conv' | 'pool';
  dilation: number;
  /** Their middles, in pixels from the middle of the top cell's field. */
  cells: readonly number[];
  /** Width of a cell: the jump between neighbours, in pixels. */
  jump: number;
}
/** A tap that reaches the top: from a cell of level `to` to one of the level below, both as middles. */
export interface Tap { level: number; from: number; to: number }

/** What one cell of the last layer sees, level by level, the input first; along one axis, borders ignored. */
export function towerOf(stack: Stack, channels: number): { levels: Level[]; taps: Tap[] } {
  const layers = plan(stack, channels);
  const chain = fieldChain(layers, 0)!;
  const top = Math.floor((chain.at(-1)?.output ?? 1) / 2);
  const runs = fieldLevels(chain, top, 'ignored');
  const standing = Array.from({ length: layers.length + 1 }, (_, level) => {
    const { jump, start } = receptiveField(chain.slice(0, level));
    return { jump, at: (cell: number) => (level === 0 ? cell : (start ?? 0) + cell * jump) };
  });
  const middle = standing[layers.length]!.at(top);
  const place = (level: number, cell: number) => standing[level]!.at(cell) - middle;
  const levels = runs.map((seen, level): Level => {
    const layer = layers[level - 1]?.layer;
    return { kind: layer ? (layer.kind === 'pool' ? 'pool' : 'conv') : 'input', dilation: layer?.kind === 'conv' ? layer.dilation : 1, jump: standing[level]!.jump, cells: cellsIn(seen).map(cell => place(level, cell)) };
  });
  const taps = chain.flatMap((link, at) => cellsIn(runs[at + 1]!).flatMap(cell => cellsIn(readsOf(link, [[cell, cell]])).map(read => ({ level: at + 1, from: place(at, read), to: place(at + 1, cell) }))));
  return { levels, taps };
}
