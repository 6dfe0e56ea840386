import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { Figure } from '@/lib/widget/figure.ts';
import { pixelsOf, stillOf } from './snapshot.ts';

/** How long a step stays, and the last one, milliseconds. */
const [each, last] = [800, 2400];

/** A walk of more steps than this shows evenly chosen ones, so that a film stays a file for a slide. */
const most = 60;

/** The steps that a film of so many shows: the first and the last always. */
export function stepsOfWalk(steps: number): number[] {
  const count = Math.min(steps, most);
  return Array.from({ length: count }, (_, i) => (count < 2 ? 0 : Math.round((i * (steps - 1)) / (count - 1))));
}

/** When the page has drawn what was asked. */
const drawn = () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))));

/**
 * The figure's steps as an animated GIF at the size on screen, made in the browser. The figure walks meanwhile, without gliding, and
 * stands where it stood at the end. Rejects where the browser cannot draw a step.
 */
export async function walkOf(figure: Figure, root: HTMLElement): Promise<Blob> {
  const { step: before, steps } = figure.getSnapshot();
  const { dataset } = document.documentElement;
  const { motion } = dataset;
  const film = GIFEncoder();
  let size: { width: number; height: number } | null = null;
  figure.pause();
  dataset.motion = 'reduce';
  try {
    const walk = stepsOfWalk(steps);
    for (const step of walk) {
      figure.goTo(step);
      await figure.settled();
      await drawn();
      const { svg, ...own } = stillOf(root);
      size ??= own;
      const canvas = await pixelsOf(svg, size, 1);
      const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const palette = quantize(data, 256);
      film.writeFrame(applyPalette(data, palette), width, height, { palette, delay: step === walk.at(-1) ? last : each });
    }
  } finally {
    figure.goTo(before);
    if (motion === undefined) delete dataset.motion;
    else dataset.motion = motion;
  }
  film.finish();
  return new Blob([film.bytes() as Uint8Array<ArrayBuffer>], { type: 'image/gif' });
}
