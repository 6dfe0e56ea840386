/** What arrow keys step to, per parameter of the recipe: values that people use, not the next whole number. */
const mantissas = [1, 2, 5, 10] as const;

/** 1, 2, 5 in every power of ten: 0.001, 0.002, 0.005, 0.01. Works from any positive value. */
export function nextRate(value: number, up: boolean): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const ladder = [power / 10 * 5, ...mantissas.map(mantissa => mantissa * power), power * 20].map(rung => Number(rung.toPrecision(6)));
  const beyond = up ? ladder.find(rung => rung > value * 1.0001) : ladder.findLast(rung => rung < value * 0.9999);
  return beyond ?? value;
}

/** Powers of two: 64, 128, 256. */
export const nextBatch = (value: number, up: boolean): number =>
  2 ** (up ? Math.floor(Math.log2(value)) + 1 : Math.ceil(Math.log2(value)) - 1);

const thousand = 1000;
/** Whole thousands. */
export const nextImages = (value: number, up: boolean): number =>
  (up ? Math.floor(value / thousand) + 1 : Math.ceil(value / thousand) - 1) * thousand;

export const nextWhole = (value: number, up: boolean): number => value + (up ? 1 : -1);

const shares = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999] as const;
/** Shares that something keeps from step to step: 0.9, 0.95, 0.98, 0.99. */
export const nextShare = (value: number, up: boolean): number => (up ? shares.find(share => share > value) : shares.findLast(share => share < value)) ?? value;
