import { activated, madd } from './madd';

/**
 * The window over a channels-last picture: every output pixel is a bias plus, over all taps and channels, an input
 * number times a vector of weights. Forward passes and gradients by the input alike; borders are zeros in memory.
 *
 * Sizes and steps are bytes. A pixel's outputs are `vectors` · 16 bytes at `out`; input pixels lie `inStep` apart for
 * neighbouring outputs, so a stride is a longer step. `taps`: `tapCount` offsets from the input pixel. Weights are
 * `[tap][channel]`, `pitch` apart. `mask` ≠ 0: the answer is kept only where the number at out + mask is above 0 (ReLU's gradient).
 */
export function gather1(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inStep: usize, inRow: usize,
  taps: usize, tapCount: i32, channels: i32, weights: usize, pitch: usize, bias: usize, relu: bool, mask: isize,
): void {
  const b = bias ? v128.load(bias) : f32x4.splat(0);
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + <usize>y * inRow, x = 0;
    for (; x + 6 <= columns; x += 6) {
      let a0 = b, a1 = b, a2 = b, a3 = b, a4 = b, a5 = b, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        const p2 = inStep << 1, p3 = p2 + inStep, p4 = inStep << 2, p5 = p4 + inStep;
        for (let c = 0; c < channels; c++) {
          const k = v128.load(w);
          a0 = madd(v128.load32_splat(p), k, a0);
          a1 = madd(v128.load32_splat(p + inStep), k, a1);
          a2 = madd(v128.load32_splat(p + p2), k, a2);
          a3 = madd(v128.load32_splat(p + p3), k, a3);
          a4 = madd(v128.load32_splat(p + p4), k, a4);
          a5 = madd(v128.load32_splat(p + p5), k, a5);
          p += 4; w += pitch;
        }
      }
      put(o, a0, relu, mask); put(o + outStep, a1, relu, mask); put(o + 2 * outStep, a2, relu, mask);
      put(o + 3 * outStep, a3, relu, mask); put(o + 4 * outStep, a4, relu, mask); put(o + 5 * outStep, a5, relu, mask);
      o += 6 * outStep; i += 6 * inStep;
    }
    for (; x + 2 <= columns; x += 2) {
      let a0 = b, a1 = b, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) {
          const k = v128.load(w);
          a0 = madd(v128.load32_splat(p), k, a0);
          a1 = madd(v128.load32_splat(p + inStep), k, a1);
          p += 4; w += pitch;
        }
      }
      put(o, a0, relu, mask); put(o + outStep, a1, relu, mask);
      o += 2 * outStep; i += 2 * inStep;
    }
    if (x < columns) {
      let a0 = b, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) { a0 = madd(v128.load32_splat(p), v128.load(w), a0); p += 4; w += pitch; }
      }
      put(o, a0, relu, mask);
    }
  }
}

// @ts-ignore: decorator
@inline
function put(at: usize, x: v128, relu: bool, mask: isize): void {
  const y = activated(x, relu);
  v128.store(at, mask ? v128.and(y, f32x4.gt(v128.load(at + mask), f32x4.splat(0))) : y);
}

