import { inkOf, fieldMost } from './ink.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { matrixOf } from '@/lib/plain/numbers.ts';
import { fieldColumns, mostShift, placed } from './field.ts';
import { columnsOf, distance, featuresOf, follow, followed, lengthOf, ways, type Way } from './ways.ts';
import type { Params } from './widget.ts';

/** One number for each shift from 0 on. */
export interface Course {
  /** Distance of the moved from the unmoved output, and the length of the unmoved one. */
  gaps: number[];
  length: number;
  /** Their ratio; null where the unmoved output is zero everywhere. */
  changes: (number | null)[];
  /** The same, the unmoved output moved along with the picture. */
  along: (number | null)[];
}

export interface Frame {
  /** The picture in its field, unmoved. */
  field: Matrix;
  courses: Record<Way, Course>;
  /** The chosen feature's map for each shift from 0 on. */
  maps: Record<Way, Matrix[]>;
  /** The largest value of those maps. */
  most: Record<Way, number>;
}

const ratio = (gap: number, length: number): number | null => (length > 1e-9 ? gap / length : gap > 1e-9 ? null : 0);

/** Features and what follows them, for every shift. The convolution is done once: it moves along with the picture, border zeros and all. float64. */
export function compute({ input, filters, window, feature }: Params): Frame {
  const columns = fieldColumns(input[0]!.length);
  const ink = inkOf(input);
  // As much paper to the left as the picture will be moved: the columns of each shift are then cut out.
  const sheet = placed(input, 0).map(line => [...Array<number>(mostShift).fill(0), ...line].map(value => value / ink));
  const features = featuresOf(sheet, filters);
  const shifts = Array.from({ length: mostShift + 1 }, (_, shift) => shift);
  const channel = Math.min(feature, features.shape[2]) - 1;
  const told = ways.map((way): [Way, Course, Matrix[]] => {
    const outputs = shifts.map(shift => follow(columnsOf(features, mostShift - shift, columns), way, window));
    const still = outputs[0]!;
    const length = lengthOf(still);
    const gaps = outputs.map(moved => distance(still, moved));
    const along = outputs.map((moved, shift) => followed(still, moved, way === 'convolution' ? 1 : window, shift, columns));
    return [way, { gaps, length, changes: gaps.map(gap => ratio(gap, length)), along: along.map(({ gap, length: own }) => ratio(gap, own)) }, outputs.map(output => matrixOf(output, channel))];
  });
  return {
    field: placed(input, 0),
    courses: Object.fromEntries(told.map(([way, course]) => [way, course])) as Frame['courses'],
    maps: Object.fromEntries(told.map(([way, , maps]) => [way, maps])) as Frame['maps'],
    most: Object.fromEntries(told.map(([way, , maps]) => [way, fieldMost(maps)])) as Frame['most'],
  };
}

