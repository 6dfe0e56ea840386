/** What the reader did to one number of the bottleneck: turned it to a value, or took it from the other digit. */
export type Change = number | 'other';
export type Changes = ReadonlyMap<number, Change>;

/** Most numbers that a bottleneck of the two models has, and the largest value one can be turned to. */
export const mostNumbers = 64;
export const largestValue = 999;

/** Reads `5:0,6:12.5,7:x`: place from 0, then a value, or x for the other digit's number. Null where it is not that. */
export function readChanges(text: string): Changes | null {
  const changes = new Map<number, Change>();
  for (const piece of text === '' ? [] : text.split(',')) {
    const found = /^(\d{1,2}):(?:(x)|(\d{1,3}(?:\.\d{1,2})?))$/.exec(piece);
    const place = Number(found?.[1]);
    if (!found || place >= mostNumbers || changes.has(place)) return null;
    changes.set(place, found[2] ? 'other' : Number(found[3]));
  }
  return changes;
}

const hundredth = (value: number) => Math.round(Math.max(0, Math.min(largestValue, value)) * 100) / 100;

export const writeChanges = (changes: Changes): string =>
  [...changes].sort(([a], [b]) => a - b).map(([place, change]) => `${place}:${change === 'other' ? 'x' : hundredth(change)}`).join(',');

/** The same with one place set anew; null gives the model's own number back. */
export function changed(text: string, places: readonly number[], change: Change | null): string {
  const next = new Map(readChanges(text) ?? []);
  for (const place of places) {
    if (change === null) next.delete(place);
    else next.set(place, change);
  }
  return writeChanges(next);
}

/** The bottleneck that the decoder receives. */
export const applied = (code: readonly number[], other: readonly number[], changes: Changes): number[] =>
  code.map((value, place) => {
    const change = changes.get(place);
    return change === undefined ? value : change === 'other' ? other[place]! : change;
  });
