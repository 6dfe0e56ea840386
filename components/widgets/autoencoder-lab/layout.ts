/** How the lab stands in the width it has, and how large its chart is, CSS pixels. */
export interface LabLayout {
  name: 'wide' | 'medium' | 'narrow' | 'slide' | 'slide-narrow';
  chartWidth: number;
  chartHeight: number;
}

/** From here on the recipe has a column of its own; below `medium` everything is one finger wide. */
const wideFrom = 960;
const mediumFrom = 640;
/** The recipe's column and the space beside it; on a slide the digits' column. The style sheet has the same numbers. */
const recipeColumn = 320;
const columnGap = 56;
const slideDigits = 246;
const slideGap = 40;
/** What the bar, its meter and a panel's head take of a slide's height. */
const slideBar = 116;
const chartHeights = { wide: 340, medium: 330, narrow: 300, least: 180 } as const;

export function layoutOf(width: number, layout: 'article' | 'embed', height: number | null): LabLayout {
  if (layout === 'embed') {
    const chartHeight = Math.max(chartHeights.least, (height ?? 0) - slideBar);
    if (width < mediumFrom) return { name: 'slide-narrow', chartWidth: width, chartHeight: chartHeights.narrow };
    return { name: 'slide', chartWidth: width - slideDigits - slideGap, chartHeight };
  }
  if (width >= wideFrom) return { name: 'wide', chartWidth: width - recipeColumn - columnGap, chartHeight: chartHeights.wide };
  return width >= mediumFrom
    ? { name: 'medium', chartWidth: width, chartHeight: chartHeights.medium }
    : { name: 'narrow', chartWidth: width, chartHeight: chartHeights.narrow };
}
