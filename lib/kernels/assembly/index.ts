export { gather1, gather2, gather4 } from './gather';
export { dot } from './dot';
export { pooled1, pooled2 } from './pooled';
export { correlate1, correlate2, correlate4, sumNumbers, sumPixels } from './correlate';
export { listWinners, winnersInput, winnersWeights } from './winners';
export { clear, keepPositive, readBytes, sigmoidGradient } from './pictures';
export { lossOfLogits, lossOfOutputs, sigmoid } from './loss';
export { combine, combineNumbers, maxPool, pick, place, scatter } from './combine';

/** The first byte that the kernels' own constants leave free. */
export function firstFree(): usize { return __heap_base; }
