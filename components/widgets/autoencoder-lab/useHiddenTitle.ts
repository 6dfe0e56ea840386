import { useEffect, useRef } from 'react';
import type { Frame } from './frame.ts';

/** While the page is in a hidden tab and a run goes on, the tab's title tells how far it is: "3/10 · …". */
export function useHiddenTitle({ status, epoch, epochs }: Pick<Frame, 'status' | 'epoch' | 'epochs'>): void {
  const own = useRef<string | null>(null);
  useEffect(() => {
    const giveBack = () => {
      if (document.hidden || own.current === null) return;
      document.title = own.current;
      own.current = null;
    };
    document.addEventListener('visibilitychange', giveBack);
    return () => document.removeEventListener('visibilitychange', giveBack);
  }, []);
  useEffect(() => {
    if (!document.hidden || (status !== 'training' && status !== 'done')) return;
    own.current ??= document.title;
    document.title = `${epoch}/${epochs} · ${own.current}`;
  }, [status, epoch, epochs]);
}
