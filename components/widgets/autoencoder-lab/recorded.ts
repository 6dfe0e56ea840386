import shipped from '@/lib/data/shipped/mnist.json' with { type: 'json' };
import type { Recipe, ReferenceLosses } from '@/lib/training/protocol.ts';

/** What simple answers cost on MNIST's test pictures, which the shipped recordings were made with; null for other pictures. */
export function references({ data, loss }: Pick<Recipe, 'data' | 'loss'>): ReferenceLosses | null {
  if (data !== 'mnist') return null;
  const { coinFlip, bestConstant, meanPicture, itself } = shipped.losses[loss];
  return { coinFlip: coinFlip[0]!, bestConstant: bestConstant[0]!, meanPicture: meanPicture[0]!, entropyFloor: itself[0]! };
}
