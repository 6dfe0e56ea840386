import { expect, it } from 'vitest';
import { snippets } from './snippets.ts';

const placed = { url: 'https://example.org/course/en/embed/v1/convolution/?stride=2&kernel=1,0;0,1&step=3', title: 'A "window" <reads>', size: { width: 960, height: 540 }, clicks: 8 };

it('keeps the state in every form', () => {
  const { link, iframe, element, reveal, mdx } = snippets(placed);
  expect(link).toBe(placed.url);
  expect(iframe).toContain('src="https://example.org/course/en/embed/v1/convolution/?stride=2&amp;kernel=1,0;0,1&amp;step=3"');
  expect(iframe).toContain('width="960" height="540"');
  for (const code of [element, reveal]) expect(code).toMatch(/<explorable-widget name="convolution" locale="en" stride="2" kernel="1,0;0,1" step="3"/);
  expect(mdx).toContain(`src={"${placed.url}"}`);
  expect(mdx).toContain('title={"A \\"window\\" <reads>"}');
});

it('gives a deck its plugin, and the clicker the steps', () => {
  const { reveal } = snippets(placed);
  expect(reveal).toContain('<script src="https://example.org/course/embed/v1/explorable-reveal.js"></script>');
  expect(reveal).toContain(' data-steps="8">');
  expect(snippets({ ...placed, clicks: 0 }).reveal).not.toContain('data-steps');
});

it('escapes a title', () => {
  for (const code of Object.values(snippets(placed)).slice(1, 4)) expect(code).toContain('A &quot;window&quot; &lt;reads>');
});
