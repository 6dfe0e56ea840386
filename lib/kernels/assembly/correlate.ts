import { madd } from './madd';

/**
 * The gradient by the weights: for each of `count` places (a tap and a channel, as byte offsets from the input pixel)
 * the sum over all pixels of the number there times the vector of gradients, added to `sums` (`pitch` apart).
 * One vector of gradients a pixel.
 */
export function correlate1(
  sums: usize, pitch: usize, from: usize, inStep: usize, inRow: usize, rows: i32, columns: i32,
  offsets: usize, count: i32, gradient: usize, step: usize, row: usize,
): void {
  let n = 0;
  for (; n + 8 <= count; n += 8) {
    const at = offsets + (<usize>n << 2);
    const o0 = <usize>load<i32>(at), o1 = <usize>load<i32>(at, 4), o2 = <usize>load<i32>(at, 8), o3 = <usize>load<i32>(at, 12);
    const o4 = <usize>load<i32>(at, 16), o5 = <usize>load<i32>(at, 20), o6 = <usize>load<i32>(at, 24), o7 = <usize>load<i32>(at, 28);
    let s = sums + <usize>n * pitch;
    let a0 = v128.load(s), a1 = v128.load(s + pitch), a2 = v128.load(s + 2 * pitch), a3 = v128.load(s + 3 * pitch);
    let a4 = v128.load(s + 4 * pitch), a5 = v128.load(s + 5 * pitch), a6 = v128.load(s + 6 * pitch), a7 = v128.load(s + 7 * pitch);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) {
        const v = v128.load(g);
        a0 = madd(v128.load32_splat(i + o0), v, a0); a1 = madd(v128.load32_splat(i + o1), v, a1);
        a2 = madd(v128.load32_splat(i + o2), v, a2); a3 = madd(v128.load32_splat(i + o3), v, a3);
        a4 = madd(v128.load32_splat(i + o4), v, a4); a5 = madd(v128.load32_splat(i + o5), v, a5);
        a6 = madd(v128.load32_splat(i + o6), v, a6); a7 = madd(v128.load32_splat(i + o7), v, a7);
        i += inStep; g += step;
      }
    }
    v128.store(s, a0); v128.store(s + pitch, a1); v128.store(s + 2 * pitch, a2); v128.store(s + 3 * pitch, a3);
    v128.store(s + 4 * pitch, a4); v128.store(s + 5 * pitch, a5); v128.store(s + 6 * pitch, a6); v128.store(s + 7 * pitch, a7);
  }
  for (; n < count; n++) {
    const o = <usize>load<i32>(offsets + (<usize>n << 2)), s = sums + <usize>n * pitch;
    let a = v128.load(s);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow + o, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) { a = madd(v128.load32_splat(i), v128.load(g), a); i += inStep; g += step; }
    }
    v128.store(s, a);
  }
}

/** As `correlate1` with two vectors of gradients a pixel. */
export function correlate2(
  sums: usize, pitch: usize, from: usize, inStep: usize, inRow: usize, rows: i32, columns: i32,
  offsets: usize, count: i32, gradient: usize, step: usize, row: usize,
): void {
  let n = 0;
  for (; n + 4 <= count; n += 4) {
    const at = offsets + (<usize>n << 2);
    const o0 = <usize>load<i32>(at), o1 = <usize>load<i32>(at, 4), o2 = <usize>load<i32>(at, 8), o3 = <usize>load<i32>(at, 12);
    const s0 = sums + <usize>n * pitch, s1 = s0 + pitch, s2 = s1 + pitch, s3 = s2 + pitch;
    let a00 = v128.load(s0), a01 = v128.load(s0, 16), a10 = v128.load(s1), a11 = v128.load(s1, 16);
    let a20 = v128.load(s2), a21 = v128.load(s2, 16), a30 = v128.load(s3), a31 = v128.load(s3, 16);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) {
        const v0 = v128.load(g), v1 = v128.load(g, 16);
        const x0 = v128.load32_splat(i + o0), x1 = v128.load32_splat(i + o1);
        a00 = madd(x0, v0, a00); a01 = madd(x0, v1, a01); a10 = madd(x1, v0, a10); a11 = madd(x1, v1, a11);
        const x2 = v128.load32_splat(i + o2), x3 = v128.load32_splat(i + o3);
        a20 = madd(x2, v0, a20); a21 = madd(x2, v1, a21); a30 = madd(x3, v0, a30); a31 = madd(x3, v1, a31);
        i += inStep; g += step;
      }
    }
    v128.store(s0, a00); v128.store(s0, a01, 16); v128.store(s1, a10); v128.store(s1, a11, 16);
    v128.store(s2, a20); v128.store(s2, a21, 16); v128.store(s3, a30); v128.store(s3, a31, 16);
  }
  for (; n < count; n++) {
    const o = <usize>load<i32>(offsets + (<usize>n << 2)), s = sums + <usize>n * pitch;
    let a0 = v128.load(s), a1 = v128.load(s, 16);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow + o, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) {
        const p = v128.load32_splat(i);
        a0 = madd(p, v128.load(g), a0); a1 = madd(p, v128.load(g, 16), a1);
        i += inStep; g += step;
      }
    }
    v128.store(s, a0); v128.store(s, a1, 16);
  }
}

