import { describe, expect, it } from 'vitest';
import { questions } from '@/content/check/questions.ts';
import { csvOf } from './csv.ts';
import { formOf, outcomeOf, readSitting, scoreOf, type Sitting } from './sittings.ts';

const sitting: Sitting = { form: 'A', answers: { index: { pickHwc: 33 }, cell: { guess: '4' }, zeros: null }, finished: '2026-03-01' };

describe('a sitting', () => {
  it('counts what is right, and nothing that was left open', () => {
    expect(scoreOf(sitting)).toBe(1);
    expect(outcomeOf(sitting, 'index')).toEqual({ right: true, given: '33', answer: '33' });
    expect(outcomeOf(sitting, 'cell')).toEqual({ right: false, given: '4', answer: '−5' });
    expect(outcomeOf(sitting, 'zeros')).toEqual({ right: false, given: '', answer: '1 / 2' });
    expect(outcomeOf(sitting, 'fill')).toEqual({ right: false, given: '', answer: '5' });
  });
  it('survives what a file from elsewhere may hold', () => {
    expect([null, 3, [], {}, { form: 'C', answers: {} }, { form: 'A', answers: [] }].map(readSitting)).toEqual([null, null, null, null, null, null]);
    expect(readSitting({ form: 'B', answers: { index: { pickHwc: 40 }, cell: 7, stranger: {} }, finished: 5 })).toEqual({ form: 'B', answers: { index: { pickHwc: 40 } }, finished: null });
    expect(outcomeOf({ form: 'A', answers: { blind: { w1: 'no' }, field: { guess: 9 } }, finished: null }, 'blind').right).toBe(false);
  });
  it('gives each reader both forms, in either order', () => {
    expect([formOf('AB', 'before'), formOf('AB', 'after'), formOf('BA', 'before'), formOf('BA', 'after')]).toEqual(['A', 'B', 'B', 'A']);
  });
});

describe('the table', () => {
  const lines = csvOf({ before: sitting, after: null }).split('\r\n');
  it('has a row for each question and a last line end', () => {
    expect(lines).toHaveLength(questions.length + 2);
    expect(lines[0]).toBe('question,lesson,before_form,before_day,before_answer,before_right,after_form,after_day,after_answer,after_right');
    expect(lines[1]).toBe('index,images-as-tensors,A,2026-03-01,33,1,,,,');
    expect(lines.at(-1)).toBe('');
  });
  it('is plain ASCII, so that a spreadsheet reads its numbers and its signs', () => {
    const signed: Sitting = { form: 'A', answers: { cell: { guess: '-5' }, field: { guess: '0,0,6,6' }, moves: { moves: 'down,left,down-left' } }, finished: '2026-03-01' };
    const table = csvOf({ before: signed, after: null });
    expect(table).toContain('cell,convolution,A,2026-03-01,-5,1,,,,\r\n');
    expect(table).toContain('field,receptive-field,A,2026-03-01,7 x 7,1,,,,\r\n');
    expect(table).toContain('moves,max-pooling,A,2026-03-01,left down-left down,1,,,,\r\n');
    expect(table).toMatch(/^[\r\n\x20-\x7e]*$/);
  });
  it('puts into quotes what holds a comma', () => {
    const painted: Sitting = { form: 'A', answers: { stamps: { guess: '7', painted: '4,2' } }, finished: '2026-03-01' };
    expect(csvOf({ before: null, after: painted })).toContain('stamps,transposed-convolution,,,,,A,2026-03-01,"7 {2, 4}",1\r\n');
  });
});
