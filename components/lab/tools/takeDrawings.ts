import { snapshot } from '@/lib/embed/snapshot.ts';
import { saveFile } from './save.ts';

/** What became of a drawing: the keys of the sentences that say so. */
export type Taken = 'saved' | 'nothingDrawn' | 'notDrawn';

/** Saves what is drawn inside of `whole` as one file; `wanted` chooses among its elements, lines of text too. */
export async function takeDrawings(whole: HTMLElement, wanted: string, name: string, format: 'svg' | 'png'): Promise<Taken> {
  const found = [...whole.querySelectorAll(wanted)].filter(element => !element.parentElement?.closest('svg') && element.getBoundingClientRect().width > 0);
  if (!found.some(element => element.matches('svg, canvas'))) return 'nothingDrawn';
  try {
    const file = await snapshot(whole, format, found);
    saveFile(`${name}.${format}`, new Uint8Array(await file.arrayBuffer()), file.type);
    return 'saved';
  } catch {
    return 'notDrawn';
  }
}
