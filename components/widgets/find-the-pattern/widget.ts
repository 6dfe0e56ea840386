import { choice, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { filters, mapSide, multiplyAddsOf, pictures, ways } from './match.ts';
import { motifSide, paintedSide, ringMotif, sceneSide, stairMotif } from './scene.ts';

const params = {
  picture: choice({ default: '24', of: ['48', '24', '16', '12'], control: 'buttons' }),
  filter: integer({ default: 6, min: 2, max: 16, control: 'stepper', symbol: 'k' }),
  motif: matrix({ default: ringMotif, rows: [paintedSide, paintedSide], columns: [paintedSide, paintedSide], min: 0, max: 1, control: 'none' }),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  return p.filter <= Number(p.picture) ? null : { code: 'filterTooLarge', keys: ['filter', 'picture'], values: { filter: p.filter, picture: p.picture } };
}

const [grown, shrunk] = [ways[0]!, ways.at(-1)!];

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    start: { picture: '48', filter: 3 },
    grown: { picture: '48', filter: 12 },
    thirds: { picture: '16', filter: 4 },
    shrunk: { picture: '12', filter: 3 },
    'too-large': { picture: '24', filter: 9 },
    stairs: { motif: stairMotif },
  },
  constrain,
  describe: (p, { match }) => {
    const size = Number(p.picture);
    return {
      picture: size, filter: p.filter, mapSide: mapSide(size, p.filter), weights: p.filter ** 2, multiplyAdds: multiplyAddsOf(size, p.filter),
      shrunkBy: sceneSide / size, motifSide: motifSide * size / sceneSide,
      verdict: match.verdict, found: match.verdict === 'found' ? 1 : 0, best: match.best, other: match.other, row: match.row + 1, column: match.column + 1,
      grownWeights: grown.filter ** 2, grownMultiplyAdds: multiplyAddsOf(grown.picture, grown.filter),
      shrunkWeights: shrunk.filter ** 2, shrunkMultiplyAdds: multiplyAddsOf(shrunk.picture, shrunk.filter),
      times: multiplyAddsOf(grown.picture, grown.filter) / multiplyAddsOf(shrunk.picture, shrunk.filter),
    };
  },
  cost: p => multiplyAddsOf(Number(p.picture), p.filter) + filters.flatMap(side => pictures.map(size => multiplyAddsOf(size, side))).reduce((sum, cost) => sum + cost, 0),
  lateCode: async p => (await import('./code.ts')).listings(p),
  size: { width: 1120, height: 690, phoneHeight: 1720 },
  sources: ['goodfellow-2016', 'amins-2022'],
});
