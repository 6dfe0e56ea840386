import { walk } from './tree.mjs';

const noBreakSpace = '\u00a0';
const wordJoiner = '\u2060';

/** "7 × 7" and "(1, 28, 28, 1)" stay on one line, and a Korean particle stays with the bracket before it. */
export const setText = text => text
  .replaceAll(' × ', `${noBreakSpace}×${noBreakSpace}`)
  .replace(/\(\d+(?:, \d+)+\)/g, tuple => tuple.replaceAll(' ', noBreakSpace))
  .replace(/\)(?=\p{Script=Hangul})/gu, `)${wordJoiner}`);

export const typography = () => tree => {
  walk(tree, node => {
    if (node.type === 'text') node.value = setText(node.value);
  });
};
