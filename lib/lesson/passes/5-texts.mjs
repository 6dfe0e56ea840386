import { isElement } from './tree.mjs';

/** Elements whose words are no text of the lesson: they are said only to a reader who answered. */
const silent = new Set(['Diagnosis', 'Option', 'Passed', 'Formula']);

function write(node, collected, place) {
  if (node.type === 'heading') place.id = node.data?.hProperties?.id ?? place.id;
  else if (node.type === 'text' || node.type === 'inlineCode') collected.texts[place.id] = `${collected.texts[place.id] ?? ''}${node.value}`;
  if (node.type === 'heading' || (isElement(node) && silent.has(node.name))) return;
  const question = node.attributes?.find(attribute => attribute.name === 'question')?.value;
  if (typeof question === 'string') collected.texts[place.id] = `${collected.texts[place.id] ?? ''} ${question} `;
  for (const child of node.children ?? []) write(child, collected, place);
  if (node.type === 'paragraph' || node.type === 'listItem') collected.texts[place.id] = `${collected.texts[place.id] ?? ''} `;
}

/** Collects the plain text under each heading into `collected.texts`, by the heading's id; what stands before the first is under "". */
export const texts = ({ collected }) => tree => {
  write(tree, collected, { id: '' });
  for (const [id, text] of Object.entries(collected.texts)) collected.texts[id] = text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
};
