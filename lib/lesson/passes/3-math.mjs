import katex from 'katex';
import { walk } from './tree.mjs';

/** Symbols of one meaning: coloured, and lighting that part of the figure. `\Kernel{w_{i,j}}`. */
const meaning = part => `\\htmlData{part=${part}}{#1}`;

const options = {
  macros: { '\\Input': meaning('input'), '\\Kernel': meaning('kernel'), '\\Output': meaning('output'), '\\Gradient': meaning('gradient') },
  trust: ({ command }) => command === '\\htmlData',
  strict: code => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
};

function set(node, fail) {
  try {
    return katex.renderToString(node.value, { ...options, macros: { ...options.macros }, displayMode: node.type === 'math' });
  } catch (error) {
    return fail(node, `formula: ${error.message}`);
  }
}

/** Turns `$…$` and `$$…$$` into `<Formula html="…">`, set by KaTeX now, so that no browser ever sets one. */
export const math = ({ fail }) => tree => {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const display = node.type === 'math';
    parent.children[index] = {
      type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
      name: 'Formula',
      attributes: [
        { type: 'mdxJsxAttribute', name: 'html', value: set(node, fail) },
        { type: 'mdxJsxAttribute', name: 'display', value: display ? 'true' : 'false' },
      ],
      children: [],
      position: node.position,
    };
  });
};
