import { describe, expect, it } from 'vitest';
import { compileLesson } from './compile.mjs';
import { setText } from './passes/4-typography.mjs';

const head = '---\ntitle: T\nquestion: Q?\nsummary: S.\n---\n\n';
const compile = (body: string) => compileLesson(head + body, 'content/lessons/x/en.mdx');

describe('compileLesson', () => {
  it('gives an ES module without eval, whose only imports are React’s', async () => {
    const { code } = await compile('Text.');
    expect(code).toMatch(/export \{[^}]*default/);
    expect(code.match(/from "([^"]+)"/g)).toEqual(['from "react/jsx-runtime"']);
    expect(code).not.toMatch(/new Function|eval\(|arguments\[0\]/);
  });

  it('takes heading ids as they are written, and not out of the text', async () => {
    const { headings, code } = await compile('## The same in one line {#formula}\n\n### 한 줄로 {#one-line}\n');
    expect(headings).toEqual([{ depth: 2, id: 'formula', text: 'The same in one line', line: 7 }, { depth: 3, id: 'one-line', text: '한 줄로', line: 9 }]);
    expect(code).not.toContain('{#');
  });

  it('collects the plain text under each heading, without formulas, code and what is said to an answer', async () => {
    const { texts } = await compile('Before.\n\n## One {#one}\n\nA **bold** word.\n\n- item `conv`\n\n$x$\n\n```\ncode\n```\n\n<Review question="Why?">Because.</Review>\n\n## 둘 {#two}\n\n<Predict name="p" kind="choice"><Question>Which?</Question><Option text="a">No.</Option></Predict>\n');
    expect(texts).toEqual({ '': 'Before.', one: 'A bold word. item conv Why? Because.', two: 'Which?' });
  });

  it('collects figures and uses with literal properties, lines and what is around them', async () => {
    const { figures, uses } = await compile('<Widget id="a" preset="b" name="c" stride={-2} kernel={[[1, 0.5]]} flip />\n\n<Note>\n\nx <Live of="c" value="d" />\n\n</Note>\n');
    expect(figures).toEqual([{ component: 'Widget', id: 'a', preset: 'b', name: 'c', params: { stride: -2, kernel: [[1, 0.5]], flip: true }, file: 'content/lessons/x/en.mdx', line: 7 }]);
    expect(uses.map(({ component, inside, line }) => [component, inside, line])).toEqual([['Widget', null, 7], ['Note', null, 9], ['Live', 1, 11]]);
  });

  it('sets formulas now: symbols carry the part they stand for, and MathML is there to be read', async () => {
    const { code } = await compile('$$\n\\Input{x} = \\Kernel{w}\n$$\n');
    expect(code).toContain('data-part="input"');
    expect(code).toContain('data-part="kernel"');
    expect(code).toContain('<math xmlns=');
    expect(code).not.toContain('"katex"\n');
  });

  it('understands tables', async () => {
    expect((await compile('|a|b|\n|-|-|\n|1|2|\n')).code).toContain('_components.table');
  });

  it.each([
    ['a heading without id', '## Formula', '7: heading "Formula": expected an id in kebab-case at its end, such as {#formula}'],
    ['a heading id taken twice', '## A {#a}\n\n## B {#a}', '9: the heading id "a" is taken on this page'],
    ['a property that is no literal', '<A b={c} />', '7: <A>: b={c}: expected a literal (a number, a text, true, false, or lists of them), so that it can be checked before the page is built'],
    ['properties all at once', '<A {...b} />', '7: <A>: expected properties one by one, got {...b}'],
    ['code of its own', 'a {1 + 1}', '7: "1 + 1": a lesson holds prose and elements, no code of its own'],
    ['an import', 'import a from "b"', '7: "import a from "b"": a lesson holds prose and elements, no code of its own'],
    ['an element that is not closed', '<A>', '7: Expected a closing tag for `<A>`'],
    ['a formula that cannot be set', 'a $\\frac{1$', '7: formula: KaTeX parse error'],
  ])('refuses %s with file and line', async (_, body, message) => {
    await expect(compile(body)).rejects.toThrow(`content/lessons/x/en.mdx:${message}`);
  });

  it('allows comments', async () => {
    await expect(compile('a {/* why */} b')).resolves.toBeTruthy();
  });

  it('refuses frontmatter that is not whole, naming file and keys', async () => {
    await expect(compileLesson('---\ntitle: T\nquestion: Q?\nsumary: S.\n---\n', 'en.mdx')).rejects.toThrow(/^en\.mdx: frontmatter: summary: .*"sumary"/);
  });
});

describe('setText', () => {
  it('keeps sizes, tuples and particles together', () => {
    expect(setText('7 × 7')).toBe('7\u00a0×\u00a07');
    expect(setText('becomes (1, 28, 28, 1) first')).toBe('becomes (1,\u00a028,\u00a028,\u00a01) first');
    expect(setText('(1, 28)로 (예)')).toBe('(1,\u00a028)\u2060로 (예)');
  });
});
