/** Bytes 0–255 as numbers 0–1 (each the float32 nearest to byte / 255), row by row into a picture with borders and, without them, as the target. */
export function readBytes(out: usize, outRow: usize, target: usize, bytes: usize, rows: i32, columns: i32): void {
  for (let y = 0; y < rows; y++) {
    let o = out + <usize>y * outRow;
    for (let x = 0; x < columns; x++) {
      const value = <f32>load<u8>(bytes) / 255;
      store<f32>(o, value);
      store<f32>(target, value);
      o += 4; target += 4; bytes += 1;
    }
  }
}

/** Sets `vectors` · 16 bytes to 0. */
export function clear(at: usize, vectors: i32): void {
  const zero = f32x4.splat(0);
  for (let v = 0; v < vectors; v++) { v128.store(at, zero); at += 16; }
}

/** Keeps of `vectors` · 4 numbers those where the number at + `mask` is above 0: the gradient of a ReLU by its own output. */
export function keepPositive(at: usize, vectors: i32, mask: isize): void {
  const zero = f32x4.splat(0);
  for (let v = 0; v < vectors; v++) {
    v128.store(at, v128.and(v128.load(at), f32x4.gt(v128.load(at + mask), zero)));
    at += 16;
  }
}

/** The gradient of `vectors` · 4 sigmoids by their inputs, in place: times p · (1 − p), the outputs p lying at + `output`. */
export function sigmoidGradient(at: usize, vectors: i32, output: isize): void {
  const one = f32x4.splat(1);
  for (let v = 0; v < vectors; v++) {
    const p = v128.load(at + output);
    v128.store(at, f32x4.mul(v128.load(at), f32x4.mul(p, f32x4.sub(one, p))));
    at += 16;
  }
}
