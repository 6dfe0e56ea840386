import { useEffect, useState } from 'react';
import { digitsAtHand } from './digitsAtHand.ts';
import { runSlowly } from './runSlowly.ts';
import type { DigitSource, ShownModel } from './shown.ts';

/** Digits that a map must be silent on to be called dead here. */
export const picturesForDead = 30;

/** Maps that are 0 everywhere for every one of the first test digits, as `layer channel`; null while they are looked at. */
export function useDead(shown: ShownModel, digits: DigitSource): ReadonlySet<string> | null {
  const [found, setFound] = useState<{ shown: ShownModel; dead: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    let wanted = true;
    const isWanted = () => wanted;
    void (async () => {
      const alive = new Set<string>();
      const { pictures } = await digitsAtHand(digits, picturesForDead);
      const isDone = await runSlowly(shown.layers, shown.weights, pictures, isWanted, traces => traces.forEach(({ output: { shape: [, , channels], values } }, layer) => {
        values.forEach((value, place) => { if (value !== 0) alive.add(`${layer} ${place % channels}`); });
      }));
      if (!isDone || !wanted) return;
      const all = shown.layers.flatMap(({ output }, layer) => (output.length === 3 ? Array.from({ length: output[2]! }, (_, channel) => `${layer} ${channel}`) : []));
      setFound({ shown, dead: new Set(all.filter(name => !alive.has(name))) });
    })().catch(() => {});
    return () => { wanted = false; };
  }, [shown, digits]);
  return found?.shown === shown ? found.dead : null;
}
