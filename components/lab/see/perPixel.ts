import { probabilityMargin } from '@/lib/plain/loss.ts';
import type { LossName } from '@/lib/training/protocol.ts';

/**
 * What each pixel costs, by the loss: their mean is the loss of the picture. `logits` where the answer comes from a
 * sigmoid: cross-entropy is then taken from them, max(z, 0) − z · t + ln(1 + e^−|z|), as the training does.
 */
export function costs(loss: LossName, targets: ArrayLike<number>, answers: ArrayLike<number>, logits: ArrayLike<number> | null): Float64Array {
  return Float64Array.from(targets, (t, n) => {
    if (loss === 'meanSquaredError') return (answers[n]! - t) ** 2;
    if (logits) {
      const z = logits[n]!;
      return Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)));
    }
    const p = Math.min(Math.max(answers[n]!, probabilityMargin), 1 - probabilityMargin);
    return -(t * Math.log(p) + (1 - t) * Math.log1p(-p));
  });
}
