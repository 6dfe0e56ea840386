import { describe, expect, it } from 'vitest';
import { charactersIn, charactersOfNumbers } from './characters.ts';

const found = (text: string) => String.fromCodePoint(...[...charactersIn(text)].sort((a, b) => a - b));

describe('the characters of a file', () => {
  it('are those above ASCII, each once', () => {
    expect(found('<p lang="ko">한 층씩, 한 층씩</p>')).toBe('씩층한');
  });

  it('are read out of escapes and entities', () => {
    expect(found(String.raw`"\uD55C\u{AE00}\u0041" &#xAC00;&#45208;&#65;`)).toBe('가글나한');
  });

  it('are whole where they take two units', () => {
    expect(found('a𝑥')).toBe('𝑥');
  });
});

describe('the characters of Korean numbers', () => {
  it('are the words that compact notation adds', () => {
    const points = charactersOfNumbers();
    expect([...'천만억조'].filter((word) => !points.has(word.codePointAt(0)!))).toEqual([]);
  });
});