/** As `correlate1` with four vectors of gradients a pixel. */
export function correlate4(
  sums: usize, pitch: usize, from: usize, inStep: usize, inRow: usize, rows: i32, columns: i32,
  offsets: usize, count: i32, gradient: usize, step: usize, row: usize,
): void {
  let n = 0;
  for (; n + 2 <= count; n += 2) {
    const at = offsets + (<usize>n << 2);
    const o0 = <usize>load<i32>(at), o1 = <usize>load<i32>(at, 4);
    const s0 = sums + <usize>n * pitch, s1 = s0 + pitch;
    let a00 = v128.load(s0), a01 = v128.load(s0, 16), a02 = v128.load(s0, 32), a03 = v128.load(s0, 48);
    let a10 = v128.load(s1), a11 = v128.load(s1, 16), a12 = v128.load(s1, 32), a13 = v128.load(s1, 48);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) {
        const x0 = v128.load32_splat(i + o0), x1 = v128.load32_splat(i + o1);
        const v0 = v128.load(g), v1 = v128.load(g, 16);
        a00 = madd(x0, v0, a00); a10 = madd(x1, v0, a10); a01 = madd(x0, v1, a01); a11 = madd(x1, v1, a11);
        const v2 = v128.load(g, 32), v3 = v128.load(g, 48);
        a02 = madd(x0, v2, a02); a12 = madd(x1, v2, a12); a03 = madd(x0, v3, a03); a13 = madd(x1, v3, a13);
        i += inStep; g += step;
      }
    }
    v128.store(s0, a00); v128.store(s0, a01, 16); v128.store(s0, a02, 32); v128.store(s0, a03, 48);
    v128.store(s1, a10); v128.store(s1, a11, 16); v128.store(s1, a12, 32); v128.store(s1, a13, 48);
  }
  if (n < count) {
    const o = <usize>load<i32>(offsets + (<usize>n << 2)), s = sums + <usize>n * pitch;
    let a0 = v128.load(s), a1 = v128.load(s, 16), a2 = v128.load(s, 32), a3 = v128.load(s, 48);
    for (let y = 0; y < rows; y++) {
      let i = from + <usize>y * inRow + o, g = gradient + <usize>y * row;
      for (let x = 0; x < columns; x++) {
        const p = v128.load32_splat(i);
        a0 = madd(p, v128.load(g), a0); a1 = madd(p, v128.load(g, 16), a1);
        a2 = madd(p, v128.load(g, 32), a2); a3 = madd(p, v128.load(g, 48), a3);
        i += inStep; g += step;
      }
    }
    v128.store(s, a0); v128.store(s, a1, 16); v128.store(s, a2, 32); v128.store(s, a3, 48);
  }
}

/** Sums of all pixels of `vectors` · 4 gradients, added to `sums`: the gradient by the bias. */
export function sumPixels(sums: usize, vectors: i32, gradient: usize, step: usize, row: usize, rows: i32, columns: i32): void {
  for (let v = 0; v < vectors; v++) {
    const at = <usize>v << 4;
    let a = v128.load(sums + at);
    for (let y = 0; y < rows; y++) {
      let g = gradient + <usize>y * row + at;
      for (let x = 0; x < columns; x++) { a = f32x4.add(a, v128.load(g)); g += step; }
    }
    v128.store(sums + at, a);
  }
}

/** Sum of single numbers in rows, added to one number: the gradient by the bias of a layer with one channel. */
export function sumNumbers(sum: usize, gradient: usize, row: usize, rows: i32, columns: i32): void {
  let total = load<f32>(sum);
  for (let y = 0; y < rows; y++) {
    let line: f32 = 0;
    for (let x = 0; x < columns; x++) line += load<f32>(gradient + <usize>y * row + (<usize>x << 2));
    total += line;
  }
  store<f32>(sum, total);
}
