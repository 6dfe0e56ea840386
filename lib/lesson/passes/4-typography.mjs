import { walk } from './tree.mjs';

/** "7 × 7" stays on one line: the spaces around the sign do not break. */
export const typography = () => tree => {
  walk(tree, node => {
    if (node.type === 'text') node.value = node.value.replace(/ × /g, '\u00a0×\u00a0');
  });
};
