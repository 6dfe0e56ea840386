import { levels, type Palette } from './filter.ts';

/** The tones of the value scale as the style sheet mixes them here and now, read back from a strip of pixels. */
export function readPalette(element: Element): Palette {
  const strip = document.createElement('canvas');
  strip.width = levels;
  strip.height = 1;
  const pen = strip.getContext('2d', { willReadFrequently: true })!;
  const probe = element.appendChild(document.createElement('i'));
  const tones = (end: string) => {
    for (let level = 0; level < levels; level++) {
      probe.style.color = `color-mix(in oklab, var(--value-${end}) ${(100 * level) / (levels - 1)}%, var(--value-zero))`;
      pen.fillStyle = getComputedStyle(probe).color;
      pen.fillRect(level, 0, 1, 1);
    }
    const { data } = pen.getImageData(0, 0, levels, 1);
    return Uint8ClampedArray.from({ length: 3 * levels }, (_, i) => data[4 * Math.floor(i / 3) + (i % 3)]!);
  };
  const palette = { positive: tones('positive'), negative: tones('negative') };
  probe.remove();
  return palette;
}

/** Calls back whenever the theme may have changed; returns how to stop. */
export function onTheme(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  media.addEventListener('change', changed);
  return () => { observer.disconnect(); media.removeEventListener('change', changed); };
}
