import { randomStream } from '@/lib/training/random.ts';

/** Whole numbers from −3 to 3, the same at every call: sums of their products are exact in whatever order they are added. */
export function smallNumbers(): () => number {
  const random = randomStream(7, 'imitation channels');
  return () => Math.floor(random() * 7) - 3;
}
