/** Calls `visitor(node, index, parent)` for every node below `tree`, in reading order. */
export function walk(tree, visitor) {
  for (const [index, child] of [...(tree.children ?? [])].entries()) {
    visitor(child, index, tree);
    walk(child, visitor);
  }
}

/** The plain text inside a node. */
export const textOf = node => node.value ?? (node.children ?? []).map(textOf).join('');

/** An element of the vocabulary inside a paragraph or by itself. */
export const isElement = node => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
