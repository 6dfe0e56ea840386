import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { outline } from '@/content/outline.ts';
import { Hero } from './Hero.tsx';
import { LessonMark } from './LessonMark.tsx';

describe('Hero', () => {
  it('stands whole in the page before any script runs, at the strongest answer of the seven', () => {
    const html = renderToStaticMarkup(<Hero locale="en" />);
    expect(html).not.toMatch(/NaN|undefined|null/);
    expect(html).toMatch(/row \d+, column \d+ <b>= −?\d\.\d\d<\/b>/);
    expect(html.match(/fg-numeral/g)).toHaveLength(9);
  });

  it('can be driven and stopped without a pointer', () => {
    const html = renderToStaticMarkup(<Hero locale="ko" />);
    expect(html).toMatch(/role="slider" tabindex="0"[^>]*aria-valuetext="\d+행 \d+열 = /);
    expect(html.match(/<button/g)).toHaveLength(5);
    expect(html).toContain('움직이기');
  });
});

describe('LessonMark', () => {
  it('every lesson of the outline has a drawing of its own', () => {
    const drawn = outline.map(({ slug }) => renderToStaticMarkup(<LessonMark slug={slug} />));
    for (const svg of drawn) {
      expect(svg).toContain('mark-line');
      expect(svg).not.toMatch(/NaN|undefined/);
    }
    expect(new Set(drawn).size).toBe(outline.length);
  });

  it('a lesson without a drawing keeps the place empty', () => {
    expect(renderToStaticMarkup(<LessonMark slug="toString" />)).toBe('<svg class="mark" viewBox="0 0 112 64" aria-hidden="true"></svg>');
  });
});
