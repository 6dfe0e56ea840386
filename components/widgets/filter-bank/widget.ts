import { choice, flag, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { filterCount, filterSide } from './bank.ts';
import type { Frame } from './compute.ts';
import { blank, named } from './pictures.ts';
import { pictureOf } from './pictureOf.ts';
import { filterAt, placeOf, responseAt, shown } from './place.ts';

const longest = 32;
const place = (start: number) => integer({ default: start, min: 1, max: longest, control: 'none' });

const params = {
  bank: choice({ default: 'trained', of: ['trained', 'random', 'both'], control: 'buttons' }),
  sort: choice({ default: 'number', of: ['number', 'strength'], control: 'buttons' }),
  relu: flag({ default: false }),
  seed: integer({ default: 1, min: 1, max: 9999, control: 'stepper' }),
  picture: choice({ default: '7', of: [...named, 'own'], control: 'none' }),
  values: matrix({ default: blank(), rows: [filterSide, longest], columns: [filterSide, longest], min: 0, max: 1, control: 'none', symbol: 'x' }),
  row: place(9),
  column: place(20),
};
export type Params = Values<typeof params>;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    random: { bank: 'random' },
    both: { bank: 'both' },
    sorted: { sort: 'strength', relu: true },
    'random-sorted': { bank: 'random', sort: 'strength', relu: true },
    ring: { picture: 'ring', relu: true, sort: 'strength', row: 5, column: 14 },
    draw: { picture: 'own' },
  },
  steps: () => filterCount,
  describe: (p, frame, step) => {
    const at = placeOf(p, frame);
    const filter = filterAt(frame, step);
    const [bank] = frame.banks as [Frame['banks'][number]];
    const { sum, response } = responseAt(frame.picture, bank, filter, at);
    const own = bank.strengths[filter]!;
    const strongest = bank.strengths.reduce((best, value, other) => (value > bank.strengths[best]! ? other : best), 0);
    const weakest = bank.strengths.reduce((least, value, other) => (value < bank.strengths[least]! ? other : least), 0);
    const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
    return {
      bank: p.bank, sort: p.sort, relu: p.relu ? 1 : 0, seed: p.seed, picture: p.picture,
      filter: filter + 1, row: at.row + 1, column: at.column + 1, sum, bias: bank.biases[filter]!, response, value: shown(p, response),
      strength: own, rank: 1 + bank.strengths.filter(other => other > own).length,
      strongest: strongest + 1, strongestStrength: bank.strengths[strongest]!, weakest: weakest + 1, weakestStrength: bank.strengths[weakest]!,
      meanStrength: mean(bank.strengths), otherMeanStrength: frame.banks[1] ? mean(frame.banks[1].strengths) : null,
      above: bank.kernels.filter((_, other) => responseAt(frame.picture, bank, other, at).response > 0).length,
      filters: filterCount, kernel: filterSide, channels: 1, weights: filterSide ** 2 * filterCount, parameters: (filterSide ** 2 + 1) * filterCount,
      outputHeight: frame.picture.length, outputWidth: frame.picture[0]!.length,
      trainingPictures: frame.told.images, epochs: frame.told.epochs, rightPercent: frame.told.rightPercent, learned: frame.told.learned,
    };
  },
  cost: p => {
    const { rows, columns } = pictureOf(p);
    return rows * columns * filterSide ** 2 * filterCount * (p.bank === 'both' ? 2 : 1);
  },
  lateCode: async p => (await import('./code.ts')).listings(p),
  size: { width: 1120, height: 793, phoneHeight: 1702 },
  sources: ['lecun-1998', 'glorot-2010', 'keras', 'amins-2022'],
});
