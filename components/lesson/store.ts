'use client';
import { useSyncExternalStore } from 'react';
import { storeIn } from '@/lib/lesson/storage.ts';

/** Answers, solved challenges and progress: on this device, never sent. */
export const store = storeIn(() => window.localStorage);

/** What is kept under a key; null on the page as it comes from the server, and where nothing is kept. */
export const useStored = (key: string): unknown => useSyncExternalStore(store.subscribe, () => store.read(key), () => null);

/** Whether this browser keeps what is written, or forgets it when the page is left. */
export function storeKeeps(): boolean {
  const probe = 'layer-by-layer:probe';
  try {
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
