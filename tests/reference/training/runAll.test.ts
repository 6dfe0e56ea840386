import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('runs in processes of their own', () => {
  it('end with the same bits for the same seed, and others for another', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tests/reference/training/runAll.fixture.ts'], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const runs = stdout.trim().split('\n').map(line => JSON.parse(line) as { seed: number; losses: number[]; sum: number });
    const [same, other] = [runs.filter(({ seed }) => seed === 7), runs.filter(({ seed }) => seed === 8)];
    expect([same.length, other.length]).toEqual([2, 1]);
    expect(same[0]).toEqual(same[1]);
    expect(other[0]!.sum).not.toBe(same[0]!.sum);
    // One step of Adam lowers the loss from where every output is near a half.
    for (const { losses } of runs) {
      expect(losses[0]).toBeCloseTo(Math.LN2, 1);
      expect(losses[1]).toBeLessThan(losses[0]!);
    }
  });
});
