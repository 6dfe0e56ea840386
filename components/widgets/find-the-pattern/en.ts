import { showNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: Described | undefined) => formatNumber(Number(value), 'en');
const verdicts: Readonly<Record<'found' | 'unsure' | 'elsewhere' | 'flat', string>> = { found: 'Found.', unsure: 'Not sure.', elsewhere: 'Not found.', flat: 'A motif without contrast makes no filter.' };
const fits = (best: string, other: string) => `The best fit is ${best}, anywhere else at most ${other}.`;

export const en = {
  title: 'Grow the filter or shrink the picture',
  hint: 'Drag the window’s corner, choose in the table, or paint another motif.',
  caption: 'The filter is the motif in the filter’s size, its mean taken off. The map shows the correlation of filter and window, from −1 to 1: a convolution divided by both contrasts. Found means: the best fit lies on the motif, is at least 0.9, and every other place fits worse by 0.15. Multiply-adds count places × weights; shrinking by means reads each of the 2,304 pixels once more.',
  summary: 'A motif in a scene, a filter too small or too large for it: enlarge the one or shrink the other, and see what each costs.',
  params: { picture: { label: 'Picture', options: { 48: '48 × 48', 24: '24 × 24', 16: '16 × 16', 12: '12 × 12' } }, filter: { label: 'Filter' }, motif: { label: 'Motif' } },
  presets: {
    thumbnail: 'Shrunk twice, 6 × 6', start: 'A filter too small', grown: 'The filter grown to 12 × 12', thirds: 'Shrunk three times, 4 × 4', shrunk: 'The picture shrunk to 12 × 12', 'too-large': 'A filter too large', stairs: 'Another motif: stairs',
  },
  numbers: {
    picture: 'Side of the picture', filter: 'Side of the filter', mapSide: 'Side of the map', weights: 'Weights', multiplyAdds: 'Multiply-adds', shrunkBy: 'Shrunk by', motifSide: 'Side of the motif in this picture',
    verdict: 'Verdict', found: 'Found', best: 'Best fit', other: 'Best fit anywhere else', row: 'Row of the best fit', column: 'Column of the best fit',
    grownWeights: 'Weights, filter grown', grownMultiplyAdds: 'Multiply-adds, filter grown', shrunkWeights: 'Weights, picture shrunk', shrunkMultiplyAdds: 'Multiply-adds, picture shrunk', times: 'Times as many multiply-adds when grown',
  },
  frame: { filter: 'Filter', match: 'Map and verdict', choices: 'Every choice' },
  refusals: { filterTooLarge: v => `A filter of ${v.filter} × ${v.filter} does not fit into a picture of ${v.picture} × ${v.picture}. Make the filter smaller or take a larger picture.` },
  sentence: n => `A filter of ${n.filter} × ${n.filter} in a picture of ${n.picture} × ${n.picture}, where the motif is ${n.motifSide} cells wide. ${verdicts[n.verdict as keyof typeof verdicts]} ${n.verdict === 'flat' ? '' : fits(showNumber(Number(n.best)), showNumber(Number(n.other)))} It costs ${say(n.weights)} weights and ${say(n.multiplyAdds)} multiply-adds. Growing the filter to the motif costs ${say(n.grownMultiplyAdds)}, shrinking the picture to a 3 × 3 filter ${say(n.shrunkMultiplyAdds)}.`,
  view: {
    canvas: 'The scene with the window, and the map of how well the filter fits',
    input: 'Input', output: 'Output', filter: 'Filter', motif: 'Motif', paint: 'paint it',
    shrunk: (size: number, by: number) => `${size} × ${size}${by > 1 ? `, shrunk ${by} times` : ''}`,
    mapDetail: (side: number) => `${side} × ${side}: how well it fits`,
    scene: (size: number) => `The scene, ${size} × ${size}: bars, blocks and frames, and the motif left of the middle.`,
    map: (side: number) => `The map of fits, ${side} × ${side}. Arrows move the window, Escape takes it back to the best fit.`,
    fitAt: (row: number, column: number, value: string) => `Row ${row}, column ${column}: fit ${value}`,
    fitHere: (row: number, column: number, value: string) => `At row ${row}, column ${column} the filter fits with ${value}.`,
    side: (n: number) => `${n} × ${n}`,
    pad: 'The motif. Arrows move, space inks and clears.',
    inkAt: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ink ${value}`,
    filterSaid: (n: number) => `The motif as a filter of ${n} × ${n}`,
    choices: 'Every choice', filterDown: 'filter', choice: (picture: number, filter: number, verdict: string) => `Picture ${picture} × ${picture}, filter ${filter} × ${filter}: ${verdict}`,
    verdicts, fits,
    places: (n: number) => `${n}² places`, weightCount: (n: number) => `${n}² weights`,
    ways: 'Four ways to fit', wayName: 'picture, filter', multiplyAdds: 'multiply-adds', weights: 'weights', grow: 'grow the filter', shrink: 'shrink the picture',
    sideAxis: 'side of the filter k', weightsAxis: 'weights', growthSaid: (side: number, weights: number) => `Weights grow with the square of the side: a filter of ${side} × ${side} has ${weights}. Two to the power of k grows much faster.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
