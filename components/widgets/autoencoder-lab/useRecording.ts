import { useEffect, type RefObject } from 'react';
import type { Frame } from './frame.ts';
import type { LabSession } from './session.ts';

/** What the lab begins with: the first model learns in ten epochs. 77 kB. */
const first = 'source-1-adam';

const isStill = (element: Element) => matchMedia('(prefers-reduced-motion: reduce)').matches || element.closest('[data-motion="reduce"]') !== null;

/** A lab in which nothing was trained plays a recording as soon as it is seen; where nothing may move, it rests at the last epoch. */
export function useRecording(root: RefObject<HTMLElement | null>, session: LabSession | undefined, frame: Frame, isWanted: boolean): void {
  const isEmpty = frame.status === 'idle' && frame.recipe === null && frame.recording === null;
  useEffect(() => {
    const element = root.current;
    if (!isWanted || !isEmpty || !session || !element) return;
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void session.rewind.open(first, !isStill(element));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, session, isWanted, isEmpty]);
}
