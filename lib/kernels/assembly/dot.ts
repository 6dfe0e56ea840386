import { madd } from './madd';

// @ts-ignore: AssemblyScript lets functions be decorated, TypeScript does not
@inline
function sumLanes(a: v128): f32 {
  const pairs = f32x4.add(a, i8x16.shuffle(a, a, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/**
 * A window with one output number a pixel: products run along the input's channels (`vectors` · 4 of them), four
 * neighbouring pixels at once. Weights `[tap][channel]`, without gaps; steps in bytes; `bias` as a number.
 */
export function dot(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inStep: usize, inRow: usize,
  taps: usize, tapCount: i32, vectors: i32, weights: usize, bias: usize,
): void {
  const b = bias ? load<f32>(bias) : 0;
  const p2 = inStep << 1, p3 = p2 + inStep;
  const zero = f32x4.splat(0);
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + <usize>y * inRow, x = 0;
    for (; x + 4 <= columns; x += 4) {
      let a0 = zero, a1 = zero, a2 = zero, a3 = zero, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let v = 0; v < vectors; v++) {
          const k = v128.load(w);
          a0 = madd(v128.load(p), k, a0); a1 = madd(v128.load(p + inStep), k, a1);
          a2 = madd(v128.load(p + p2), k, a2); a3 = madd(v128.load(p + p3), k, a3);
          p += 16; w += 16;
        }
      }
      // Four sums of lanes at once: transpose by halves, then add.
      const lo01 = i8x16.shuffle(a0, a1, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
      const hi01 = i8x16.shuffle(a0, a1, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
      const lo23 = i8x16.shuffle(a2, a3, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
      const hi23 = i8x16.shuffle(a2, a3, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
      const s01 = f32x4.add(lo01, hi01), s23 = f32x4.add(lo23, hi23);
      const even = i8x16.shuffle(s01, s23, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
      const odd = i8x16.shuffle(s01, s23, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
      const sums = f32x4.add(f32x4.add(even, odd), f32x4.splat(b));
      if (outStep == 4) v128.store(o, sums);
      else {
        store<f32>(o, f32x4.extract_lane(sums, 0)); store<f32>(o + outStep, f32x4.extract_lane(sums, 1));
        store<f32>(o + 2 * outStep, f32x4.extract_lane(sums, 2)); store<f32>(o + 3 * outStep, f32x4.extract_lane(sums, 3));
      }
      o += 4 * outStep; i += inStep << 2;
    }
    for (; x < columns; x++) {
      let a = zero, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let v = 0; v < vectors; v++) { a = madd(v128.load(p), v128.load(w), a); p += 16; w += 16; }
      }
      store<f32>(o, sumLanes(a) + b);
      o += outStep; i += inStep;
    }
  }
}
