import type { CodePiece, Listing, Part } from '@/lib/widget/define.ts';

/**
 * The pieces that listings are made of, so that those written by hand look like those made from a stack.
 *
 *     py`${output('y')} = torch.nn.functional.relu(${input('x')})`
 *     py`stride=${2}, padding="${live('same')}"`        a number of the figure is live by itself
 *     py`${x} + 1   ${quiet('# a comment')}`
 */
export interface Listings { keras: Listing; torch: Listing }
export type Line = CodePiece[];

const inPart = (part: Part) => (text: number | string): CodePiece => ({ part, text: String(text) });
export const input = inPart('input');
export const kernel = inPart('kernel');
export const output = inPart('output');
export const gradient = inPart('gradient');
/** A value that the figure decides. */
export const live = (value: number | string | null | undefined): CodePiece => ({ live: String(value) });
/** A comment, or what the reader may skip. */
export const quiet = (text: string): CodePiece => ({ quiet: text });

/** A line of Python. In the gaps: a piece or a list of them as they are, a text as plain text, a number as a live value. */
export function py(texts: TemplateStringsArray, ...gaps: readonly (CodePiece | number | Line)[]): Line {
  const line: Line = [];
  texts.forEach((text, at) => {
    if (text !== '') line.push(text);
    const gap = gaps[at];
    if (gap === undefined || gap === '') return;
    if (Array.isArray(gap)) line.push(...gap);
    else line.push(typeof gap === 'number' ? live(gap) : gap as CodePiece);
  });
  return line;
}

/** Pieces or lines with `, ` between them; the empty ones left out. */
export const commas = (parts: readonly (CodePiece | Line)[]): Line =>
  parts.filter(part => !(typeof part === 'string' || Array.isArray(part)) || part.length > 0).flatMap((part, at) => [...(at === 0 ? [] : [', ']), ...(Array.isArray(part) ? part : [part])]);

/** A Python tuple; one of a single number keeps its comma: `(64,)`. */
export const tuple = (parts: readonly CodePiece[]): Line => ['(', ...commas(parts), parts.length === 1 ? ',)' : ')'];

/** A number with so many decimals; one that lies exactly between two goes to the even one, as Python's `round` has it. */
function roundedToEven(value: number, digits: number): number {
  const isTie = new RegExp(`\\.\\d{${digits}}50*$`).test(value.toFixed(100));
  const step = 10 ** digits;
  return isTie ? 2 * Math.round(value * step / 2) / step : Number(value.toFixed(digits));
}

/** A float32 as Python prints it after `round(…, digits)`: `4.0`, `-0.25`. */
export function pythonFloat(value: number, digits = 2): string {
  const rounded = roundedToEven(Math.fround(value), digits);
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e16 ? `${rounded}.0` : String(rounded);
}

const plain = (piece: CodePiece): string =>
  typeof piece === 'string' ? piece : 'live' in piece ? piece.live : 'quiet' in piece ? piece.quiet : piece.text;

/** Lines without their colours: what is copied, and what Python reads. */
export const plainText = (lines: readonly (readonly CodePiece[])[]): string => lines.map(line => line.map(plain).join('')).join('\n');
