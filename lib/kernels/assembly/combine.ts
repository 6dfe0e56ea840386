import { madd } from './madd';

/**
 * A fixed linear map from pixels to pixels: repeating, zeros between, averages, interpolation, and their transposes.
 * `table`: for each of `count` outputs its byte offset, the number n of its terms, then n pairs of byte offset (i32) and
 * weight (f32). Pixels are `vectors` · 4 numbers; every output is written, with 0 where it has no term.
 */
export function combine(out: usize, from: usize, table: usize, count: i32, vectors: i32): void {
  for (let j = 0; j < count; j++) {
    const o = out + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    for (let v = 0; v < vectors; v++) {
      const shift = <usize>v << 4;
      let sum = f32x4.splat(0), t = table;
      for (let k = 0; k < n; k++) {
        sum = madd(v128.load(from + <usize>load<i32>(t) + shift), v128.load32_splat(t, 4), sum);
        t += 8;
      }
      v128.store(o + shift, sum);
    }
    table += <usize>n << 3;
  }
}

/** As `combine` for single numbers. */
export function combineNumbers(out: usize, from: usize, table: usize, count: i32): void {
  for (let j = 0; j < count; j++) {
    const o = out + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    let sum: f32 = 0;
    for (let k = 0; k < n; k++) { sum += load<f32>(from + <usize>load<i32>(table)) * load<f32>(table, 4); table += 8; }
    store<f32>(o, sum);
  }
}

/**
 * Max pooling of any window. `table`: for each of `count` outputs its byte offset, the number n of cells its window covers
 * (those of the padding left out), and their byte offsets in reading order. `switches`: for each output and channel, without
 * gaps, the position 0 … n − 1 of the winner (i32), of equal cells the first. Four channels at a time.
 */
export function maxPool(out: usize, switches: usize, from: usize, table: usize, count: i32, vectors: i32): void {
  for (let j = 0; j < count; j++) {
    const o = out + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    for (let v = 0; v < vectors; v++) {
      const shift = <usize>v << 4;
      let best = v128.load(from + <usize>load<i32>(table) + shift), place = i32x4.splat(0);
      for (let k = 1; k < n; k++) {
        const x = v128.load(from + <usize>load<i32>(table + (<usize>k << 2)) + shift), more = f32x4.gt(x, best);
        best = v128.bitselect(x, best, more);
        place = v128.bitselect(i32x4.splat(k), place, more);
      }
      v128.store(o + shift, best);
      v128.store(switches, place);
      switches += 16;
    }
    table += <usize>n << 2;
  }
}

/** Adds every number of `from` to where its switch points: the gradient of a max pooling. The table is laid out like the pooling's; `from` takes the place of its output, `out` of its input. */
export function scatter(out: usize, from: usize, switches: usize, table: usize, count: i32, channels: i32): void {
  const pixel = <usize>((channels + 3) >> 2) << 4;
  for (let j = 0; j < count; j++) {
    const o = from + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    for (let c = 0; c < channels; c++) {
      const shift = <usize>c << 2;
      const at = out + <usize>load<i32>(table + (<usize>load<i32>(switches + shift) << 2)) + shift;
      store<f32>(at, load<f32>(at) + load<f32>(o + shift));
    }
    switches += pixel;
    table += <usize>n << 2;
  }
}

/**
 * Writes every number of `from` to where its switch points: an unpooling. Where several point at one place the last one stays, and
 * which it was is kept there + `writers` (i32), for its gradient.
 */
export function place(out: usize, from: usize, switches: usize, table: usize, count: i32, channels: i32, writers: isize): void {
  const pixel = <usize>((channels + 3) >> 2) << 4;
  for (let j = 0; j < count; j++) {
    const o = from + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    for (let c = 0; c < channels; c++) {
      const shift = <usize>c << 2;
      const at = out + <usize>load<i32>(table + (<usize>load<i32>(switches + shift) << 2)) + shift;
      store<f32>(at, load<f32>(o + shift));
      store<i32>(at + writers, j);
    }
    switches += pixel;
    table += <usize>n << 2;
  }
}

/** The gradient of an unpooling: for every switch the gradient where it points, if it was the last to write there, else 0. `writers`: from a gradient to the writer that `place` kept. */
export function pick(out: usize, from: usize, switches: usize, table: usize, count: i32, channels: i32, writers: isize): void {
  const pixel = <usize>((channels + 3) >> 2) << 4;
  for (let j = 0; j < count; j++) {
    const o = out + <usize>load<i32>(table), n = load<i32>(table, 4);
    table += 8;
    for (let c = 0; c < channels; c++) {
      const shift = <usize>c << 2;
      const at = from + <usize>load<i32>(table + (<usize>load<i32>(switches + shift) << 2)) + shift;
      store<f32>(o + shift, load<i32>(at + writers) == j ? load<f32>(at) : 0);
    }
    switches += pixel;
    table += <usize>n << 2;
  }
}
