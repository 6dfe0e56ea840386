import type { Params } from './define.ts';

/** The eight moves of one step, by the names that the figure uses: rows down, columns to the right, and the sign of each. */
const steps: readonly [name: string, rows: number, columns: number, sign: string][] = [
  ['up-left', -1, -1, '↖'], ['up', -1, 0, '↑'], ['up-right', -1, 1, '↗'], ['left', 0, -1, '←'],
  ['right', 0, 1, '→'], ['down-left', 1, -1, '↙'], ['down', 1, 0, '↓'], ['down-right', 1, 1, '↘'],
];

/** Names of the moves after which the picture's only 1 is still in its window, so that pooling gives the same map. */
export function movesKept({ input, window }: Params): string[] {
  const row = input.findIndex((line: readonly number[]) => line.includes(1));
  const column = input[row].indexOf(1);
  const windowOf = (at: number) => Math.floor(at / window);
  return steps.filter(([, down, right]) => windowOf(row + down) === windowOf(row) && windowOf(column + right) === windowOf(column)).map(([name]) => name);
}

/** Moves as arrows, in a fixed order; none for a name that is no move. */
export const signs = (names: readonly string[]): string => steps.filter(([name]) => names.includes(name)).map(([, , , sign]) => sign).join(' ');

/** A text with every arrow written as the name of its move. */
export const spelled = (text: string): string => steps.reduce((all, [name, , , sign]) => all.replaceAll(sign, name), text);
