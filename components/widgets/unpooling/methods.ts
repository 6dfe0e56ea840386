import type { Frame } from './compute.ts';

/** The ways back, in the order in which they are told. */
export const methods = ['nearest', 'bedOfNails', 'maxUnpooling', 'bilinear'] as const;
export type Method = (typeof methods)[number];

/** Mean of the squared differences between a way back and what had been pooled. */
export function errorOf(frame: Frame, method: Method): number {
  let sum = 0;
  frame.part.forEach((line, r) => line.forEach((value, c) => { sum += (frame[method][r]![c]! - value) ** 2; }));
  return sum / (frame.part.length * frame.part[0]!.length);
}
