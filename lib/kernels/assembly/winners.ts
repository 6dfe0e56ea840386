import { madd } from './madd';

/** One entry of a channel's list: the gradient (f32) and the address of the winner's input pixel (u32). */
const entry: usize = 8;

/**
 * What a 2 × 2 max pooling lets through: for every channel the list of gradients that are not 0 and of the input pixels
 * whose window won. `lists` has room for `room` entries a channel, `counts` an i32 each; the sums go to `bias` (f32 each, added).
 * `switches`: from a pooled number to its winner's place (0–3); the gradient lies at + `gradient`.
 */
export function listWinners(
  lists: usize, counts: usize, room: i32, bias: usize, channels: i32, pooled: usize, step: usize, row: usize, rows: i32, columns: i32,
  gradient: isize, switches: isize, from: usize, inPixel: usize, inLine: usize,
): void {
  for (let c = 0; c < channels; c++) {
    const start = lists + <usize>(c * room) * entry;
    let at = start, sum: f32 = 0;
    for (let y = 0; y < rows; y++) {
      let p = pooled + <usize>y * row + (<usize>c << 2), i = from + (<usize>y << 1) * inLine;
      for (let x = 0; x < columns; x++) {
        const g = load<f32>(p + gradient);
        if (g != 0) {
          const place = load<u32>(p + switches);
          store<f32>(at, g);
          store<u32>(at, <u32>(i + <usize>(place & 1) * inPixel + <usize>(place >> 1) * inLine), 4);
          at += entry; sum += g;
        }
        p += step; i += inPixel << 1;
      }
    }
    store<i32>(counts + (<usize>c << 2), <i32>((at - start) / entry));
    if (bias) store<f32>(bias + (<usize>c << 2), load<f32>(bias + (<usize>c << 2)) + sum);
  }
}

/**
 * The gradient by the weights in front of a max pooling, winners only: for every channel, gradient times what the window read,
 * in `count` vectors at byte offsets from the winner's input pixel. `sums` is `[channel][vector]`.
 */
export function winnersWeights(sums: usize, offsets: usize, count: i32, lists: usize, counts: usize, room: i32, channels: i32): void {
  for (let c = 0; c < channels; c++) {
    const start = lists + <usize>(c * room) * entry;
    const end = start + <usize>load<i32>(counts + (<usize>c << 2)) * entry;
    let s = sums + (<usize>(c * count) << 4), n = 0;
    for (; n + 9 <= count; n += 9) {
      const at = offsets + (<usize>n << 2);
      const o0 = <usize>load<i32>(at), o1 = <usize>load<i32>(at, 4), o2 = <usize>load<i32>(at, 8), o3 = <usize>load<i32>(at, 12);
      const o4 = <usize>load<i32>(at, 16), o5 = <usize>load<i32>(at, 20), o6 = <usize>load<i32>(at, 24), o7 = <usize>load<i32>(at, 28);
      const o8 = <usize>load<i32>(at, 32);
      let a0 = v128.load(s), a1 = v128.load(s, 16), a2 = v128.load(s, 32), a3 = v128.load(s, 48), a4 = v128.load(s, 64);
      let a5 = v128.load(s, 80), a6 = v128.load(s, 96), a7 = v128.load(s, 112), a8 = v128.load(s, 128);
      for (let e = start; e < end; e += entry) {
        const g = v128.load32_splat(e), i = <usize>load<u32>(e, 4);
        a0 = madd(g, v128.load(i + o0), a0); a1 = madd(g, v128.load(i + o1), a1); a2 = madd(g, v128.load(i + o2), a2);
        a3 = madd(g, v128.load(i + o3), a3); a4 = madd(g, v128.load(i + o4), a4); a5 = madd(g, v128.load(i + o5), a5);
        a6 = madd(g, v128.load(i + o6), a6); a7 = madd(g, v128.load(i + o7), a7); a8 = madd(g, v128.load(i + o8), a8);
      }
      v128.store(s, a0); v128.store(s, a1, 16); v128.store(s, a2, 32); v128.store(s, a3, 48); v128.store(s, a4, 64);
      v128.store(s, a5, 80); v128.store(s, a6, 96); v128.store(s, a7, 112); v128.store(s, a8, 128);
      s += 144;
    }
    for (; n + 3 <= count; n += 3) {
      const at = offsets + (<usize>n << 2);
      const o0 = <usize>load<i32>(at), o1 = <usize>load<i32>(at, 4), o2 = <usize>load<i32>(at, 8);
      let a0 = v128.load(s), a1 = v128.load(s, 16), a2 = v128.load(s, 32);
      for (let e = start; e < end; e += entry) {
        const g = v128.load32_splat(e), i = <usize>load<u32>(e, 4);
        a0 = madd(g, v128.load(i + o0), a0); a1 = madd(g, v128.load(i + o1), a1); a2 = madd(g, v128.load(i + o2), a2);
      }
      v128.store(s, a0); v128.store(s, a1, 16); v128.store(s, a2, 32);
      s += 48;
    }
    for (; n < count; n++) {
      const o = <usize>load<i32>(offsets + (<usize>n << 2));
      let a = v128.load(s);
      for (let e = start; e < end; e += entry) a = madd(v128.load32_splat(e), v128.load(<usize>load<u32>(e, 4) + o), a);
      v128.store(s, a);
      s += 16;
    }
  }
}

/** The gradient by the input, winners only: adds gradient times weights `[channel][vector]` at the offsets, `shift` away from the input. */
export function winnersInput(shift: isize, weights: usize, offsets: usize, count: i32, lists: usize, counts: usize, room: i32, channels: i32): void {
  for (let c = 0; c < channels; c++) {
    const start = lists + <usize>(c * room) * entry;
    const end = start + <usize>load<i32>(counts + (<usize>c << 2)) * entry;
    const w = weights + (<usize>(c * count) << 4);
    for (let e = start; e < end; e += entry) {
      const g = v128.load32_splat(e), i = <usize>load<u32>(e, 4) + shift;
      let k = w, at = offsets;
      for (let n = 0; n < count; n++) {
        const p = i + <usize>load<i32>(at);
        v128.store(p, madd(g, v128.load(k), v128.load(p)));
        k += 16; at += 4;
      }
    }
  }
}
