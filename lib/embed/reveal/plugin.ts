import '../element/element.ts';
import { collect } from './collect.ts';
import { SlideFigure } from './figure.ts';
import { meetPeers } from './peers.ts';
import { putStills } from './stills.ts';

/** What of reveal.js (5 and newer) this uses. */
interface Deck {
  on(event: string, listener: (event: any) => void): void;
  getRevealElement(): HTMLElement;
  getConfig(): { view?: string | null; width?: number | string };
  getSlides(): Element[];
  getCurrentSlide(): Element | undefined;
}

/** How long a page for printing waits for the deck's other windows to say what was changed there, milliseconds. */
const patience = 250;

/** How many slides before and behind the one on show keep their figures loaded: the next one is there when it comes. */
const near = 1;

const pause = (milliseconds: number) => new Promise(resolve => { setTimeout(resolve, milliseconds); });

/** Hands a key that a figure did not use to the deck, as if it had been pressed there. */
function press(deck: Deck, key: KeyboardEventInit): void {
  deck.getRevealElement().dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
}

function followDeck(deck: Deck, figures: readonly SlideFigure[]): void {
  const show = () => {
    const slides = deck.getSlides();
    const current = deck.getCurrentSlide();
    const at = slides.indexOf(current!);
    for (const figure of figures) {
      const distance = slides.indexOf(figure.slide) - at;
      if (figure.slide === current) figure.show(true);
      else if (Math.abs(distance) > near) figure.element.unload();
      else if (distance > 0) figure.show(false);
      else figure.pause();
    }
    // A figure that has gone keeps no keys to itself.
    const { activeElement } = document;
    if (activeElement?.tagName === 'EXPLORABLE-WIDGET' && activeElement.closest('section') !== current) {
      (activeElement as HTMLElement).blur();
      window.focus();
    }
  };
  for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, show);
}

/**
 * The plugin for decks of reveal.js: `Reveal.initialize({ plugins: [RevealExplorable] })`. Figures load on their slide, or on the
 * one before, follow the slide's fragments, keep their state, are the same in all windows of the deck, and print as stills.
 */
const plugin = () => ({
  id: 'explorable',
  async init(deck: Deck): Promise<void> {
    const figures = collect(deck.getRevealElement()).map(element => new SlideFigure(element, element.closest('section')!));
    const peers = meetPeers(
      () => figures.flatMap(({ touched, state, step }, place) => (touched ? [{ place, state, step }] : [])),
      ({ place, ...hand }) => figures[place]?.follow(hand),
    );
    const { view, width } = deck.getConfig();
    if (view === 'print') {
      await pause(patience);
      const settle = await putStills(figures, Number(width) || 960);
      deck.on('pdf-ready', settle);
      return;
    }
    figures.forEach((figure, place) => {
      figure.byHand = () => peers.tell({ place, state: figure.state, step: figure.step });
      figure.element.addEventListener('ready', () => void figure.element.ask('passKeys', true).catch(() => {}));
      figure.element.addEventListener('key', event => press(deck, (event as CustomEvent<KeyboardEventInit>).detail));
    });
    followDeck(deck, figures);
  },
});

Object.assign(window, { RevealExplorable: plugin });
