import { literal } from './literal.mjs';
import { isElement, walk } from './tree.mjs';

/** A property's value: written as text, as a literal in braces, or as a bare name, which is `true`. */
function valueOf({ name, value }, fail) {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const read = literal(value.data?.estree?.body[0]?.expression);
  if (read) return read.value;
  return fail(`${name}={${value.value}}: expected a literal (a number, a text, true, false, or lists of them), so that it can be checked before the page is built`);
}

function read(node, fail) {
  const here = text => fail(node, `<${node.name}>: ${text}`);
  const spread = node.attributes.find(attribute => attribute.type !== 'mdxJsxAttribute');
  if (spread) here(`expected properties one by one, got {${spread.value}}`);
  const props = Object.fromEntries(node.attributes.map(attribute => [attribute.name, valueOf(attribute, here)]));
  return { component: node.name, props, inside: null, line: node.position.start.line };
}

/**
 * Collects every element of the vocabulary with its properties and place into `collected.uses`, in reading order:
 * `{ component, props, inside, line }`. `inside` is the position in this list of the element around it, or null.
 */
export const uses = ({ collected, fail }) => tree => {
  const collect = (node, inside) => {
    for (const child of node.children ?? []) {
      const own = isElement(child) && /^[A-Z]/.test(child.name ?? '');
      collect(child, own ? collected.uses.push({ ...read(child, fail), inside }) - 1 : inside);
    }
  };
  collect(tree, null);
};

/** Imports, exports and `{expressions}` have no place in a lesson: everything it needs is in the vocabulary. */
export const noCode = ({ fail }) => tree => {
  walk(tree, node => {
    const code = node.type === 'mdxjsEsm' || /^mdx(Flow|Text)Expression$/.test(node.type) && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
    if (code && node.value.trim()) fail(node, `"${node.value.trim().slice(0, 40)}": a lesson holds prose and elements, no code of its own`);
  });
};
