/** The weights of one finished epoch (0: before the first), one flat list in the order of the model's slots; `gradient`: of its last batch, where that was trained here. */
export interface Held { epoch: number; parameters: Float32Array; gradient?: Float32Array }

/** Most numbers of all epochs of a run together: 64 MiB of float32. The source's models fill it after 2,400 epochs. */
export const mostNumbersHeld = 16 * 2 ** 20;

/**
 * A run's weights with those of one more epoch, by epoch; the same epoch takes the place of the one before. What would be
 * more than `most` numbers is thinned: every second epoch goes, the first and the newest always stay.
 */
export function hold(reel: readonly Held[], held: Held, most = mostNumbersHeld): readonly Held[] {
  let longer = [...reel.filter(({ epoch }) => epoch !== held.epoch), held].sort((a, b) => a.epoch - b.epoch);
  const numbers = () => longer.reduce((sum, { parameters, gradient }) => sum + parameters.length + (gradient?.length ?? 0), 0);
  while (longer.length > 2 && numbers() > most) longer = longer.filter((_, place) => place % 2 === 0 || place === longer.length - 1);
  return longer;
}

/** The held epoch nearest to the one asked for; the earlier of two. Null where nothing is held. */
export const heldNear = (reel: readonly Held[], epoch: number): Held | null =>
  reel.reduce<Held | null>((best, held) => (best === null || Math.abs(held.epoch - epoch) < Math.abs(best.epoch - epoch) ? held : best), null);
