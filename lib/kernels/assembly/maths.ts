import { madd } from './madd';

/** e^x for x ≤ 0, four at once, within 2 units in the last place; 0 below −87. Cody & Waite's reduction, Taylor's polynomial on ±ln 2 / 2. */
// @ts-ignore: decorator
@inline
export function expOfNegative(x: v128): v128 {
  const bounded = f32x4.max(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504)));
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = madd(p, r, f32x4.splat(1.3981999507e-3));
  p = madd(p, r, f32x4.splat(8.3334519073e-3));
  p = madd(p, r, f32x4.splat(4.1665795894e-2));
  p = madd(p, r, f32x4.splat(1.6666665459e-1));
  p = madd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.add(madd(f32x4.mul(p, r), r, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** log(1 + e) for 0 ≤ e ≤ 1, four at once: 2 · artanh(e / (2 + e)), nine terms of the series. */
// @ts-ignore: decorator
@inline
export function logOnePlus(e: v128): v128 {
  const f = f32x4.div(e, f32x4.add(e, f32x4.splat(2)));
  const q = f32x4.mul(f, f);
  let p = f32x4.splat(<f32>(1.0 / 15));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 13)));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 11)));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 9)));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 7)));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 5)));
  p = madd(p, q, f32x4.splat(<f32>(1.0 / 3)));
  p = madd(p, q, f32x4.splat(1));
  return f32x4.mul(f32x4.add(f, f), p);
}
