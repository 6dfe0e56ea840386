/** Pictures a second by model and what computed them: `fast 1`, `fast 2` (workers), `two pages` (of one worker each, together: what the machine gives), `tfjs`, and other programs by their names. */
export type Speeds = Readonly<Record<'source-1' | 'source-2', Readonly<Record<string, number | undefined>>>>;

const models = ['source-1', 'source-2'] as const;

/** The vector peak of one core that the goals in pictures a second were set for, GFLOP/s (SIMD without fused multiply-add). */
export const goalPeak = 62;

/** What the engine is to reach: a speed, or how many times as fast as something else; `atLeast` null: measured and stated. */
const goals: readonly { what: string; of: string; by?: string; atLeast: readonly [number, number] | null }[] = [
  { what: 'fast, one worker, pictures/s', of: 'fast 1', atLeast: [12_000, 16_000] },
  { what: `the same, were the peak ${goalPeak} GFLOP/s`, of: 'fast 1 at the goal\'s peak', atLeast: [12_000, 16_000] },
  { what: 'two workers / one', of: 'fast 2', by: 'fast 1', atLeast: [1.75, 1.75] },
  { what: 'two pages of one worker / one page', of: 'two pages', by: 'fast 1', atLeast: null },
  { what: 'fast / best TensorFlow.js', of: 'fast 1', by: 'tfjs', atLeast: [7, 7] },
  { what: 'fast / ConvNetJS', of: 'fast 1', by: 'ConvNetJS', atLeast: [25, 25] },
  { what: 'fast / a plain TensorFlow.js page', of: 'fast 1', by: 'a plain TensorFlow.js page', atLeast: [150, 150] },
  { what: 'fast / @jax-js/jax', of: 'fast 1', by: '@jax-js/jax', atLeast: null },
];

/** The goals as lines of a table: what was measured in this run, what it should be, and whether it is. */
export function goalTable(speeds: Speeds): string[] {
  const cell = (model: number, { of, by, atLeast }: (typeof goals)[number]): string => {
    const own = speeds[models[model]!], over = own[of], under = by === undefined ? 1 : own[by];
    const wanted = atLeast ? `≥ ${atLeast[model]!.toLocaleString('en')}` : 'stated';
    if (over === undefined || under === undefined) return `not measured (${wanted})`;
    const value = over / under;
    const shown = by === undefined ? Math.round(value).toLocaleString('en') : value.toFixed(2);
    return `${shown} (${wanted}${atLeast ? (value >= atLeast[model]! ? ', met' : ', missed') : ''})`;
  };
  return [`${''.padEnd(36)} ${models[0].padEnd(28)} ${models[1]}`, ...goals.map(goal => `${goal.what.padEnd(36)} ${cell(0, goal).padEnd(28)} ${cell(1, goal)}`)];
}
