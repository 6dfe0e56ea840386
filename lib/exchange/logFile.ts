import { bad, type FileFault } from './badFile.ts';

/** One epoch of a log; null where it was not measured. */
export interface LogRow { epoch: number; loss: number | null; validationLoss: number | null; seconds: number | null; deadChannels: number | null }

const columns = { epoch: 'epoch', loss: 'loss', validationLoss: 'val_loss', seconds: 'seconds', deadChannels: 'dead_channels' } as const;
const keys = Object.keys(columns) as (keyof LogRow)[];

/** A log as CSV (RFC 4180): the columns of Keras's CSVLogger and two of ours; numbers in full, with a point. Epochs count from 1. */
export const writeLog = (rows: readonly LogRow[]): string =>
  [keys.map(key => columns[key]), ...rows.map(row => keys.map(key => (row[key] === null ? '' : String(row[key]))))].map(cells => `${cells.join(',')}\r\n`).join('');

const cellsOf = (line: string) => line.split(/[,;\t]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));

/** Reads a log of ours, or of Keras's CSVLogger, which counts its epochs from 0: they are counted from 1 here. A line with something that is no number is left out and named. */
export function readLog(text: string, file: string): { rows: LogRow[]; faults: FileFault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const head = cellsOf(lines[0] ?? '');
  const places = keys.map(key => head.indexOf(columns[key]));
  if (places[0]! < 0 || (places[1]! < 0 && places[2]! < 0)) return { rows: [], faults: [bad('notLog', file, '', 'epoch, loss, val_loss', head.slice(0, 6).join(', ').slice(0, 60)).fault] };
  const faults: FileFault[] = [];
  const rows = lines.slice(1).flatMap((line, at): LogRow[] => {
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    const values = places.map(place => { const cell = place < 0 ? '' : cells[place] ?? ''; return cell === '' ? null : Number(cell); });
    const wrong = values.findIndex((value, place) => (value === null ? place === 0 : !Number.isFinite(value)));
    if (wrong < 0) return [Object.fromEntries(keys.map((key, place) => [key, values[place]])) as unknown as LogRow];
    faults.push(bad('logNumber', file, `${at + 2}, ${columns[keys[wrong]!]}`, 'number', (cells[places[wrong]!] ?? '').slice(0, 40)).fault);
    return [];
  });
  const isKeras = rows[0]?.epoch === 0 && rows[0].loss !== null;
  return { rows: isKeras ? rows.map(row => ({ ...row, epoch: row.epoch + 1 })) : rows, faults };
}
