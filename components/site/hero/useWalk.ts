import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

/** Milliseconds between two places of the window. */
const pace = 120;

const still = '(prefers-reduced-motion: reduce)';
function onMotionChange(changed: () => void): () => void {
  const query = matchMedia(still);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the reader sees the element: on screen, in the page in front. */
function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    let onScreen = false;
    const tell = () => setSeen(onScreen && document.visibilityState === 'visible');
    const observer = new IntersectionObserver(entries => {
      onScreen = entries.at(-1)!.isIntersecting;
      tell();
    });
    observer.observe(element.current!);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [element]);
  return seen;
}

/**
 * Calls `step` again and again while the figure walks by itself. It starts by itself unless the reader wants less motion,
 * rests while unseen or `held`, and the reader's own choice always wins.
 */
export function useWalk(element: RefObject<Element | null>, held: boolean, step: () => void): { walking: boolean; setWalking(walking: boolean): void } {
  const calm = useSyncExternalStore(onMotionChange, () => matchMedia(still).matches, () => true);
  const [chosen, setWalking] = useState<boolean | null>(null);
  const seen = useSeen(element);
  const walking = chosen ?? !calm;
  const moving = walking && seen && !held;
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(step, pace);
    return () => clearInterval(timer);
  }, [moving, step]);
  return { walking, setWalking };
}
