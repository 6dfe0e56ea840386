import { elementCode, iframeCode } from '@/lib/embed/address.ts';

/** Forms in which a figure goes into other people's pages. */
export const snippetKinds = ['link', 'iframe', 'element', 'reveal', 'mdx'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** A figure in a state, to be put somewhere. */
export interface Placed {
  /** Its embed's address, whole. */
  url: string;
  title: string;
  /** Of the slide, CSS pixels. */
  size: { width: number; height: number };
  /** How often the clicker steps the figure before it goes on to the next slide. */
  clicks: number;
}

/** Room that a heading leaves on a slide of reveal.js, CSS pixels. */
const heading = 100;

/** The code of a figure in every form. In MDX, attributes are JSX: a style is an object, texts are strings in braces. */
export function snippets({ url, title, size, clicks }: Placed): Record<SnippetKind, string> {
  const [script, ...element] = elementCode(url, title, { width: size.width, height: Math.max(size.height - heading, 120) }).split('\n');
  const stepped = clicks > 0 ? element.map((line, place) => (place === 0 ? line.replace(/>$/, ` data-steps="${clicks}">`) : line)) : element;
  return {
    link: url,
    iframe: iframeCode(url, title, size),
    element: elementCode(url, title, size),
    reveal: [
      '<section>', ...stepped.map(line => `  ${line}`), '</section>', '',
      script!.replace('explorable-widget.js', 'explorable-reveal.js'),
      '<script>Reveal.initialize({ plugins: [RevealExplorable] });</script>',
    ].join('\n'),
    mdx: `<iframe src={${JSON.stringify(url)}} title={${JSON.stringify(title)}} width={${size.width}} height={${size.height}} style={{ border: 0 }} loading="lazy" allow="clipboard-write; camera" />`,
  };
}
