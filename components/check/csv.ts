import { spelled } from '@/content/check/moves.ts';
import { questions } from '@/content/check/questions.ts';
import { outcomeOf, times, type Sitting, type When } from './sittings.ts';

/** A field as RFC 4180 writes it. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** An answer in ASCII, so that a spreadsheet takes −5 for a number and need not be told the file's encoding: `-5`, `7 x 7`, `left down`. */
const plain = (given: string): string => spelled(given).replaceAll('−', '-').replaceAll('×', 'x');

const columns = ['question', 'lesson', ...times.flatMap(when => [`${when}_form`, `${when}_day`, `${when}_answer`, `${when}_right`])];

/** The results as a table: a row for each question, empty fields for a part that was not taken. `right` is 1 or 0, the words are English in every language. */
export function csvOf(sittings: Readonly<Record<When, Sitting | null>>): string {
  const rows = questions.map(({ id, lesson }) => [id, lesson, ...times.flatMap(when => {
    const sitting = sittings[when];
    if (!sitting?.finished) return ['', '', '', ''];
    const { given, right } = outcomeOf(sitting, id);
    return [sitting.form, sitting.finished, plain(given), right ? '1' : '0'];
  })]);
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('');
}
