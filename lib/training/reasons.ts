/**
 * Why an engine does not start, where it is known; the page has a sentence for each. `noLayer` is followed by a space and the
 * kind of the layer that the engine lacks. `halfPrecision`: WebGL computes with about three digits only. `noAdapter`: of WebGPU.
 */
export const reasonCodes = ['noWebAssembly', 'noSimd', 'noRelaxedSimd', 'noMemory', 'noLayer', 'noWebgl', 'halfPrecision', 'noWebgpu', 'noAdapter', 'notStarted'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** The reason that an error gives: a code, or the browser's own text. A `RangeError` is memory that the machine does not give. */
export const reasonOf = (error: unknown): string =>
  error instanceof RangeError ? 'noMemory' : error instanceof Error ? error.message : String(error);

/** A reason read back: its code and what follows, or null where it is the browser's own text. */
export function readReason(reason: string): { code: ReasonCode; value: string } | null {
  const [word, ...rest] = reason.split(' ');
  const code = reasonCodes.find(known => known === word);
  return code ? { code, value: rest.join(' ') } : null;
}
