import { blankDigits, picturePixels, pictureSide, type Digits } from '../digits.ts';
import type { Split } from '../sources.ts';
import { written } from './digits/all.ts';
import type { Form, Written } from './digits/written.ts';
import { write } from './hand.ts';
import { inkLine, type Paper } from './ink.ts';
import { Random } from './random.ts';

/** Side of the square a digit is fitted into before it is centred, as MNIST's digits were (LeCun et al. 1998). */
const fitSide = 20;

/**
 * Strokes: digits drawn with a pen that never touched paper. Pictures `first` to `first + count` − 1 of an endless row of them,
 * 28 × 28 bytes each: fitted into 20 × 20 keeping their proportions, then moved by whole pixels so that their centre of mass
 * is nearest to pixel (14, 14), as in MNIST (a few in ten thousand cannot be moved that far).
 * Picture n of a seed and split is the same whatever is asked for beside it, in every engine: nothing is used whose
 * rounding the language leaves open (see `Random`). `seed` counts as 32 bits.
 */
export function strokes(seed: number, first: number, count: number, split: Split = 'train'): Digits {
  const digits = blankDigits(count);
  const paper: Paper = { side: fitSide, bytes: new Uint8Array(fitSide * fitSide) };
  for (let i = 0; i < count; i++) {
    const r = new Random(seed, split === 'train' ? 0 : 1, first + i);
    const digit = r.below(10);
    const { forms, slant, pen } = written[digit]!;
    digits.labels[i] = digit;
    drawFitted(paper, write(chooseForm(forms, r)(r), slant, r), pen, r);
    centre(paper, digits.images.subarray(i * picturePixels, (i + 1) * picturePixels));
  }
  return digits;
}

function chooseForm(forms: Written['forms'], r: Random): Form {
  let draw = r.between(0, 1);
  return (forms.find(([share]) => (draw -= share) < 0) ?? forms[0]!)[1];
}

/** Draws the pen's ways as large as the square allows, ink included, in the middle of the shorter side. */
function drawFitted(paper: Paper, ways: readonly number[][], usualPen: number, r: Random): void {
  paper.bytes.fill(0);
  const skew = r.bell(1);
  const radius = 1.16 * usualPen * (1 + 0.26 * skew + 0.04 * skew * skew);
  const { left, right, top, bottom } = boundsOf(ways);
  const scale = (fitSide - 2 * radius) / Math.max(right - left, bottom - top);
  const shiftX = fitSide / 2 - (scale * (left + right)) / 2;
  const shiftY = fitSide / 2 - (scale * (top + bottom)) / 2;
  for (const way of ways) {
    const px = way.map((place, i) => scale * place + (i % 2 === 0 ? shiftX : shiftY));
    let before = radius * (1 + r.bell(0.12));
    for (let i = 2; i < px.length; i += 2) {
      const after = 0.8 * before + 0.2 * radius * (1 + r.bell(0.3)); // pressure wanders along the stroke
      inkLine(paper, px[i - 2]!, px[i - 1]!, px[i]!, px[i + 1]!, before, after);
      before = after;
    }
  }
}

function boundsOf(ways: readonly number[][]) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const way of ways) {
    for (let i = 0; i < way.length; i += 2) {
      bounds.left = Math.min(bounds.left, way[i]!);
      bounds.right = Math.max(bounds.right, way[i]!);
      bounds.top = Math.min(bounds.top, way[i + 1]!);
      bounds.bottom = Math.max(bounds.bottom, way[i + 1]!);
    }
  }
  return bounds;
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
