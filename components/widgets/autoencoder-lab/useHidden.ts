import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** Whether the page is in a tab that nobody sees. */
export const useHidden = (): boolean => useSyncExternalStore(subscribe, () => document.hidden, () => false);