/** As `gather1` with two vectors of outputs a pixel. */
export function gather2(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inStep: usize, inRow: usize,
  taps: usize, tapCount: i32, channels: i32, weights: usize, pitch: usize, bias: usize, relu: bool, mask: isize,
): void {
  const b0 = bias ? v128.load(bias) : f32x4.splat(0), b1 = bias ? v128.load(bias, 16) : f32x4.splat(0);
  const p2 = inStep << 1, p3 = p2 + inStep;
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + <usize>y * inRow, x = 0;
    for (; x + 4 <= columns; x += 4) {
      let a00 = b0, a01 = b1, a10 = b0, a11 = b1, a20 = b0, a21 = b1, a30 = b0, a31 = b1, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) {
          const k0 = v128.load(w), k1 = v128.load(w, 16);
          const s0 = v128.load32_splat(p), s1 = v128.load32_splat(p + inStep);
          a00 = madd(s0, k0, a00); a01 = madd(s0, k1, a01);
          a10 = madd(s1, k0, a10); a11 = madd(s1, k1, a11);
          const s2 = v128.load32_splat(p + p2), s3 = v128.load32_splat(p + p3);
          a20 = madd(s2, k0, a20); a21 = madd(s2, k1, a21);
          a30 = madd(s3, k0, a30); a31 = madd(s3, k1, a31);
          p += 4; w += pitch;
        }
      }
      put(o, a00, relu, mask); put(o + 16, a01, relu, mask);
      put(o + outStep, a10, relu, mask); put(o + outStep + 16, a11, relu, mask);
      put(o + 2 * outStep, a20, relu, mask); put(o + 2 * outStep + 16, a21, relu, mask);
      put(o + 3 * outStep, a30, relu, mask); put(o + 3 * outStep + 16, a31, relu, mask);
      o += 4 * outStep; i += 4 * inStep;
    }
    for (; x < columns; x++) {
      let a0 = b0, a1 = b1, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) {
          const s = v128.load32_splat(p);
          a0 = madd(s, v128.load(w), a0); a1 = madd(s, v128.load(w, 16), a1);
          p += 4; w += pitch;
        }
      }
      put(o, a0, relu, mask); put(o + 16, a1, relu, mask);
      o += outStep; i += inStep;
    }
  }
}

/** As `gather1` with four vectors of outputs a pixel. */
export function gather4(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inStep: usize, inRow: usize,
  taps: usize, tapCount: i32, channels: i32, weights: usize, pitch: usize, bias: usize, relu: bool, mask: isize,
): void {
  const zero = f32x4.splat(0);
  const b0 = bias ? v128.load(bias) : zero, b1 = bias ? v128.load(bias, 16) : zero;
  const b2 = bias ? v128.load(bias, 32) : zero, b3 = bias ? v128.load(bias, 48) : zero;
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + <usize>y * inRow, x = 0;
    for (; x + 2 <= columns; x += 2) {
      let a00 = b0, a01 = b1, a02 = b2, a03 = b3, a10 = b0, a11 = b1, a12 = b2, a13 = b3, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) {
          const s0 = v128.load32_splat(p), s1 = v128.load32_splat(p + inStep);
          const k0 = v128.load(w), k1 = v128.load(w, 16);
          a00 = madd(s0, k0, a00); a10 = madd(s1, k0, a10);
          a01 = madd(s0, k1, a01); a11 = madd(s1, k1, a11);
          const k2 = v128.load(w, 32), k3 = v128.load(w, 48);
          a02 = madd(s0, k2, a02); a12 = madd(s1, k2, a12);
          a03 = madd(s0, k3, a03); a13 = madd(s1, k3, a13);
          p += 4; w += pitch;
        }
      }
      put(o, a00, relu, mask); put(o + 16, a01, relu, mask); put(o + 32, a02, relu, mask); put(o + 48, a03, relu, mask);
      o += outStep;
      put(o, a10, relu, mask); put(o + 16, a11, relu, mask); put(o + 32, a12, relu, mask); put(o + 48, a13, relu, mask);
      o += outStep; i += inStep << 1;
    }
    if (x < columns) {
      let a0 = b0, a1 = b1, a2 = b2, a3 = b3, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        for (let c = 0; c < channels; c++) {
          const s = v128.load32_splat(p);
          a0 = madd(s, v128.load(w), a0); a1 = madd(s, v128.load(w, 16), a1);
          a2 = madd(s, v128.load(w, 32), a2); a3 = madd(s, v128.load(w, 48), a3);
          p += 4; w += pitch;
        }
      }
      put(o, a0, relu, mask); put(o + 16, a1, relu, mask); put(o + 32, a2, relu, mask); put(o + 48, a3, relu, mask);
    }
  }
}
