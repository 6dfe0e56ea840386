import { textOf, walk } from './tree.mjs';

const written = /[ \t]\{#([^}\n]*)\}[ \t]*$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** MDX reads `{#id}` as an expression: the brace is escaped before parsing, and the pass below takes it off again. */
export const escapeHeadingIds = source => source.replace(/^(#{1,6} .*[ \t])\{#/gm, '$1\\{#');

/**
 * `## The same in one line {#formula}` gets the id `formula`. Ids are written and not made from the text, because both
 * languages must have the same ones. Collects `{ depth, id, text, line }` into `collected.headings`.
 */
export const headingIds = ({ collected, fail }) => tree => {
  walk(tree, node => {
    if (node.type !== 'heading') return;
    const last = node.children.at(-1);
    const id = last?.type === 'text' ? written.exec(last.value)?.[1] : undefined;
    if (!id || !kebab.test(id)) fail(node, `heading "${textOf(node)}": expected an id in kebab-case at its end, such as {#formula}`);
    if (collected.headings.some(known => known.id === id)) fail(node, `the heading id "${id}" is taken on this page`);
    last.value = last.value.replace(written, '');
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    collected.headings.push({ depth: node.depth, id, text: textOf(node), line: node.position.start.line });
  });
};
