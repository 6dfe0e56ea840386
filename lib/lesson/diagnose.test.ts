import { describe, expect, it } from 'vitest';
import { diagnoseGrid, sameMatrix, type GridDiagnosis } from './diagnose.ts';

const answer = [[9, 8, 7], [6, 5, 4], [3, 2, 1]];
const diagnoses: GridDiagnosis[] = [
  { when: 'equals', matrix: [[1, 2, 3], [4, 5, 6], [7, 8, 9]] },
  { when: 'centre' },
  { when: 'constant' },
  { when: 'transposed' },
  { when: 'otherwise' },
];
const diagnose = (given: number[][]) => diagnoses[diagnoseGrid(given, answer, diagnoses)]?.when;

describe('diagnoseGrid', () => {
  it('says nothing to the right answer', () => expect(diagnoseGrid(answer, answer, diagnoses)).toBe(-1));
  it('knows the kernel stamped the right way up', () => expect(diagnose([[1, 2, 3], [4, 5, 6], [7, 8, 9]])).toBe('equals'));
  it('knows an answer in the middle alone', () => expect(diagnose([[0, 0, 0], [0, 5, 0], [0, 0, 0]])).toBe('centre'));
  it('knows the same number everywhere', () => expect(diagnose([[45, 45, 45], [45, 45, 45], [45, 45, 45]])).toBe('constant'));
  it('takes all zeros for none of these', () => expect(diagnose([[0, 0, 0], [0, 0, 0], [0, 0, 0]])).toBe('otherwise'));
  it('knows rows and columns exchanged', () => expect(diagnose([[9, 6, 3], [8, 5, 2], [7, 4, 1]])).toBe('transposed'));
  it('tries the diagnoses in their order', () => {
    expect(diagnoseGrid([[1, 1], [1, 1]], [[2, 3], [4, 5]], [{ when: 'otherwise' }, { when: 'constant' }])).toBe(0);
  });
  it('finds nothing where no diagnosis fits', () => expect(diagnoseGrid([[1, 2]], [[3, 4]], [{ when: 'constant' }])).toBe(-1));
  it('knows the answer turned by 180°', () => expect(diagnoseGrid([[1, 2]], [[2, 1]], [{ when: 'turned' }])).toBe(0));
});

describe('sameMatrix', () => {
  it('lets a cell differ by half of what is shown', () => {
    expect(sameMatrix([[0.333]], [[1 / 3]])).toBe(true);
    expect(sameMatrix([[0.32]], [[1 / 3]])).toBe(false);
  });
  it('tells sizes apart', () => expect(sameMatrix([[1, 2]], [[1], [2]])).toBe(false));
});
