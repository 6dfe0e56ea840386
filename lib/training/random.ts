/**
 * A repeatable stream of numbers in [0, 1) with 32 random bits each. Streams of one seed with different names have
 * nothing to do with each other, so that adding a use does not change the others (sfc32, C. Doty-Humphrey, PractRand).
 *
 * @param seed any integer
 * @param name what the numbers are for
 */
export function randomStream(seed: number, name: string): () => number {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, hash(name), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds are small neighbouring numbers: stir until nothing of that is left.
  for (let round = 0; round < 20; round++) next();
  return next;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ unit.charCodeAt(0), 0x01000193);
  return value;
}

/** The numbers 0 … count − 1 in an order that seed and epoch decide (Fisher & Yates; Durstenfeld 1964). */
export function shuffledOrder(count: number, seed: number, epoch: number): Uint32Array {
  const random = randomStream(seed, `order ${epoch}`);
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
