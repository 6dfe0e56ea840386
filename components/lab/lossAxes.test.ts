import { describe, expect, it } from 'vitest';
import { epochTicks, nearestEpoch, topOfAxis } from './lossAxes.ts';

const record = (epoch: number) => ({ epoch, loss: 0.3, validationLoss: 0.2, deadChannels: [], seconds: 1 });

describe('the axes of the loss chart', () => {
  it('show the coin flip at the top while nothing is higher', () => expect(topOfAxis('binaryCrossentropy', null, [0.3])).toBe(0.72));
  it('grow with a loss above it', () => expect(topOfAxis('binaryCrossentropy', null, [1])).toBeCloseTo(1.04));
  it('stop growing at three times the expected height', () => expect(topOfAxis('binaryCrossentropy', null, [400])).toBeCloseTo(2.16));
  it('name every epoch of a short run', () => expect(epochTicks(3, 8)).toEqual([1, 2, 3]));
  it('name the first and round epochs of a long one', () => expect(epochTicks(50, 8)).toEqual([1, 10, 20, 30, 40, 50]));
  it('name one epoch where there is one', () => expect(epochTicks(1, 8)).toEqual([1]));
  it('find the finished epoch nearest to the pointer', () => expect(nearestEpoch([record(1), record(2)], 9)?.epoch).toBe(2));
  it('find none before the first is finished', () => expect(nearestEpoch([], 1)).toBeNull());
});
