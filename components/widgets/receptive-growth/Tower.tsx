'use client';

import { useMemo } from 'react';
import { Grip } from '@/components/figure/Grip.tsx';
import { useGrips } from '@/components/figure/useGrips.ts';
import type { Words } from './en.ts';
import { stackFor, towerOf, type Way } from './towers.ts';
import { bounds } from './widget.ts';

interface Props {
  way: Way;
  target: number;
  channels: number;
  width: number;
  /** Levels of the tallest tower, and the height for them, CSS pixels. */
  tallest: number;
  tall: number;
  words: Words['view'];
  locked: boolean;
  /** Whether Tab comes to this tower's handle: the three are one number. */
  stop: boolean;
  onTarget: (target: number, gesture: string) => void;
  onLayer: (text: string | null) => void;
}

/** Pixels of the input that a drawing spans: the widest field of all, and a little. */
const span = 82;
const [stripHeight, below, barHeight, largestPitch] = [16, 50, 5, 26];
const round = (n: number) => Math.round(n * 10) / 10;

/** One way to the field as a tower: every line is a weight through which the cell on top sees. */
export function Tower({ way, target, channels, width, tallest, tall, words, locked, stop, onTarget, onLayer }: Props) {
  const { levels, taps } = useMemo(() => towerOf(stackFor(way, target, channels), channels), [way, target, channels]);
  const pitch = Math.min(largestPitch, tall / Math.max(1, tallest));
  const scale = width / span;
  const height = tall + 14 + stripHeight + below;
  const ground = tall + 14;
  const x = (pixels: number) => round(width / 2 + pixels * scale);
  const y = (level: number) => round(level === 0 ? ground : ground - level * pitch);
  const ends = levels.map(({ cells, jump }, level) => [Math.min(...cells) - (level ? jump / 2 : 0.5), Math.max(...cells) + (level ? jump / 2 : 0.5)] as const);
  const hull = [...ends.map(([left], level) => `${x(left)},${y(level)}`), ...ends.map(([, right], level) => `${x(right)},${y(level)}`).reverse()].join('L');
  const [left, right] = ends[0]!;
  const handle = { x: width / 2 + (target / 2) * scale, y: ground + stripHeight + 16 };
  const set = (pixels: number, gesture: string) => onTarget(Math.max(bounds.least, Math.min(bounds.most, Math.round(pixels))), gesture);
  const grips = useGrips({
    width, grips: locked ? [] : [{ key: 'target', ...handle }],
    onDrag: (_, at, held) => set(((at.x - width / 2) / scale) * 2, held.gesture),
    onPoint: at => {
      const level = at ? Math.round((ground - at.y) / pitch) : 0;
      onLayer(at && level > 0 && level < levels.length ? words.layer(level, levels[level]!.kind === 'pool' ? words.pool : words.conv(levels[level]!.dilation), levels[level]!.cells.length) : null);
    },
  });
  const [from, to] = [width / 2 - (target / 2) * scale, handle.x];
  return (
    <svg className="fg-canvas rg-tower" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.tower(words.ways[way])} {...grips}>
      <path className="rg-hull" d={`M${hull}Z`} />
      <path className="rg-taps" d={taps.map(tap => `M${x(tap.to)},${y(tap.level)}L${x(tap.from)},${y(tap.level - 1)}`).join('')} />
      <rect className="rg-strip" x={x(-span / 2 + 1)} y={ground} width={(span - 2) * scale} height={stripHeight} />
      <rect className="rg-seen" x={x(left)} y={ground} width={(right - left) * scale} height={stripHeight} />
      {levels.slice(1).map(({ kind, cells, jump }, at) => {
        const side = Math.max(1.5, Math.min(jump * scale - 1.2, jump * scale * 0.9));
        return (
          <path key={at} className={at === levels.length - 2 ? 'rg-top' : kind === 'pool' ? 'rg-pool' : 'rg-cells'}
            d={cells.map(cell => `M${round(x(cell) - side / 2)},${y(at + 1) - barHeight / 2}h${round(side)}v${barHeight}h${-round(side)}z`).join('')} />
        );
      })}
      <path className="rg-bracket" d={`M${from},${ground - 8}V${handle.y}H${to}V${ground - 8}`} />
      <Grip {...handle} name="target" label={words.target} value={target} valueText={words.mustSee(target)} locked={locked} stop={stop}
        onNudge={([by, up, near], held) => set(target + by + up + 8 * near, held.gesture)} />
      <text className="rg-must" x={width / 2} y={ground + stripHeight + 40} textAnchor="middle">{words.mustSee(target)}</text>
    </svg>
  );
}
