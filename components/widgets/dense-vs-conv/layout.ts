import type { Plot } from '@/components/figure/chart/plot.ts';

/** Where chart and scale drawing stand in the picture, CSS pixels. */
export interface Layout {
  /** One column on phones; chart and drawing side by side elsewhere. */
  columns: 1 | 2;
  chart: { width: number; height: number; plot: Plot };
  /** The drawing of one unit beside one filter; its words stand around it. */
  drawing: { width: number; height: number };
}

const oneColumnBelow = 560;
/** Side of the drawing's square where its words stand beside it. */
const drawingOnPhones = 148;
const labels = { above: 44, below: 62, right: 12, left: 56, leftNarrow: 44 };
/** Lines of words around the drawing, in an article and on a slide. */
const words = { article: 158, embed: 96 };

/** `height` is what a slide leaves for the picture; null in an article, where the width decides. */
export function planLayout(width: number, height: number | null): Layout {
  const columns = width < oneColumnBelow ? 1 : 2;
  const drawingWidth = columns === 1 ? drawingOnPhones : Math.min(320, Math.round(width * 0.29));
  const chartWidth = columns === 1 ? width : width - drawingWidth - Math.round(width * 0.045);
  const chartHeight = height ?? (columns === 1 ? 320 : Math.max(330, Math.min(430, Math.round(width * 0.38))));
  return {
    columns,
    chart: {
      width: chartWidth,
      height: chartHeight,
      plot: { left: columns === 1 ? labels.leftNarrow : labels.left, right: chartWidth - labels.right, top: labels.above, bottom: chartHeight - labels.below },
    },
    drawing: { width: drawingWidth, height: columns === 1 ? drawingOnPhones : chartHeight - (height === null ? words.article : words.embed) },
  };
}
