import { expOfNegative, logOnePlus } from './maths';

// @ts-ignore: decorator
@inline
function sumOf(total: v128, part: v128): v128 {
  const high = i8x16.shuffle(part, part, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
  return f64x2.add(f64x2.add(total, f64x2.promote_low_f32x4(part)), f64x2.promote_low_f32x4(high));
}

// @ts-ignore: decorator
@inline
function lanes(count: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count));
}

/** Of a sigmoid's logits z, four at once: e = exp(−|z|) and the probability. */
// @ts-ignore: decorator
@inline
function probability(z: v128, e: v128): v128 {
  const s = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), e));
  return v128.bitselect(s, f32x4.mul(e, s), f32x4.ge(z, f32x4.splat(0)));
}

/** Sigmoid of `columns` numbers in each of `rows` rows. */
export function sigmoid(out: usize, outRow: usize, logits: usize, row: usize, rows: i32, columns: i32): void {
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x += 4) {
      const z = v128.load(logits + <usize>y * row + (<usize>x << 2));
      const p = probability(z, expOfNegative(f32x4.neg(f32x4.abs(z))));
      const keep = lanes(columns - x), at = out + <usize>y * outRow + (<usize>x << 2);
      v128.store(at, v128.bitselect(p, v128.load(at), keep));
    }
  }
}

/**
 * Sum of the losses of `rows` × `columns` logits behind a sigmoid against targets without gaps, and its gradient by the
 * logits times `scale`. `squared`: squared error, else binary cross-entropy max(z, 0) − z·t + log(1 + exp(−|z|)). Summed in float64.
 * `gradient` 0: the loss alone.
 */
export function lossOfLogits(logits: usize, row: usize, target: usize, gradient: usize, gradientRow: usize, rows: i32, columns: i32, scale: f32, squared: bool): f64 {
  let total = f64x2.splat(0);
  const by = f32x4.splat(scale), zero = f32x4.splat(0), one = f32x4.splat(1);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x += 4) {
      const keep = lanes(columns - x);
      const z = v128.load(logits + <usize>y * row + (<usize>x << 2));
      const t = v128.load(target + (<usize>(y * columns + x) << 2));
      const e = expOfNegative(f32x4.neg(f32x4.abs(z)));
      const p = probability(z, e), d = f32x4.sub(p, t);
      const loss = squared ? f32x4.mul(d, d) : f32x4.add(f32x4.sub(f32x4.max(z, zero), f32x4.mul(z, t)), logOnePlus(e));
      total = sumOf(total, v128.and(loss, keep));
      if (gradient) {
        const g = squared ? f32x4.mul(f32x4.mul(f32x4.add(d, d), p), f32x4.sub(one, p)) : d;
        const at = gradient + <usize>y * gradientRow + (<usize>x << 2);
        v128.store(at, v128.bitselect(f32x4.mul(g, by), v128.load(at), keep));
      }
    }
  }
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1);
}

/** As `lossOfLogits` for outputs that are no sigmoid's. Cross-entropy takes them as probabilities, clipped to [1e-7, 1 − 1e-7] (Keras), outside which its gradient is 0. */
export function lossOfOutputs(outputs: usize, row: usize, target: usize, gradient: usize, gradientRow: usize, rows: i32, columns: i32, scale: f32, squared: bool): f64 {
  let total: f64 = 0;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const o = load<f32>(outputs + <usize>y * row + (<usize>x << 2)), t = load<f32>(target + (<usize>(y * columns + x) << 2));
      let g: f32;
      if (squared) {
        const d = o - t;
        total += <f64>d * <f64>d;
        g = 2 * d;
      } else {
        // In float64, as the other engine has it: float32 has no 1 − 1e-7.
        const low: f64 = 1e-7, high: f64 = 1 - 1e-7, wide = <f64>o;
        const p = max<f64>(low, min<f64>(high, wide));
        total -= <f64>t * Math.log(p) + (1 - <f64>t) * Math.log(1 - p);
        g = wide < low || wide > high ? 0 : <f32>((p - <f64>t) / (p * (1 - p)));
      }
      if (gradient) store<f32>(gradient + <usize>y * gradientRow + (<usize>x << 2), g * scale);
    }
  }
  return total;
}
