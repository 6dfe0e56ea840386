import { describe, expect, it } from 'vitest';
import { heldNear, hold, type Held } from './reel.ts';

const held = (epoch: number, numbers = 10): Held => ({ epoch, parameters: new Float32Array(numbers).fill(epoch) });
const epochsOf = (reel: readonly Held[]) => reel.map(({ epoch }) => epoch);

describe('the weights of a run, epoch by epoch', () => {
  it('stand in the order of the epochs, each once', () => {
    const reel = [held(2), held(0), held(1), { epoch: 2, parameters: Float32Array.of(7) }].reduce<readonly Held[]>((all, one) => hold(all, one), []);
    expect(epochsOf(reel)).toEqual([0, 1, 2]);
    expect(reel[2]!.parameters).toEqual(Float32Array.of(7));
  });
  it('keep within their bound, with the first and the newest', () => {
    let reel: readonly Held[] = [];
    for (let epoch = 0; epoch <= 100; epoch++) {
      reel = hold(reel, held(epoch), 200);
      expect(reel.reduce((sum, { parameters }) => sum + parameters.length, 0)).toBeLessThanOrEqual(200);
      expect([reel[0]!.epoch, reel.at(-1)!.epoch]).toEqual([0, epoch]);
    }
    expect(reel.length).toBeGreaterThanOrEqual(10);
  });
  it('keep two epochs even where one alone is too large', () => {
    expect(epochsOf([0, 1, 2].reduce<readonly Held[]>((all, epoch) => hold(all, held(epoch, 500)), []))).toEqual([0, 1, 2]);
    expect(epochsOf([0, 1, 2].reduce<readonly Held[]>((all, epoch) => hold(all, held(epoch, 500), 200), []))).toEqual([0, 2]);
  });
  it('are found by the epoch that is nearest', () => {
    const reel = [held(0), held(4), held(8)];
    expect([-3, 1, 2, 3, 7, 99].map(epoch => heldNear(reel, epoch)!.epoch)).toEqual([0, 0, 0, 4, 8, 8]);
    expect(heldNear([], 1)).toBeNull();
  });
});
