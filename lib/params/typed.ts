import { text } from './kinds.ts';

const whole = /^(-?\d{1,9})?$/;

/** A whole number that the reader types as an answer, kept as text: empty until then, the minus as `-`. */
export const typedWhole = () => text({ default: '', maxLength: 10, valid: written => whole.test(written), expected: '-5', control: 'none' });

/** The text of such an answer from what was typed, spaces and either minus allowed; undefined where it is no whole number. */
export function readWhole(typed: string): string | undefined {
  const plain = typed.trim().replace('\u2212', '-').replace(/^(-?)0+(?=\d)/, '$1');
  return whole.test(plain) ? (plain === '-0' ? '0' : plain) : undefined;
}
