import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import type { Shape } from '@/lib/arith/stackShapes.ts';

/** What the training worker asks of a helper on another core. The parts of a sum are answered by the same `id`. */
export type HelperRequest =
  | { type: 'prepare'; id: number; model: string; input: Shape; loss: LossName; module: WebAssembly.Module }
  | { type: 'sums' | 'loss'; id: number; parameters: Float32Array; pictures: Uint8Array };

export type HelperAnswer =
  | { id: number; ready: true }
  | { id: number; loss: number; gradient: Float64Array | null }
  | { id: number; error: string };
