/**
 * Random numbers that are the same in every JavaScript engine: whole-number arithmetic on 32 bits (Math.imul, shifts),
 * then only + − × ÷, which IEEE 754 fixes to the last bit. No Math.sin, exp, log or pow: those may differ between engines.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** The numbers of picture `index` of `stream` under `seed`: neighbouring pictures share nothing. */
  constructor(seed: number, stream: number, index: number) {
    this.a = scramble(seed ^ 0x9e3779b9);
    this.b = scramble(this.a ^ stream);
    this.c = scramble(this.b ^ index);
    for (let i = 0; i < 8; i++) this.bits();
  }

  /** 32 bits: the generator sfc32 (Doty-Humphrey, PractRand). */
  private bits(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }

  /** Even in [low, high). */
  between(low: number, high: number): number {
    return low + ((high - low) * (this.bits() >>> 0)) / 4294967296;
  }

  /** Bell-shaped, mean 0, deviation `spread`, never beyond 3.5 deviations: the sum of four even numbers. */
  bell(spread: number): number {
    const sum = (this.bits() >>> 0) + (this.bits() >>> 0) + (this.bits() >>> 0) + (this.bits() >>> 0);
    return spread * (sum / 4294967296 - 2) * 1.7320508075688772;
  }

  chance(probability: number): boolean {
    return (this.bits() >>> 0) < probability * 4294967296;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(((this.bits() >>> 0) / 4294967296) * count);
  }
}

/** Spreads every bit of a 32-bit number over all bits (the finaliser of MurmurHash3, Appleby). */
function scramble(bits: number): number {
  let h = bits | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
