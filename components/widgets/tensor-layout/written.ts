import { readNumber, readTable } from '@/lib/geometry/table.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import { valueOf, withPlane, type Own } from './edits.ts';
import type { Words } from './en.ts';
import type { Params } from './widget.ts';

/** What is read of text that the reader types or pastes. Fetched with the first of it. */
export { readNumber };

/** A pasted table as a channel, or the sentence that says why it is none. */
export function pasted(p: Params, frame: Frame, channel: number, text: string, words: Words['view']): Own | { sentence: string } {
  const table = readTable(text);
  const [rows, columns] = [p.height, p.width];
  if ('fault' in table) {
    if (table.fault === 'text') return { sentence: words.pasteText(table.row - 1, table.column - 1) };
    return { sentence: table.fault === 'ragged' ? words.pasteRagged(table.row - 1) : words.pasteEmpty };
  }
  const { matrix } = table;
  if (matrix.length !== rows || matrix[0]!.length !== columns) return { sentence: words.pasteSize(matrix.length, matrix[0]!.length, rows, columns) };
  const values = matrix.map(row => row.map(v => valueOf(p, v)));
  const bad = values.findIndex(row => row.includes(null));
  return bad < 0 ? withPlane(p, frame, channel, values as Matrix) : { sentence: words.pasteRange(bad, values[bad]!.indexOf(null)) };
}
