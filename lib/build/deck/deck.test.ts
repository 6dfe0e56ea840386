import { expect, it } from 'vitest';
import { words } from './page.ts';
import { slides } from './slides.ts';

it.each(Object.keys(words))('every slide has its words (%s): a title, a line for each click, and notes for the speaker as in English', locale => {
  const said = words[locale]!.slides;
  expect(Object.keys(said)).toEqual(slides.map(({ id }) => id));
  for (const { id, lines = [] } of slides) {
    const { title, lines: spoken = [], notes } = said[id]!;
    expect(title, id).not.toBe('');
    expect(spoken, id).toHaveLength(lines.length);
    expect(notes.length, id).toBeGreaterThan(1);
    expect(notes, id).toHaveLength(words.en!.slides[id]!.notes.length);
  }
});
