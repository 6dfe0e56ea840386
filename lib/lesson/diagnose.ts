import type { Matrix } from '@/lib/params/kinds.ts';

/**
 * What a wrong prediction of a grid may look like. `when` of a `<Diagnosis>`:
 * `equals` the given matrix · `centre`: only its middle cell is not 0 · `constant`: every cell the same, not 0 ·
 * `turned`: the answer turned by 180° · `transposed`: rows and columns of the answer exchanged · `otherwise`: anything.
 */
export const patterns = ['equals', 'centre', 'constant', 'turned', 'transposed', 'otherwise'] as const;
export type Pattern = (typeof patterns)[number];

export interface GridDiagnosis { when: Pattern; matrix?: Matrix }

/** Two matrices of the same size whose cells differ by at most 0.005, half of what is shown. */
export const sameMatrix = (a: Matrix, b: Matrix): boolean =>
  a.length === b.length && a.every((row, r) => row.length === b[r]?.length && row.every((v, c) => Math.abs(v - b[r]![c]!) <= 0.005));

const turned = (m: Matrix): Matrix => m.map(row => [...row].reverse()).reverse();
const transposed = (m: Matrix): Matrix => (m[0] ?? []).map((_, c) => m.map(row => row[c]!));

function onlyCentre(m: Matrix): boolean {
  const [r, c] = [(m.length - 1) / 2, ((m[0]?.length ?? 0) - 1) / 2];
  return m.every((row, i) => row.every((v, j) => (i === r && j === c ? v !== 0 : v === 0)));
}

const holds: Record<Pattern, (given: Matrix, answer: Matrix, matrix: Matrix | undefined) => boolean> = {
  equals: (given, _, matrix) => matrix !== undefined && sameMatrix(given, matrix),
  centre: onlyCentre,
  constant: given => given[0]?.[0] !== 0 && given.every(row => row.every(v => v === given[0]![0])),
  turned: (given, answer) => sameMatrix(given, turned(answer)),
  transposed: (given, answer) => sameMatrix(given, transposed(answer)),
  otherwise: () => true,
};

/** Position of the first diagnosis that fits a wrong prediction; −1 when it is right or none fits. */
export function diagnoseGrid(given: Matrix, answer: Matrix, diagnoses: readonly GridDiagnosis[]): number {
  if (sameMatrix(given, answer)) return -1;
  return diagnoses.findIndex(({ when, matrix }) => holds[when](given, answer, matrix));
}
