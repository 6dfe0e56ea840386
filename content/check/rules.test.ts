import { describe, expect, it } from 'vitest';
import { forms, type Form, type Params } from './define.ts';
import { questions } from './questions.ts';

const question = (id: string) => questions.find(each => each.id === id)!;
const state = (id: string, form: Form, answer: Params) => ({ params: { ...question(id).forms[form], ...answer } });
const passes = (id: string, form: Form, answer: Params) => question(id).check(state(id, form, answer)).passed;

/** The marks, worked out by hand: what is right in each form, and what a common belief would answer. */
const marks: readonly [id: string, rightA: Params, rightB: Params, wrongA: Params, wrongB: Params][] = [
  ['index', { pickHwc: 33 }, { pickHwc: 40 }, { pickHwc: 26 }, { pickHwc: 27 }],
  ['blind', { w1: [[1], [2]] }, { w1: [[3], [1]] }, { w1: [[2], [-1]] }, { w1: [[1], [3]] }],
  ['cell', { guess: '-5' }, { guess: '-4' }, { guess: '5' }, { guess: '4' }],
  ['zeros', { guessBefore: 1, guessAfter: 2 }, { guessBefore: 0, guessAfter: 1 }, { guessBefore: 2, guessAfter: 1 }, { guessBefore: 1, guessAfter: 1 }],
  ['parameters', { guess: '224' }, { guess: '222' }, { guess: '80' }, { guess: '216' }],
  ['field', { guess: '0,0,6,6' }, { guess: '0,0,8,8' }, { guess: '0,0,4,4' }, { guess: '0,0,6,6' }],
  ['moves', { moves: 'down-left,left,down' }, { moves: 'up,right,up-right' }, { moves: 'left,down' }, { moves: 'up,right,up-right,down' }],
  ['floor', { guess: 0.611 }, { guess: 0.5 }, { guess: 0.3 }, { guess: 0.611 }],
  ['fill', { guess: '5' }, { guess: '6' }, { guess: '4' }, { guess: '5' }],
  ['stamps', { guess: '7', painted: '2,4' }, { guess: '10', painted: '6,3' }, { guess: '6', painted: '2,4' }, { guess: '10', painted: '3,4,6' }],
];

it('asks ten questions, each once, and marks them all here', () => {
  expect(questions.map(({ id }) => id)).toEqual(marks.map(([id]) => id));
});

describe.each(marks)('question %s', (id, rightA, rightB, wrongA, wrongB) => {
  it('takes the right answer of each form, and no other', () => {
    expect([passes(id, 'A', rightA), passes(id, 'B', rightB)]).toEqual([true, true]);
    expect([passes(id, 'A', wrongA), passes(id, 'B', wrongB)]).toEqual([false, false]);
  });
  it('has nothing to judge at first', () => {
    for (const form of forms) {
      const { check, given } = question(id);
      expect(check(state(id, form, {})).diagnosis).toBe('unanswered');
      expect(given(state(id, form, {}).params)).toBe('');
    }
  });
  it('shows the answer in the signs of a given one', () => {
    for (const [form, answer] of [['A', rightA], ['B', rightB]] as const) {
      const { params } = state(id, form, answer);
      if (id !== 'floor') expect(question(id).given(params)).toBe(question(id).right(params));
    }
  });
});

describe('the marks', () => {
  it('allow any multiple of the blind weights, and a loss within 0.03', () => {
    expect(passes('blind', 'A', { w1: [[-0.5], [-1]] })).toBe(true);
    expect(passes('blind', 'A', { w1: [[0], [0]] })).toBe(false);
    expect([0.58, 0.59, 0.63, 0.65].map(guess => passes('floor', 'A', { guess }))).toEqual([false, true, true, false]);
  });
  it('want a square, wherever it is drawn', () => {
    expect(passes('field', 'A', { guess: '2,3,8,9' })).toBe(true);
    expect(passes('field', 'A', { guess: '0,0,6,7' })).toBe(false);
  });
  it('agree with windows that are tried one by one', () => {
    // What one cell behind two layers can reach along an axis, by walking back.
    const reach = (layers: [number, number][]) => layers.reduceRight<number[]>((cells, [k, s]) => [...new Set(cells.flatMap(c => Array.from({ length: k }, (_, i) => c * s + i)))], [0]).length;
    expect([reach([[3, 2], [3, 1]]), reach([[5, 2], [3, 1]])]).toEqual([7, 9]);
    // Errors of filling a window of four, for every last number.
    const wins = (winner: number, second: number, third: number) => [...Array(winner + 1).keys()].find(x => [second, third, x].reduce((e, v) => e + (winner - v) ** 2 - v ** 2, 0) < 0);
    expect([wins(8, 3, 5), wins(10, 4, 6)]).toEqual([5, 6]);
  });
});
