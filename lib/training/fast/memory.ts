/** Bytes of a number and of a vector of four. */
export const numberBytes = 4;
export const vectorBytes = 16;

/** Vectors that hold so many channels. */
export const vectorsOf = (channels: number): number => Math.ceil(channels / 4);

/** Hands out places in the kernels' memory, one behind the other, and makes the memory as large as they need. */
export class Arena {
  private end: number;

  constructor(readonly memory: WebAssembly.Memory, start: number) { this.end = start; }

  /** A place for `bytes`, at a multiple of 16. @throws RangeError where the machine gives no more memory */
  take(bytes: number): number {
    const at = this.end;
    this.end = at + Math.ceil(bytes / vectorBytes) * vectorBytes;
    const missing = this.end + slack - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65_536));
    return at;
  }

  integers(values: ArrayLike<number>): number {
    const at = this.take(values.length * numberBytes);
    new Int32Array(this.memory.buffer, at, values.length).set(values);
    return at;
  }
}

/** Vector loads may read past the last number, never use what they read there. */
const slack = 1024;

/**
 * A channels-last picture in the kernels' memory, with borders of zeros as wide as its readers reach, and its gradient in
 * the same layout. Channels are filled up to whole vectors; a single channel may stand alone (`thin`).
 */
export class Picture {
  private top = 0;
  private left = 0;
  private bottom = 0;
  private right = 0;
  private base = 0;
  private span = 0;
  /** Bytes from a number to its gradient. */
  shift = 0;

  constructor(readonly height: number, readonly width: number, readonly channels: number, readonly thin = false) {}

  get step(): number { return this.thin ? numberBytes : vectorsOf(this.channels) * vectorBytes; }
  get row(): number { return (this.left + this.width + this.right) * this.step; }
  get vectors(): number { return vectorsOf(this.channels); }
  /** Vectors of the whole picture, borders included. */
  get allVectors(): number { return this.span / vectorBytes; }
  /** Where the borders begin. */
  get start(): number { return this.base; }

  /** Widens the borders to what a reader needs: cells before and behind, down and across. */
  widen(down: readonly [number, number], across: readonly [number, number]): void {
    this.top = Math.max(this.top, down[0]);
    this.bottom = Math.max(this.bottom, down[1]);
    this.left = Math.max(this.left, across[0]);
    this.right = Math.max(this.right, across[1]);
  }

  place(arena: Arena): void {
    this.span = Math.ceil((this.top + this.height + this.bottom) * this.row / vectorBytes) * vectorBytes;
    this.base = arena.take(this.span);
    this.shift = arena.take(this.span) - this.base;
  }

  /** Byte offset of a cell from the first one. */
  offset(row: number, column: number): number { return row * this.row + column * this.step; }
  /** Address of a cell. */
  at(row: number, column: number): number { return this.base + (this.top + row) * this.row + (this.left + column) * this.step; }
  /** Address of a cell's gradient. */
  gradientAt(row: number, column: number): number { return this.at(row, column) + this.shift; }

  /** The numbers `[height, width, channels]` without borders. */
  read(memory: WebAssembly.Memory): Float32Array {
    const { height, width, channels } = this;
    const values = new Float32Array(height * width * channels);
    const heap = new Float32Array(memory.buffer);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const from = this.at(row, column) / numberBytes;
        values.set(heap.subarray(from, from + channels), (row * width + column) * channels);
      }
    }
    return values;
  }
}
