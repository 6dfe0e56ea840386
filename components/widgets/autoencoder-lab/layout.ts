/** How the lab stands in the space it has, and how large its chart is, CSS pixels. */
export interface LabLayout {
  name: 'wide' | 'medium' | 'narrow' | 'slide' | 'slide-narrow';
  chartWidth: number;
  chartHeight: number;
  /** Width of the digits' column on a slide; null where they have the whole width. */
  digitsWidth: number | null;
}

/** From here on the recipe has a column of its own; below `medium` everything is one finger wide. */
const wideFrom = 960;
const mediumFrom = 640;
/** The recipe's column and the space beside it; the style sheet has the same numbers. */
const recipeColumn = 320;
const columnGap = 56;
const chartHeights = { wide: 340, medium: 330, narrow: 300, least: 180 } as const;

/** A slide: space between curve and digits, a panel's head, and what the digits need beside six rows of pictures. */
const slideGap = 48;
const panelHead = 34;
const digitsBeside = 106;
const cellGaps = 16;
const [leastCell, mostCell] = [36, 72] as const;
/** What bar and meter take of a slide's height before they have been measured. */
export const usualBar = 68;

function slide(width: number, height: number, bar: number): LabLayout {
  const rest = height - bar;
  const cell = Math.max(leastCell, Math.min(mostCell, Math.floor((rest - digitsBeside) / 6)));
  const digitsWidth = 5 * cell + cellGaps;
  return { name: 'slide', chartWidth: width - digitsWidth - slideGap, chartHeight: Math.max(chartHeights.least, rest - panelHead), digitsWidth };
}

/** `height`: what a slide leaves for the picture; `bar`: what stands in it above curve and digits. */
export function layoutOf(width: number, layout: 'article' | 'embed', height: number | null, bar = usualBar): LabLayout {
  if (layout === 'embed' && width >= mediumFrom) return slide(width, height ?? 0, bar);
  if (layout === 'embed') return { name: 'slide-narrow', chartWidth: width, chartHeight: chartHeights.narrow, digitsWidth: null };
  if (width >= wideFrom) return { name: 'wide', chartWidth: width - recipeColumn - columnGap, chartHeight: chartHeights.wide, digitsWidth: null };
  const name = width >= mediumFrom ? 'medium' : 'narrow';
  return { name, chartWidth: width, chartHeight: chartHeights[name], digitsWidth: null };
}
