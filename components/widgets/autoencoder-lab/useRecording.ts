import { useEffect, useRef, type RefObject } from 'react';
import type { Frame } from './frame.ts';
import { recordingFor } from './recordings.ts';
import type { LabSession } from './session.ts';
import type { Params } from './widget.ts';

/** Whether the reader wants nothing to move by itself. */
export const isStill = (element: Element): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches || element.closest('[data-motion="reduce"]') !== null;

/** Nothing was trained, and nothing is getting ready to. */
export const isUntouched = ({ status, recipe }: Pick<Frame, 'status' | 'recipe'>): boolean => status === 'idle' && recipe === null;

/** A lab in which nothing was trained plays a recording as soon as it is seen; where nothing may move, it rests at the last epoch. */
export function useRecording(root: RefObject<HTMLElement | null>, session: LabSession | undefined, frame: Frame, params: Params, isWanted: boolean): void {
  const isEmpty = isUntouched(frame) && frame.recording === null;
  const name = useRef(recordingFor(params));
  useEffect(() => { name.current = recordingFor(params); }, [params]);
  useEffect(() => {
    const element = root.current;
    if (!isWanted || !isEmpty || !session || !element) return;
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void session.rewind.open(name.current, !isStill(element));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, session, isWanted, isEmpty]);
}
