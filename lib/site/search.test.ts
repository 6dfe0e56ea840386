import { describe, expect, it } from 'vitest';
import { readIndex, termsOfQuery, termsOfText, writeIndex, type Findable } from './search.ts';

const findable = (path: string, title: string, more: Partial<Findable> = {}): Findable => ({ path, title, kind: 'heading', within: '', also: '', text: '', ...more });
const search = readIndex(writeIndex([
  findable('/a', '합성곱이 아닌 합성곱', { text: '커널을 뒤집지 않는 연산입니다.' }),
  findable('/b', '전치 합성곱', { also: 'transposed convolution' }),
  findable('/c', '커널', { also: 'kernel', kind: 'term', within: '용어집' }),
  findable('/d', 'Where a window stands', { within: '4 · Convolution', text: 'Stride 2 makes the output half as large.' }),
  findable('/e', '완전연결층'),
  findable('/f', 'Convolution', { kind: 'lesson' }),
]));
const paths = (query: string) => search(query, 10).map(found => found.path);

describe('terms', () => {
  it('are pairs of syllables, and words of other letters as they are', () => {
    expect(termsOfText('합성곱(convolution)은 3×3')).toEqual(['합성', '성곱', '곱', 'convolution', '은', '3', '3']);
    expect(termsOfQuery('합성곱 Conv')).toEqual(['합성', '성곱', 'conv']);
  });
  it('leave out a syllable that is still being typed', () => expect(termsOfQuery('합성ㄱ')).toEqual(['합성']));
  it('are the same for composed and decomposed syllables', () => expect(termsOfQuery('층위'.normalize('NFD'))).toEqual(['층위']));
});

describe('the search', () => {
  it('finds a Korean word inside another and under a particle', () => {
    expect(paths('합성곱').sort()).toEqual(['/a', '/b']);
    expect(paths('성곱')).toContain('/b');
    expect(paths('연결')).toEqual(['/e']);
  });
  it('finds one syllable at the end of a word', () => expect(paths('층')).toContain('/e'));
  it('finds beginnings of English words, in the text too', () => {
    expect(paths('kern')).toEqual(['/c']);
    expect(paths('half stri')).toEqual(['/d']);
  });
  it('forgives a slip in a longer word', () => expect(paths('convolutoin')).toContain('/f'));
  it('asks for all words', () => expect(paths('convolution kernel')).toEqual([]));
  it('puts what is called exactly so first, before what repeats it', () => expect(paths('커널')[0]).toBe('/c'));
  it('puts titles before texts', () => expect(paths('convolution')[0]).toBe('/f'));
  it('gives what a result shows', () => expect(search('kernel', 1)).toEqual([{ path: '/c', kind: 'term', title: '커널', within: '용어집' }]));
  it('finds nothing for nothing', () => expect(search('  ?! ', 10)).toEqual([]));
});
