import type { Check, Verdict } from '@/lib/lesson/challenge.ts';

interface Params { height: number; width: number; channels: number; askRow: number; askColumn: number; askChannel: number; pickHwc: number; pickChw: number }
interface Pair { hwc: number; chw: number }

/** The two indices, and what each wrong belief makes of them. */
function answersOf({ height: h, width: w, channels: c, askRow: row, askColumn: column, askChannel: channel }: Params) {
  const right: Pair = { hwc: (row * w + column) * c + channel, chw: (channel * h + row) * w + column };
  return {
    right,
    /** The row times the picture's height where its width belongs. */
    height: { hwc: (row * h + column) * c + channel, chw: channel * h * w + row * h + column },
    /** Down the columns first. */
    column: { hwc: (column * h + row) * c + channel, chw: channel * h * w + column * h + row },
    /** The first number called 1. */
    fromOne: { hwc: right.hwc + 1, chw: right.chw + 1 },
    /** The pixel's place, as if each were one number. */
    pixel: { hwc: row * w + column, chw: row * w + column },
  };
}

/** Beliefs behind wrong picks, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (pick: Pair, answers: ReturnType<typeof answersOf>) => boolean][] = [
  ['exchanged', (pick, { right }) => pick.hwc === right.chw && pick.chw === right.hwc],
  ['height', (pick, { height }) => pick.hwc === height.hwc || pick.chw === height.chw],
  ['column', (pick, { column }) => pick.hwc === column.hwc || pick.chw === column.chw],
  ['from-one', (pick, { fromOne }) => pick.hwc === fromOne.hwc || pick.chw === fromOne.chw],
  ['pixel', (pick, { pixel }) => pick.hwc === pixel.hwc || pick.chw === pixel.chw],
  ['other-order', (pick, { right }) => pick.hwc === right.chw || pick.chw === right.hwc],
  ['half', (pick, { right }) => (pick.hwc === right.hwc && pick.chw < 0) || (pick.chw === right.chw && pick.hwc < 0)],
  ['in-hwc', (pick, { right }) => pick.hwc >= 0 && pick.hwc !== right.hwc],
  ['in-chw', (pick, { right }) => pick.chw >= 0 && pick.chw !== right.chw],
  ['nothing', () => true],
];

/** The number asked for, found in both lines. Reads the reader's picks; a pick below 0 is none. */
export const findTheNumber: Check<Params> = ({ params }): Verdict => {
  const answers = answersOf(params);
  const pick = { hwc: params.pickHwc, chw: params.pickChw };
  const conditions = (['hwc', 'chw'] as const).map(name => ({ name, holds: pick[name] === answers.right[name], ...(pick[name] < 0 ? {} : { value: pick[name] }) }));
  const passed = conditions.every(({ holds }) => holds);
  return { passed, star: false, score: null, conditions, diagnosis: passed ? null : diagnoses.find(([, holds]) => holds(pick, answers))![0] };
};

export const challenges: Readonly<Record<string, Check>> = { 'find-the-number': findTheNumber };
