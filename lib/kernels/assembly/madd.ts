/** a · b + c in four lanes: fused where the module is built for relaxed SIMD, else two operations. */
// @ts-ignore: decorator
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Four numbers behind a linear (0) or ReLU (1) activation. */
// @ts-ignore: decorator
@inline
export function activated(x: v128, relu: bool): v128 {
  return relu ? f32x4.max(x, f32x4.splat(0)) : x;
}
