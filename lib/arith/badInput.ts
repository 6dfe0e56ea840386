/** What is wrong with one argument, in parts: a figure puts them into a sentence of the reader's language. */
export interface BadInputParts {
  /** Where: the function and what it was given, `conv2d.stride`. Stable; tests and figures may compare it. */
  argument: string;
  /** What would have been right: `a whole number from 1`. */
  expected: string;
  got: unknown;
  /** How to mend it: `give every axis a step of 1 or more`. */
  mend: string;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return `[${Array.from(value as ArrayLike<unknown>, shown).join(', ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/**
 * The one error of the compute library (`lib/arith`, `lib/plain`, `lib/tensor`): an argument that no answer exists for.
 * Its message reads `conv2d.stride: expected a whole number from 1, got 0: give a step of 1 or more`.
 */
export class BadInput extends Error {
  readonly argument: string;
  readonly expected: string;
  readonly got: unknown;
  readonly mend: string;

  constructor({ argument, expected, got, mend }: BadInputParts) {
    super(`${argument}: expected ${expected}, got ${shown(got)}: ${mend}`);
    this.name = 'BadInput';
    this.argument = argument;
    this.expected = expected;
    this.got = got;
    this.mend = mend;
  }
}

/** Refuses what is not a whole number from `least` on (1 unless given). Exact up to 2^53. */
export function wholeNumber(argument: string, value: number, least = 1, mend = `give ${least} or more`): number {
  if (!Number.isSafeInteger(value) || value < least) throw new BadInput({ argument, expected: `a whole number from ${least}`, got: value, mend });
  return value;
}
