import type { Matrix } from '@/lib/params/kinds.ts';
import { randomStream } from '@/lib/training/random.ts';

/** Weights as a layer of one filter begins with: even between −√(3/k²) and √(3/k²) (Glorot & Bengio 2010). */
export function randomKernel(side: number, seed: number): Matrix {
  const random = randomStream(seed, 'checkerboard kernel');
  const most = Math.sqrt(3) / side;
  return Array.from({ length: side }, () => Array.from({ length: side }, () => (2 * random() - 1) * most));
}
