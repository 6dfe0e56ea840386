import { describe, expect, it } from 'vitest';
import { diagnoseNumber, reachable, readCards, readTyped, type NumberDiagnosis } from './diagnoseNumber.ts';

const diagnoses: NumberDiagnosis[] = [{ when: 'equals', number: 9 }, { when: 'above' }, { when: 'below' }];

describe('diagnoseNumber', () => {
  it('says nothing to the right answer, and to one within the tolerance', () => {
    expect(diagnoseNumber(7, 7, 0, diagnoses)).toBe(-1);
    expect(diagnoseNumber(3.2, 23 / 7, 0.1, diagnoses)).toBe(-1);
  });
  it('forgives what floating point rounds', () => expect(diagnoseNumber(0.3, 0.1 + 0.2, 0, diagnoses)).toBe(-1));
  it('tries the diagnoses in their order: the very number before the direction', () => {
    expect(diagnoseNumber(9, 7, 0, diagnoses)).toBe(0);
    expect(diagnoseNumber(8, 7, 0, diagnoses)).toBe(1);
    expect(diagnoseNumber(5, 7, 0, diagnoses)).toBe(2);
  });
  it('compares with a given number as loosely as with the answer', () => expect(diagnoseNumber(3.55, 3.29, 0.1, [{ when: 'equals', number: 3.5 }])).toBe(0));
  it('finds nothing where no diagnosis fits', () => expect(diagnoseNumber(5, 7, 0, [{ when: 'above' }])).toBe(-1));
});

describe('readTyped', () => {
  it.each([['1,200', 1200], ['99 532 800', 99532800], [' 7 ', 7], ['−3', -3], ['-1,000.5', -1000.5], ['0.33', 0.33]])('reads %s', (text, number) => expect(readTyped(text)).toBe(number));
  it.each(['', 'seven', '1,20', '1,2,3', '7 cells', '--3'])('refuses "%s"', text => expect(readTyped(text)).toBeUndefined());
});

describe('cards', () => {
  it('are numbers between commas, 2 to 12 of them', () => {
    expect(readCards('16,5,5,3')).toEqual([16, 5, 5, 3]);
    expect(readCards('16')).toBeUndefined();
    expect(readCards('16,five')).toBeUndefined();
    expect(readCards(16)).toBeUndefined();
  });
  it('reach the product of any of them, each used once', () => {
    expect(reachable([16, 5, 5, 3, 216], 1200, 0)).toBe(true);
    expect(reachable([16, 5, 3, 216], 1200, 0)).toBe(false);
  });
});
