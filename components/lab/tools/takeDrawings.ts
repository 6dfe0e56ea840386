import { snapshot } from '@/lib/embed/snapshot.ts';
import { saveFile } from './save.ts';

/** What became of a drawing: the keys of the sentences that say so. */
export type Taken = 'saved' | 'nothingDrawn' | 'notDrawn';

const isPicture = (element: Element) => element.matches('svg, canvas');

/** Saves what is drawn inside of `whole` as one file; `wanted` chooses among its elements, lines of text too (those in sight: a wide table scrolls). */
export async function takeDrawings(whole: HTMLElement, wanted: string, name: string, format: 'svg' | 'png'): Promise<Taken> {
  const edge = whole.getBoundingClientRect().right;
  const found = [...whole.querySelectorAll(wanted)].filter(element => {
    const { width, right } = element.getBoundingClientRect();
    return width > 0 && !element.parentElement?.closest('svg') && (isPicture(element) || right <= edge);
  });
  if (!found.some(isPicture)) return 'nothingDrawn';
  try {
    const file = await snapshot(whole, format, found);
    saveFile(`${name}.${format}`, new Uint8Array(await file.arrayBuffer()), file.type);
    return 'saved';
  } catch {
    return 'notDrawn';
  }
}
