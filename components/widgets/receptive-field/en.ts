import type { WidgetWords } from '@/lib/widget/define.ts';
import type { Block } from './ink.ts';
import type { Layer } from './named.ts';

const many = (n: unknown, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

const kinds: Record<Layer['kind'], (n: number) => string> = {
  conv: n => `Conv ${n} × ${n}`, tconv: n => `Transposed ${n} × ${n}`, pool: n => `Max pool ${n} × ${n}`, avg: n => `Average pool ${n} × ${n}`,
  up: n => `Repeat ×${n}`, bil: n => `Bilinear ×${n}`, nails: n => `Bed of nails ×${n}`, unpool: n => `Unpool ×${n}`,
  flatten: () => 'Flatten', reshape: () => 'Reshape', dense: n => `Dense ${n}`,
};
const layerName = (kind: unknown, n: unknown) => (kind === 'input' ? 'the input' : kinds[kind as Layer['kind']](Number(n ?? 0)));

const sizeOf = ({ top, left, bottom, right }: Block) => `${bottom - top + 1} × ${right - left + 1}`;

export const en = {
  title: 'How far one number sees',
  hint: 'Pick any cell of any sheet. Drag to compare two. Pick on the ground to look up.',
  caption: 'Each sheet is a layer, drawn over the input: a cell is as wide as its jump. Blue is what the picked cell sees, teal what sees it, and cells that are spanned but never read stay unlit. A path multiplies one weight per layer, so counted paths are the gradient where all weights are 1; in a pooling window every cell counts, since each could win. The dashed block is the smallest in the middle that holds at least half. Size, jump and start in the table ignore the borders; the picture does not.',
  summary: 'Any stack of layers: pick a cell and see what it depends on in every layer before, in theory and by its gradient.',
  params: {
    layers: { label: 'Layers' }, size: { label: 'Input size' },
    ink: { label: 'Ink', options: { none: 'none', paths: 'paths', random: 'random weights', trained: 'trained weights' } },
    layer: { label: 'Layer of the picked cell' }, cell: { label: 'Picked cell' }, pinned: { label: 'Second cell' },
    seed: { label: 'Seed' }, draws: { label: 'Draws' },
    ask: { label: 'Question', options: { no: 'none', guess: 'how far does it see?', answer: 'guess beside the answer' } }, guess: { label: 'Your square' },
  },
  presets: {
    source: 'Conv 3 × 3 stride 2, then pool', 'one-layer': 'One convolution', 'two-layers': 'Two convolutions', 'three-layers': 'Three convolutions', 'pool-last': 'Convolution, then pool', 'pool-first': 'Pool, then convolution',
    dilated: 'Dilation 1, 2, 4', gaps: 'Dilation with gaps', strided: 'Strides', bordered: 'At the border', overlap: 'Two cells compared', ten: 'Ten convolutions', 'ten-random': 'Ten, random weights',
    hourglass: 'Down and up again', transposed: 'Transposed convolution', trained: 'Trained on digits', untrained: 'The same before training', ask: 'Guess the field', answer: 'A guess and the answer', reach: 'Reach 32 × 32',
  },
  numbers: {
    fieldSize: 'Field of one cell of the last layer', jump: 'Jump of the last layer', start: 'Start: centre of its first cell’s field', size: 'Size of the input', layers: 'Layers', sum: 'What each layer adds',
    parameters: 'Parameters', spread: 'Two standard deviations of where paths start', seenRows: 'Rows that the picked cell sees', seenColumns: 'Columns that the picked cell sees', seenCells: 'Input cells that the picked cell reads',
    holes: 'Spanned, not read', top: 'First row', left: 'First column', bottom: 'Last row', right: 'Last column', row: 'Row of the picked cell', column: 'Column of the picked cell', seenBy: 'Cells of the last layer that see it', paths: 'Paths',
    middleShare: 'Per cent of the paths in the middle block', middleRows: 'Rows of the middle block', middleColumns: 'Columns of the middle block', shared: 'Input cells that both cells read', guessRows: 'Rows of your block', guessColumns: 'Columns of your block',
  },
  frame: { field: 'What the picked cell sees of each layer, cells counted from 0', levels: 'Sheets: cells along a side, where the first one lies over the input, and the jump', growth: 'Size, jump and start of each layer, borders ignored' },
  refusals: {},
  sentence: n => {
    if (n.ask === 'guess') return `A stack of ${many(n.layers, 'layer')} over an input of ${n.size} × ${n.size}. How many input cells does the picked cell see? ${n.guessRows ? `Your guess is ${n.guessRows} × ${n.guessColumns}.` : 'Nothing is drawn yet.'}`;
    const stuck = n.refusedLayer === null ? '' : ` On this input layer ${n.refusedLayer}, ${layerName(n.refusedKind, n.refusedNumber)}, cannot work.`;
    const last = n.fieldSize === null ? 'The last layer has no square field.' : `One cell of the last layer sees ${n.fieldSize} × ${n.fieldSize} input cells, borders ignored${n.sum === null ? '' : `: ${n.sum}`}; jump ${n.jump}${n.start === null ? '' : `, start ${n.start}`}.`;
    const picked = n.level === 0 ? 'The picked cell is a pixel of the input.'
      : n.top === null ? 'The picked cell sees nothing of the input.'
        : `The picked cell, row ${n.row}, column ${n.column} of ${layerName(n.kind, n.number)}, sees rows ${n.top} to ${n.bottom}, columns ${n.left} to ${n.right}: ${n.seenRows} × ${n.seenColumns}${Number(n.holes) > 0 ? `, of which it reads ${n.seenCells}` : ''}.`;
    const both = n.shared === null ? '' : ` The second cell, row ${n.pinnedRow}, column ${n.pinnedColumn}, shares ${many(n.shared, 'input cell')} with it.`;
    const guess = n.ask === 'answer' && n.guessRows ? ` Your guess was ${n.guessRows} × ${n.guessColumns}.` : '';
    return last + stuck + ' ' + picked + both + guess;
  },
  step: n => {
    if (n.step === 0) return n.chosenSize === null ? 'The whole stack.' : `The whole stack: a cell of ${layerName(n.kind, n.number)} sees ${n.chosenSize} × ${n.chosenSize}${n.chosenSum === null ? '' : `, ${n.chosenSum} = ${n.chosenSize}`}.`;
    if (n.stepSize === null || n.stepBefore === null) return `Layer ${n.stepLevel}, ${layerName(n.stepKind, n.stepNumber)}: no square field.`;
    const jump = n.stepJump === n.stepJumpBefore ? `jump stays ${n.stepJump}` : `jump ${n.stepJumpBefore} becomes ${n.stepJump}`;
    return `Layer ${n.stepLevel}, ${layerName(n.stepKind, n.stepNumber)}: ${n.stepBefore} + ${n.stepTerm ?? n.stepAdds} = ${n.stepSize}; ${jump}.`;
  },
  view: {
    canvas: 'Layers as sheets over the input, the cone of the picked cell, and the input from above', kinds,
    input: 'Input', oneCell: 'one cell', seesNothing: 'sees nothing here',
    reads: (h: number, w: number) => `${h} × ${w} of its cells`, readsWithHoles: (cells: number, h: number, w: number) => `${cells} cells in ${h} × ${w}`,
    seeIt: (cells: number) => `${many(cells, 'cell sees it', 'cells see it')}`,
    sheet: (side: number, jump: number) => `${side} × ${side}${jump === 1 ? '' : `, jump ${Number(jump.toFixed(3))}`}`,
    sheetLabel: (name: string, side: number) => `${name}, ${side} by ${side} cells: arrows move the picked cell, Page Up and Page Down change the layer, Shift and an arrow compare, Enter pins`,
    cellLabel: (row: number, column: number, seen: { height: number; width: number; cells: number } | null) => `Row ${row}, column ${column}${seen ? (seen.cells ? `: sees ${seen.height} by ${seen.width} input cells${seen.cells < seen.height * seen.width ? `, reads ${seen.cells}` : ''}` : ': sees nothing of the input') : ''}`,
    pointed: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
    fromAbove: 'from above', inkPaths: 'from above; ink counts the paths', inkGradient: 'from above; ink is the gradient', computing: 'computing the gradient …',
    mapLabel: 'The input from above: arrows read it', pixelAt: (row: number, column: number) => `Pixel row ${row}, column ${column}.`,
    pathsAt: (row: number, column: number, count: string, share: string) => `Pixel row ${row}, column ${column}: ${count} paths to the cell, ${share} % of all.`,
    gradientAt: (row: number, column: number, value: string, share: string) => `Pixel row ${row}, column ${column}: gradient ${value}, ${share} % of all.`,
    halfOfPaths: (share: number, total: string, size: string): string[] => [`${share} % of the ${total} paths`, `start in the middle ${size}`],
    halfOfGradient: (share: number, total: string, size: string): string[] => [`${share} % of the gradient (Σ ${total})`, `lies in the middle ${size}`],
    noGradient: 'No gradient: nothing passes.', pixelHasNone: 'A pixel of the input has no weights in front of it. Pick a cell of a layer.',
    tooMuch: (cost: string, most: string) => `This gradient takes ${cost} million multiply-adds; at most ${most} million are begun. Fewer draws, filters or cells make it possible.`,
    weightsSay: ({ trained, asked, draws, digits, shut }: { trained: boolean; asked: string; draws: number; digits: boolean; shut: number }) =>
      (trained ? 'The weights were trained on MNIST by this project.' : asked === 'trained' ? 'No trained weights exist for this stack: these are random, drawn as Keras draws them at the start.' : 'The weights are random, drawn as Keras draws them at the start.')
      + ` ${draws === 1 ? 'One draw' : `Mean over ${draws} draws`}: ${trained ? '' : 'new weights, '}another ${digits ? 'drawn digit' : 'picture of noise'} and the next filter each time.${shut > 0 ? ` In ${shut} of them a ReLU was shut on every way.` : ''}`,
    cellOf: 'Cell of', row: 'Row', column: 'Column', pin: 'Pin this cell', unpin: 'Let go of the pinned cell', draws: 'Draws', seed: 'Seed',
    overlap: ({ row, column, shared, of, same }: { row: number; column: number; shared: number; of: number; same: boolean }) => (same
      ? `Pinned: row ${row}, column ${column}. Now pick another cell of this layer.`
      : `Pinned: row ${row}, column ${column}. It and the picked cell have ${many(shared, 'input cell')} in common, of ${of} that the picked one reads.`),
    table: 'Size, jump and start, layer by layer, borders ignored', layer: 'Layer', fieldSize: 'Field', jump: 'Jump', start: 'Start', noSquare: 'no rows and columns: no square field',
    spreadSaid: 'Two standard deviations of where the paths start', rounded: 'Behind an enlarging layer a cell is seen whole or not at all: no plain sum',
    sumName: 'Field', sumLine: (size: number | null, sizes: readonly (number | null)[]) => (size === null ? '–' : sizes.length > 9 ? `${size} × ${size}` : `${sizes.map((each, at) => (each === null ? '–' : at === 0 ? each : each - (sizes[at - 1] ?? 0))).join(' + ')} = ${size}`),
    drawHere: 'draw your square here', drawLabel: (block: Block | null) => `Input: ${block ? `your square is ${sizeOf(block)}, from row ${block.top + 1}, column ${block.left + 1}` : 'nothing drawn yet'}. Arrows move it, Shift and arrows stretch it.`,
    yourSquare: 'Your square', asked: (block: Block | null) => (block ? `You say ${sizeOf(block)}. Drag a corner to change it.` : 'Drag a square over the input: what does the violet cell see?'),
    compared: (block: Block, seen: { height: number; width: number }) => `You drew ${sizeOf(block)}. The cell sees ${seen.height} × ${seen.width}.`,
    largerInput: (size: number) => `Input ${size} × ${size}`, countsOn: 'The table counts on, as if the input were large enough.',
    editor: 'Layers', add: '+ Layer', place: (n: number) => `Layer ${n}`, earlier: '← Earlier', later: 'Later →', tooLong: 'This text is too long for one stack.',
    less: 'Less', more: 'More',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
