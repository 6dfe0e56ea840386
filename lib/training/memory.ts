import type { KeptTable } from './protocol.ts';

/** Where the table of engines is kept between visits. */
export interface EngineMemory {
  /** What was kept, unchecked; null where nothing was. */
  read(): unknown;
  write(table: KeptTable): void;
}

const key = 'layer-by-layer:engines';

/** The browser's storage; where it is refused (in frames of other sites), nothing is kept. Never throws. */
export const pageMemory: EngineMemory = {
  read() {
    try {
      return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  },
  write(table) {
    try {
      globalThis.localStorage?.setItem(key, JSON.stringify(table));
    } catch {
      // Full or blocked: the next visit measures again.
    }
  },
};
