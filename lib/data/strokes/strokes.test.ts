import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { picturePixels, pictureSide, sliceDigits, type Digits } from '../digits.ts';
import { written } from './digits/all.ts';
import { strokes } from './strokes.ts';

const sample = strokes(1, 0, 5000);
const sum = ({ images, labels }: Digits) => createHash('sha256').update(images).update(labels).digest('hex');
const pictureOf = (digits: Digits, i: number) => digits.images.subarray(i * picturePixels, (i + 1) * picturePixels);
const quantile = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(share * values.length)]!;

/** Rows and columns that hold ink, and the centre of mass, in pixels. */
function measure(picture: Uint8Array) {
  const ink = { left: 28, right: -1, top: 28, bottom: -1, mass: 0, x: 0, y: 0 };
  picture.forEach((byte, i) => {
    if (byte === 0) return;
    const [x, y] = [i % pictureSide, Math.floor(i / pictureSide)];
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x);
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y);
    ink.mass += byte;
    ink.x += byte * x;
    ink.y += byte * y;
  });
  return { ...ink, x: ink.x / ink.mass, y: ink.y / ink.mass };
}

describe('Strokes', () => {
  it('are the same bytes in every engine and for ever: stored recipes depend on it', () => {
    expect(sum(strokes(1, 0, 1000))).toBe('8e401a831a4bfd1b5d998a6ae3cd1644597d384077399c2e3c39bff84e674511');
    expect(sum(strokes(1, 0, 1000, 'test'))).toBe('00e6839b6277e2793b1e2b3ec55d40329b8b393a23d4ae73c945ec4688c1dc5e');
    expect(sum(strokes(-5, 123456, 500))).toBe('087f775dbf70f1c3c54e1512ccd986c3d847c8ea1ce915bcb5b382eb1ce08877');
  });

  it('do not depend on what is drawn before or beside them', () => {
    expect(sum(strokes(1, 4990, 10))).toBe(sum(sliceDigits(sample, 4990)));
  });

  it('differ from picture to picture, seed to seed and split to split', () => {
    const others = [sample, strokes(2, 0, 5000), strokes(1, 0, 5000, 'test')];
    const pictures = others.flatMap(digits => Array.from({ length: 5000 }, (_, i) => Buffer.from(pictureOf(digits, i)).toString('latin1')));
    expect(new Set(pictures).size).toBe(15000);
  });

  it('show every digit about equally often', () => {
    const counts = new Array<number>(10).fill(0);
    sample.labels.forEach(label => counts[label]!++);
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(80); // 3.8 deviations
  });

  it('fill 20 × 20 pixels in one direction at least and never more, as MNIST', () => {
    for (let i = 0; i < sample.count; i++) {
      const { left, right, top, bottom } = measure(pictureOf(sample, i));
      const longer = Math.max(right - left, bottom - top) + 1;
      expect(longer, `picture ${i}`).toBeGreaterThanOrEqual(18);
      expect(longer, `picture ${i}`).toBeLessThanOrEqual(20);
    }
  });

  it('have their centre of mass within half a pixel of pixel (14, 14), as MNIST, or as near as the edge of the picture allows', () => {
    let atEdge = 0;
    for (let i = 0; i < sample.count; i++) {
      const { x, y, left, right, top, bottom } = measure(pictureOf(sample, i));
      const off = Math.max(left > 0 && right < 27 ? Math.abs(x - 14) : 0, top > 0 && bottom < 27 ? Math.abs(y - 14) : 0);
      expect(off, `picture ${i}`).toBeLessThanOrEqual(0.5);
      if (Math.abs(x - 14) > 0.5 || Math.abs(y - 14) > 0.5) atEdge++;
    }
    expect(atEdge).toBeLessThan(5);
  });

  it('have the greys of MNIST: mean 0.131, deviation 0.308, 19 % inked, 13 % darker than half, 7.5 % black', () => {
    const share = (holds: (byte: number) => boolean) => sample.images.reduce((count, byte) => count + Number(holds(byte)), 0) / sample.images.length;
    const mean = sample.images.reduce((total, byte) => total + byte / 255, 0) / sample.images.length;
    const square = sample.images.reduce((total, byte) => total + (byte / 255) ** 2, 0) / sample.images.length;
    expect(mean).toBeCloseTo(0.1307, 2);
    expect(Math.sqrt(square - mean * mean)).toBeCloseTo(0.3081, 2);
    expect(Math.abs(share(byte => byte > 0) - 0.191)).toBeLessThan(0.015);
    expect(Math.abs(share(byte => byte > 127) - 0.132)).toBeLessThan(0.005);
    expect(Math.abs(share(byte => byte >= 250) - 0.075)).toBeLessThan(0.005);
  });

  it('are as unequally inked as MNIST: a tenth of the pictures below 0.078, a tenth above 0.190', () => {
    const means = Array.from({ length: sample.count }, (_, i) => pictureOf(sample, i).reduce((total, byte) => total + byte, 0) / 255 / picturePixels);
    expect(Math.abs(quantile(means, 0.1) - 0.078)).toBeLessThan(0.008);
    expect(Math.abs(quantile(means, 0.5) - 0.128)).toBeLessThan(0.008);
    expect(Math.abs(quantile(means, 0.9) - 0.19)).toBeLessThan(0.008);
  });

  it('of no pictures are none', () => {
    expect(strokes(1, 7, 0)).toEqual({ count: 0, images: new Uint8Array(0), labels: new Uint8Array(0) });
  });
});

describe('the forms of a digit', () => {
  it.each(written.map((digit, i) => [i, digit] as const))('%i: shares add up to one', (_, { forms }) => {
    expect(forms.reduce((total, [share]) => total + share, 0)).toBeCloseTo(1, 12);
  });
});
