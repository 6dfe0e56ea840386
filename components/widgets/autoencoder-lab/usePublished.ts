import { useMemo, useState } from 'react';
import { isPublished, publishedCurves } from '@/components/lab/published.ts';
import type { LabWords } from '@/components/lab/words.ts';
import { dataOf, lossOf } from './onShow.ts';
import type { LabProps } from './View.tsx';

/** The source's published losses for the chart, and their switch; none and null where they are of other data or another loss, or not wanted. */
export function usePublished({ frame, params }: Pick<LabProps, 'frame' | 'params'>, isWanted: boolean, words: LabWords['loss']['published']) {
  const [isShown, setShown] = useState(true);
  const can = isWanted && isPublished(dataOf(frame, params), lossOf(frame, params));
  const curves = useMemo(() => (can && isShown ? publishedCurves(words) : []), [can, isShown, words]);
  const control = useMemo(() => (can ? { isShown, onShow: setShown } : null), [can, isShown]);
  return { curves, control };
}
