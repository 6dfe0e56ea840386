/** Milliseconds without a word from a worker that should be computing, after which it is taken for hung. */
export const longestSilence = 60_000;

/** Watches over one worker. */
export interface Watch {
  /** It said something. */
  heard(): void;
  /** It holds this lock now, for life. */
  held(lock: string): void;
  /** Whether it is expected to say something. */
  expect(busy: boolean): void;
  stop(): void;
}

/** What of the Web Locks API is used. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Calls `lost` once when a worker has gone: at once where it holds a lock that falls free (a worker that closes itself
 * or is killed sends no event), else when it keeps silent for too long while it should be computing.
 *
 * @param locks null where there are none
 */
export function watchWorker(lost: (reason: 'died' | 'silent') => void, locks: Locks | null, wait = longestSilence): Watch {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let busy = false, over = false;
  const giveUp = new AbortController();

  const end = (reason: 'died' | 'silent') => {
    if (over) return;
    stop();
    lost(reason);
  };
  const stop = () => {
    over = true;
    clearTimeout(alarm);
    giveUp.abort();
  };
  const restart = () => {
    clearTimeout(alarm);
    if (busy && !over) alarm = setTimeout(() => end('silent'), wait);
  };

  return {
    heard: restart,
    held(lock) {
      locks?.request(lock, { signal: giveUp.signal }, () => end('died')).catch(() => undefined);
    },
    expect(now) {
      busy = now;
      restart();
    },
    stop,
  };
}
