/** A table of numbers read from the clipboard, or why it cannot be one. Rows and columns count from 1. */
export type Table =
  | { matrix: number[][] }
  | { fault: 'empty' }
  | { fault: 'text'; row: number; column: number }
  | { fault: 'ragged'; row: number };

const separator = (text: string) => (text.includes('\t') ? /\t/ : /[,;]/.test(text) ? /[,;]/ : /\s+/);

const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function readDecimal(text: string): number | undefined {
  const plain = text.trim().replace('\u2212', '-');
  const value = decimal.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** A decimal number (minus as "-" or U+2212), or a fraction such as 1/9; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const [above, below, ...more] = text.split('/');
  const top = readDecimal(above ?? '');
  if (below === undefined) return top;
  const bottom = readDecimal(below);
  return top === undefined || !bottom || more.length ? undefined : top / bottom + 0; // + 0: minus zero is zero
}

/** Cells by tabs (as spreadsheets copy them), else by commas or semicolons, else by spaces; one row a line. */
export function readTable(text: string): Table {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '').split('\n');
  if (lines.length === 1 && lines[0]!.trim() === '') return { fault: 'empty' };
  const between = separator(text);
  const matrix: number[][] = [];
  for (const [r, line] of lines.entries()) {
    const row: number[] = [];
    for (const [c, cell] of (between.source === '\\s+' ? line.trim() : line).split(between).entries()) {
      const value = readNumber(cell);
      if (value === undefined) return { fault: 'text', row: r + 1, column: c + 1 };
      row.push(value);
    }
    if (row.length !== (matrix[0] ?? row).length) return { fault: 'ragged', row: r + 1 };
    matrix.push(row);
  }
  return { matrix };
}

/** The table as spreadsheets take it: tabs between cells, a line per row. */
export const writeTable = (matrix: readonly (readonly number[])[]): string => matrix.map(row => row.join('\t')).join('\n');
