import type { LossName } from '@/lib/training/protocol.ts';

/** Pixels of a picture: 28 × 28. */
const pixels = 784;
/** An output grey of 0 stands for everything below half a grey step; its middle is taken, so that no pixel costs infinitely much. */
const edge = 0.25 / 255;

const pixelLoss: Readonly<Record<LossName, (target: number, answer: number) => number>> = {
  meanSquaredError: (target, answer) => (target - answer) ** 2,
  binaryCrossentropy: (target, answer) => {
    const p = Math.min(1 - edge, Math.max(edge, answer));
    return -target * Math.log(p) - (1 - target) * Math.log(1 - p);
  },
};

/**
 * Mean loss per pixel of picture `place`, from the greys that are shown (0 … 255): exact for squared error; for
 * cross-entropy within about 0.001 of the engine's own, which sees more than 256 greys.
 */
export function pictureLoss(loss: LossName, inputs: Uint8Array, outputs: Uint8Array, place: number): number {
  const of = pixelLoss[loss];
  let sum = 0;
  for (let i = place * pixels; i < (place + 1) * pixels; i++) sum += of(inputs[i]! / 255, outputs[i]! / 255);
  return sum / pixels;
}
