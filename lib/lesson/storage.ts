/** The part of the browser's storage that is used here. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Store {
  /** The JSON value kept under `key`; null when there is none, or what is there cannot be read. */
  read(key: string): unknown;
  /** Keeps a JSON value; null forgets it. Never throws: where the browser refuses, it is kept until the page is left. */
  write(key: string, value: unknown): void;
  /** Everything that is kept, by key. */
  all(): Record<string, unknown>;
  /** Calls `listener` after every change made through this store. Returns the end of it. */
  subscribe(listener: () => void): () => void;
}

const prefix = 'layer-by-layer:';

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keysIn(findPlace: () => Place): string[] {
  try {
    const place = findPlace();
    return Array.from({ length: place.length }, (_, at) => place.key(at) ?? '').filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/**
 * A store over a place that may be missing, blocked or full. In frames of other sites the mere look at `localStorage`
 * throws, so the place is asked for each time and every refusal falls back to memory.
 */
export function storeIn(findPlace: () => Place): Store {
  const memory = new Map<string, string>();
  const listeners = new Set<() => void>();
  const values = new Map<string, { text: string | null; value: unknown }>();
  const textOf = (key: string): string | null => {
    const kept = memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return findPlace().getItem(prefix + key);
    } catch {
      return null;
    }
  };
  return {
    read(key) {
      const text = textOf(key);
      const known = values.get(key);
      // The same text gives the same object, as React's useSyncExternalStore asks.
      if (known && known.text === text) return known.value;
      const value = parsed(text);
      values.set(key, { text, value });
      return value;
    },
    write(key, value) {
      const text = JSON.stringify(value);
      try {
        if (value === null) findPlace().removeItem(prefix + key);
        else findPlace().setItem(prefix + key, text);
        memory.delete(key);
      } catch {
        memory.set(key, text);
      }
      for (const listener of listeners) listener();
    },
    all() {
      return Object.fromEntries([...new Set([...keysIn(findPlace), ...memory.keys()])].map(key => [key, parsed(textOf(key))] as const).filter(([, value]) => value !== null));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
