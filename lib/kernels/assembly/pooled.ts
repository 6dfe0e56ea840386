import { activated, madd } from './madd';

// @ts-ignore: decorator
@inline
function settle(out: usize, switches: isize, a: v128, b: v128, c: v128, d: v128, bias: v128, relu: bool): void {
  // Strictly greater: of equal cells the first keeps its place.
  let best = a, place = i32x4.splat(0);
  let more = f32x4.gt(b, best);
  best = v128.bitselect(b, best, more); place = v128.bitselect(i32x4.splat(1), place, more);
  more = f32x4.gt(c, best);
  best = v128.bitselect(c, best, more); place = v128.bitselect(i32x4.splat(2), place, more);
  more = f32x4.gt(d, best);
  best = v128.bitselect(d, best, more); place = v128.bitselect(i32x4.splat(3), place, more);
  v128.store(out, activated(f32x4.add(best, bias), relu));
  v128.store(out + switches, place);
}

/**
 * A window and the 2 × 2 max pooling behind it in one pass: the map between is never stored. Steps as in `gather1`,
 * of the pooled picture and of the input of every second pixel; `inPixel` and `inLine` lead to the right and to the
 * lower neighbour. `switches`: from an output to its winner's place in the window (0–3), row by row. Two vectors of outputs.
 */
export function pooled2(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inPixel: usize, inLine: usize,
  taps: usize, tapCount: i32, channels: i32, weights: usize, pitch: usize, bias: usize, relu: bool, switches: isize,
): void {
  const zero = f32x4.splat(0);
  const b0 = bias ? v128.load(bias) : zero, b1 = bias ? v128.load(bias, 16) : zero;
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + (<usize>y << 1) * inLine;
    for (let x = 0; x < columns; x++) {
      let a0 = zero, a1 = zero, c0 = zero, c1 = zero, d0 = zero, d1 = zero, e0 = zero, e1 = zero, w = weights;
      if (channels == 1) {
        // No inner loop: for the first layer it would cost as much as what it repeats.
        for (let t = 0; t < tapCount; t++) {
          const p = i + <usize>load<i32>(taps + (<usize>t << 2));
          const q = p + inLine;
          const k0 = v128.load(w), k1 = v128.load(w, 16);
          const s0 = v128.load32_splat(p), s1 = v128.load32_splat(p + inPixel);
          a0 = madd(s0, k0, a0); a1 = madd(s0, k1, a1);
          c0 = madd(s1, k0, c0); c1 = madd(s1, k1, c1);
          const s2 = v128.load32_splat(q), s3 = v128.load32_splat(q + inPixel);
          d0 = madd(s2, k0, d0); d1 = madd(s2, k1, d1);
          e0 = madd(s3, k0, e0); e1 = madd(s3, k1, e1);
          w += pitch;
        }
      } else for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        let q = p + inLine;
        for (let c = 0; c < channels; c++) {
          const k0 = v128.load(w), k1 = v128.load(w, 16);
          const s0 = v128.load32_splat(p), s1 = v128.load32_splat(p + inPixel);
          a0 = madd(s0, k0, a0); a1 = madd(s0, k1, a1);
          c0 = madd(s1, k0, c0); c1 = madd(s1, k1, c1);
          const s2 = v128.load32_splat(q), s3 = v128.load32_splat(q + inPixel);
          d0 = madd(s2, k0, d0); d1 = madd(s2, k1, d1);
          e0 = madd(s3, k0, e0); e1 = madd(s3, k1, e1);
          p += 4; q += 4; w += pitch;
        }
      }
      settle(o, switches, a0, c0, d0, e0, b0, relu);
      settle(o + 16, switches, a1, c1, d1, e1, b1, relu);
      o += outStep; i += inPixel << 1;
    }
  }
}

/** As `pooled2` with one vector of outputs. */
export function pooled1(
  out: usize, outStep: usize, outRow: usize, rows: i32, columns: i32, from: usize, inPixel: usize, inLine: usize,
  taps: usize, tapCount: i32, channels: i32, weights: usize, pitch: usize, bias: usize, relu: bool, switches: isize,
): void {
  const zero = f32x4.splat(0);
  const b0 = bias ? v128.load(bias) : zero;
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow, i = from + (<usize>y << 1) * inLine;
    for (let x = 0; x < columns; x++) {
      let a0 = zero, c0 = zero, d0 = zero, e0 = zero, w = weights;
      for (let t = 0; t < tapCount; t++) {
        let p = i + <usize>load<i32>(taps + (<usize>t << 2));
        let q = p + inLine;
        for (let c = 0; c < channels; c++) {
          const k0 = v128.load(w);
          a0 = madd(v128.load32_splat(p), k0, a0); c0 = madd(v128.load32_splat(p + inPixel), k0, c0);
          d0 = madd(v128.load32_splat(q), k0, d0); e0 = madd(v128.load32_splat(q + inPixel), k0, e0);
          p += 4; q += 4; w += pitch;
        }
      }
      settle(o, switches, a0, c0, d0, e0, b0, relu);
      o += outStep; i += inPixel << 1;
    }
  }
}
