/** Undo and redo over whole parameter sets. A gesture (one drag, one stroke) is one entry, however many changes it makes. */
export interface History<P> {
  present: P;
  past: readonly P[];
  future: readonly P[];
  /** The gesture that made the present, so that its next change replaces it; null after any other change. */
  gesture: string | null;
}

const depth = 200;

export const begin = <P>(present: P): History<P> => ({ present, past: [], future: [], gesture: null });

export function change<P>(history: History<P>, present: P, gesture: string | null = null): History<P> {
  const continues = gesture !== null && gesture === history.gesture;
  const past = continues ? history.past : [...history.past, history.present].slice(-depth);
  return { present, past, future: [], gesture };
}

export function undo<P>(history: History<P>): History<P> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { present, past: history.past.slice(0, -1), future: [history.present, ...history.future], gesture: null };
}

export function redo<P>(history: History<P>): History<P> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, gesture: null };
}
