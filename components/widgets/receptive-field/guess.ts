import type { KeyboardEvent } from 'react';
import type { Block } from './ink.ts';

const arrows: Record<string, readonly [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** What a key makes of the reader's block: arrows move it, with Shift its far corner. Null where the key is not its own. */
export function blockKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, block: Block | null, side: number): Block | null {
  const step = arrows[key];
  if (!step) return key === 'Enter' || key === ' ' ? block ?? { top: 0, left: 0, bottom: 0, right: 0 } : null;
  if (!block) return { top: 0, left: 0, bottom: 0, right: 0 };
  const [rows, columns] = step;
  if (shiftKey) {
    return { ...block, bottom: Math.max(block.top, Math.min(side - 1, block.bottom + rows)), right: Math.max(block.left, Math.min(side - 1, block.right + columns)) };
  }
  const down = Math.max(-block.top, Math.min(side - 1 - block.bottom, rows));
  const along = Math.max(-block.left, Math.min(side - 1 - block.right, columns));
  return { top: block.top + down, bottom: block.bottom + down, left: block.left + along, right: block.right + along };
}

/** The block as a square of one more or one less, its first corner kept; null where there is no room. */
export function squareBy(block: Block | null, by: number, side: number): Block | null {
  if (!block) return by > 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : null;
  const length = Math.max(block.bottom - block.top, block.right - block.left) + by;
  if (length < 0 || length >= side) return null;
  const [top, left] = [Math.min(block.top, side - 1 - length), Math.min(block.left, side - 1 - length)];
  return { top, left, bottom: top + length, right: left + length };
}
