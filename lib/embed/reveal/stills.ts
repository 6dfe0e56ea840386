import type { ExplorableWidget } from '../element/element.ts';
import { fragmentsOf, type SlideFigure } from './figure.ts';
import { inOrder, momentOf, standing, type Moment } from './moments.ts';

const placeAttribute = 'data-explorable-place';
const momentsOf = (fragments: readonly Element[]): Moment[] => fragments.map(momentOf).filter(moment => moment !== null);

/** What the slide reserves for the figure, CSS pixels: its own size, else the slide's width and a slide's shape. */
function sizeOf(element: Element, slideWidth: number): { width: number; height: number } {
  const own = (side: string) => Number.parseFloat(element.getAttribute(side) ?? '');
  const relative = element.getAttribute('width')?.endsWith('%');
  const width = relative || !own('width') ? slideWidth : own('width');
  return { width, height: own('height') || Math.round((width * 9) / 16) };
}

/** Stills of one figure in every standing its slide's fragments give it, by the standing as JSON. */
async function stillsOf({ element, slide, touched, state }: SlideFigure, start: number, slideWidth: number): Promise<Map<string, string>> {
  const copy = element.cloneNode() as ExplorableWidget;
  copy.removeAttribute('lock');
  copy.removeAttribute('play');
  copy.setAttribute('motion', 'reduce');
  copy.setAttribute('loading', 'eager');
  const { width, height } = sizeOf(element, slideWidth);
  Object.assign(copy.style, { position: 'fixed', left: '0', top: '0', zIndex: '-1', opacity: '0', maxWidth: 'none' });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  document.body.append(copy);
  try {
    if (touched && state) await copy.ask('setState', state);
    const base = await copy.ask('getState') as Record<string, unknown>;
    const stills = new Map<string, string>();
    const shown: Element[] = [];
    for (const group of [[], ...inOrder(fragmentsOf(element, slide))]) {
      shown.push(...group);
      const stand = standing(momentsOf(shown), start);
      const name = JSON.stringify(stand);
      if (stills.has(name)) continue;
      await copy.ask('setState', { ...base, ...stand.set });
      await copy.ask('goTo', stand.step).catch(() => {});
      // The picture is drawn after the answer.
      await new Promise(resolve => { setTimeout(resolve, 100); });
      stills.set(name, `data:image/svg+xml,${encodeURIComponent(await copy.ask('snapshot', { format: 'svg' }) as string)}`);
    }
    return stills;
  } finally {
    copy.remove();
  }
}

/**
 * Puts stills in the place of all figures before the deck is laid out for printing. A deck that prints every fragment on a page
 * of its own gets the still of that page's fragments. A figure that cannot be drawn leaves its own content.
 *
 * @returns what to call when all pages are laid out
 */
export async function putStills(figures: readonly SlideFigure[], slideWidth: number): Promise<() => void> {
  const all = await Promise.all(figures.map(async (figure, place) => {
    const start = figure.touched && figure.step !== null ? figure.step : figure.start;
    const stills = await stillsOf(figure, start, slideWidth).catch(() => null);
    if (!stills) return null;
    const { element } = figure;
    const still = document.createElement('img');
    still.className = `${element.className} explorable-still`.trim();
    if (element.id) still.id = element.id;
    still.alt = element.title || element.getAttribute('name')!;
    still.setAttribute(placeAttribute, String(place));
    const { width, height } = sizeOf(element, slideWidth);
    Object.assign(still.style, { width: `${width}px`, height: `${height}px`, maxWidth: '100%', maxHeight: 'none', objectFit: 'contain', margin: '0' });
    still.src = [...stills.values()].at(-1)!;
    element.replaceWith(still);
    return { stills, start };
  }));
  return () => {
    for (const still of document.querySelectorAll<HTMLImageElement>(`[${placeAttribute}]`)) {
      const { stills, start } = all[Number(still.getAttribute(placeAttribute))]!;
      const visible = fragmentsOf(still, still.closest('section')!).filter(fragment => fragment.classList.contains('visible'));
      still.src = stills.get(JSON.stringify(standing(momentsOf(visible), start))) ?? still.src;
    }
  };
}
