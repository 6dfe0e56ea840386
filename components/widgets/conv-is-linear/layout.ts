/** Sizes of the parts, in cells. */
export interface Parts { rows: number; columns: number; kernelRows: number; kernelColumns: number; outputRows: number; outputColumns: number }

/** Where the parts find room, CSS pixels. */
export interface Layout {
  /** Input and kernel at the left, the output at the right of the matrix; else one below the other. */
  beside: boolean;
  /** A cell of input and kernel, and of the output. */
  cell: number;
  outputCell: number;
  matrixWidth: number;
  matrixHeight: number;
}

const besideFrom = 640;
const gaps = { wide: 40, narrow: 24 };
const rim = 6;
const largest = { cell: 40, phone: 42, output: 34 };
const smallest = 20;
/** What headings, the row of kernels, the sum and the notes take on a slide. */
const aroundSlide = 250;
const tallest = { article: 520, phone: 420 };

export function layoutOf({ rows, columns, kernelRows, kernelColumns, outputRows, outputColumns }: Parts, { width, height }: { width: number; height: number | null }): Layout {
  const beside = width >= besideFrom;
  if (!beside) {
    const side = Math.floor((width - gaps.narrow - 2 * rim) / (columns + kernelColumns));
    const cell = Math.max(smallest, Math.min(largest.phone, side));
    return { beside, cell, outputCell: Math.max(smallest, Math.min(largest.phone, Math.floor((width - rim) / outputColumns))), matrixWidth: width, matrixHeight: tallest.phone };
  }
  const gap = width > 900 ? gaps.wide : gaps.narrow;
  const most = Math.max(columns, kernelColumns);
  const room = height === null ? tallest.article : Math.max(160, height - aroundSlide);
  const cell = Math.max(smallest, Math.min(largest.cell, Math.floor((width * 0.2) / most), height === null ? largest.cell : Math.floor((room - 30) / (rows + kernelRows))));
  const outputCell = Math.max(smallest - 4, Math.min(largest.output, Math.floor((width * 0.15) / outputColumns), Math.floor(room / outputRows)));
  return { beside, cell, outputCell, matrixWidth: width - most * cell - outputColumns * outputCell - 2 * gap - 2 * rim, matrixHeight: room };
}
