import { blankDigits, picturePixels, pictureSide, type Digits } from '../digits.ts';
import type { Split } from '../sources.ts';
import { write } from './hand.ts';
import { inkLine, type Paper } from './ink.ts';
import { Random } from './random.ts';
import { forms, usualPens, usualSlants, type Skeleton } from './skeletons.ts';

/** Side of the square a digit is fitted into before it is centred, as MNIST's digits were (LeCun et al. 1998). */
const fitSide = 20;

/**
 * Strokes: digits drawn with a pen that never touched paper. Pictures `first` to `first + count` − 1 of an endless row of them,
 * 28 × 28 bytes each: fitted into 20 × 20 keeping their proportions, then moved by whole pixels so that their centre of mass
 * is nearest to that of pixel (14, 14), as in MNIST.
 * Picture n of a seed and split is the same whatever is asked for beside it, in every engine: nothing is used whose
 * rounding the language leaves open (see `Random`). `seed` counts as 32 bits.
 */
export function strokes(seed: number, first: number, count: number, split: Split = 'train'): Digits {
  const digits = blankDigits(count);
  const paper: Paper = { side: fitSide, bytes: new Uint8Array(fitSide * fitSide) };
  for (let i = 0; i < count; i++) {
    const r = new Random(seed, split === 'train' ? 0 : 1, first + i);
    const digit = r.below(10);
    digits.labels[i] = digit;
    drawFitted(paper, write(chooseForm(digit, r)(r), usualSlants[digit]!, r), usualPens[digit]!, r);
    centre(paper, digits.images.subarray(i * picturePixels, (i + 1) * picturePixels));
  }
  return digits;
}

function chooseForm(digit: number, r: Random): Skeleton {
  let draw = r.between(0, 1);
  const choices = forms[digit]!;
  return (choices.find(([weight]) => (draw -= weight) < 0) ?? choices[0]!)[1];
}

/** Draws the pen's way as large as the square allows, ink included, in the middle of the shorter side. */
function drawFitted(paper: Paper, ways: readonly number[][], usualPen: number, r: Random): void {
  paper.bytes.fill(0);
  const skew = r.bell(1);
  const radius = 1.16 * usualPen * (1 + 0.26 * skew + 0.04 * skew * skew);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const way of ways) {
    for (let i = 0; i < way.length; i += 2) {
      left = Math.min(left, way[i]!);
      right = Math.max(right, way[i]!);
      top = Math.min(top, way[i + 1]!);
      bottom = Math.max(bottom, way[i + 1]!);
    }
  }
  const scale = (fitSide - 2 * radius) / Math.max(right - left, bottom - top);
  const shiftX = fitSide / 2 - (scale * (left + right)) / 2;
  const shiftY = fitSide / 2 - (scale * (top + bottom)) / 2;
  for (const way of ways) {
    let before = radius * (1 + r.bell(0.12));
    for (let i = 2; i < way.length; i += 2) {
      const after = 0.8 * before + 0.2 * radius * (1 + r.bell(0.3));
      inkLine(paper, scale * way[i - 2]! + shiftX, scale * way[i - 1]! + shiftY, scale * way[i]! + shiftX, scale * way[i + 1]! + shiftY, before, after);
      before = after;
    }
  }
}

/** Copies the square into a picture, shifted by whole pixels to bring its centre of mass to pixel (14, 14). */
function centre(paper: Paper, picture: Uint8Array): void {
  let mass = 0;
  let massX = 0;
  let massY = 0;
  for (let y = 0; y < fitSide; y++) {
    for (let x = 0; x < fitSide; x++) {
      const ink = paper.bytes[y * fitSide + x]!;
      mass += ink;
      massX += ink * x;
      massY += ink * y;
    }
  }
  const middle = pictureSide / 2;
  const room = pictureSide - fitSide;
  const shiftX = Math.min(room, Math.max(0, Math.floor(middle - massX / mass + 0.5)));
  const shiftY = Math.min(room, Math.max(0, Math.floor(middle - massY / mass + 0.5)));
  for (let y = 0; y < fitSide; y++) {
    picture.set(paper.bytes.subarray(y * fitSide, (y + 1) * fitSide), (y + shiftY) * pictureSide + shiftX);
  }
}
