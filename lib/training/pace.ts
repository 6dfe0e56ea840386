/** How fast training goes, from the batches of the last seconds; pauses do not count. Milliseconds, any clock. */
export interface Pace {
  /** A batch of so many pictures took so long. */
  add(pictures: number, milliseconds: number): void;
  /** Pictures a second over about the last two seconds of training; 0 before the first batch. */
  picturesPerSecond(): number;
}

const remembered = 2000;

export function createPace(): Pace {
  let recent: { pictures: number; milliseconds: number }[] = [];
  const total = (key: 'pictures' | 'milliseconds') => recent.reduce((sum, each) => sum + each[key], 0);
  return {
    add(pictures, milliseconds) {
      recent.push({ pictures, milliseconds });
      while (recent.length > 1 && total('milliseconds') - recent[0]!.milliseconds >= remembered) recent = recent.slice(1);
    },
    picturesPerSecond: () => (recent.length === 0 ? 0 : 1000 * total('pictures') / Math.max(total('milliseconds'), 1e-3)),
  };
}
