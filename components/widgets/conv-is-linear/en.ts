import type { WidgetWords } from '@/lib/widget/define.ts';

const many = (n: unknown, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

export const en = {
  title: 'One kernel, laid out as a matrix',
  hint: 'Grow the kernel. Point at a row, a column, a weight. Change any number.',
  caption: 'A row of the matrix is an output cell, a column is an input cell. Where a weight joins the two it stands in the matrix; an empty place is no weight at all: nothing is stored, multiplied or learned there. Vertical lines part the rows of the picture. Every row holds the same few weights, moved on. A kernel as large as the picture stands in one place, and its matrix is one full row: a dense unit.',
  summary: 'A convolution as the matrix it is: a band of few, shared weights that becomes the dense one as the kernel grows.',
  params: {
    input: { label: 'Input' }, kernel: { label: 'Kernel' }, stride: { label: 'Stride' },
    padding: { label: 'Padding', options: { valid: 'valid', same: 'same', full: 'full' } },
  },
  presets: {
    thumbnail: 'Three by three', point: 'One weight', pair: 'Two by two', four: 'Four by four', dense: 'As large as the picture', same: 'Same padding', strided: 'Stride 2', small: 'Small enough to check by hand',
  },
  numbers: {
    outputHeight: 'Height of the output', outputWidth: 'Width of the output', parameters: 'Weights to learn', matrixRows: 'Rows of the matrix', matrixColumns: 'Columns of the matrix',
    linked: 'Places with a weight', entries: 'Places of the matrix', empty: 'Empty places', share: 'Places with a weight, per cent', dense: 'No place empty (1: yes)',
    row: 'Row of the output cell', column: 'Column of the output cell', value: 'Its value', arithmetic: 'Its arithmetic',
  },
  frame: { output: 'Output', matrix: 'Matrix: a row for each output cell, a column for each input cell', links: 'Which weight of the kernel stands there, from 1; 0: none' },
  refusals: { windowTooLarge: v => `The kernel of ${v.kernel} is larger than the input of ${v.input}, so there is no place for it. Choose a larger input, a smaller kernel, or padding “same”.` },
  sentence: n => `A kernel of ${n.kernelHeight} × ${n.kernelWidth} on an input of ${n.inputHeight} × ${n.inputWidth} is a matrix of ${n.matrixRows} × ${n.matrixColumns} with ${many(n.linked, 'weight')} in ${n.entries} places, only ${n.parameters} of them different${n.dense === 1 ? '; no place is empty, so it is a dense layer' : ''}.`,
  step: n => `Row ${n.line} of the matrix, output row ${n.row}, column ${n.column}: ${n.arithmetic || '0'} = ${n.shown}.`,
  view: {
    sizes: 'Kernel', size: (rows: number, columns: number) => `${rows} × ${columns}`, places: (n: number) => many(n, 'place'),
    input: 'Input', kernel: 'Kernel', output: 'Output', flat: 'Input, laid flat', flatDetail: (columns: number, rows: number) => `${columns} columns, ${rows} for each row of the picture`,
    rowsDetail: (rows: number, columns: number) => `${many(rows, 'row')}, one for each output cell · ${many(columns, 'column')}, one for each input cell`,
    rowsShort: (rows: number, columns: number) => `${many(rows, 'row')} × ${many(columns, 'column')}`,
    learn: (n: number): [string, string] => [String(n), n === 1 ? ' weight to learn' : ' weights to learn'], matrix: (rows: number, columns: number): [string, string] => ['matrix ', `${rows} × ${columns}`],
    used: (linked: string, entries: string, share: string): [string, string] => [linked, ` of ${entries} places in use, ${share}\u00a0%`],
    full: (units: number) => `No place is empty: this is a dense layer with ${many(units, 'unit')}.`,
    band: (places: number) => `The window stands in ${many(places, 'place')}; each is one row.`,
    matrixSaid: (rows: number, columns: number) => `Matrix, ${rows} rows by ${columns} columns`,
    cellSaid: (line: number, at: number, weight: string | null) => `Row ${line}, column ${at}: ${weight === null ? 'empty' : `weight ${weight}`}`,
    linkSaid: (r: number, c: number, x: string, w: string, product: string, or: number, oc: number) => `Input row ${r}, column ${c} is ${x}; times the weight ${w}, that is ${product}, a part of output row ${or}, column ${oc}.`,
    emptySaid: (r: number, c: number, or: number, oc: number) => `Empty: output row ${or}, column ${oc} never reads input row ${r}, column ${c}.`,
    inputSaid: (r: number, c: number, n: number) => `Input row ${r}, column ${c} is one column of the matrix: it reaches ${many(n, 'output cell')}.`,
    weightSaid: (r: number, c: number, n: number) => `The weight in row ${r}, column ${c} is learned once and stands in the matrix ${many(n, 'time')}.`,
    at: (row: number, column: number) => `row ${row}, column ${column}`,
    ofNothing: (n: number) => `${n} of value 0`, unlinked: (n: number) => `${n} not linked`, further: (n: number) => `${n} more`,
    cell: { cell: (r: number, c: number, value: string) => `row ${r}, column ${c}: ${value}`, edit: (r: number, c: number) => `Number in row ${r}, column ${c}`, badNumber: (text: string) => `“${text}” is no number. The old one stays.`, outOfRange: 'Numbers from −99 to 99.', locked: 'This is locked here.' },
    larger: 'Larger', smaller: 'Smaller', height: 'Picture: rows', width: 'Picture: columns',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
