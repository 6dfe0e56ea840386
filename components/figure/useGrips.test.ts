import { describe, expect, it } from 'vitest';
import { nearestGrip } from './useGrips.ts';

const grips = [{ key: 'a', x: 0, y: 0 }, { key: 'b', x: 10, y: 0 }, { key: 'c', x: 10, y: 0 }];

describe('nearestGrip', () => {
  it('takes the nearest of several within reach', () => expect(nearestGrip(grips, { x: 4, y: 3 }, 20)?.key).toBe('a'));
  it('takes the upper one of two at the same place', () => expect(nearestGrip(grips, { x: 11, y: 0 }, 20)?.key).toBe('c'));
  it('takes none beyond reach', () => expect(nearestGrip(grips, { x: 0, y: 30 }, 20)).toBeNull());
});
