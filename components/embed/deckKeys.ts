import type { Figure } from '@/lib/widget/figure.ts';

/** A key as the page around the frame gets it; it makes the same event of it. */
export interface PassedKey { key: string; code: string; keyCode: number; shiftKey: boolean }

export interface DeckKeys {
  /** True: keys that the figure does not use go to the page around it, PageDown and PageUp always: a clicker sends those. */
  pass(on: boolean): void;
  stop(): void;
}

/** What takes letters, or Space and Enter, by itself: its keys are its own although nothing in the figure handles them. */
const typing = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const pressed = 'button, summary, a, input, [role=button]';
const arrows = /^(?:Arrow|Home$|End$)/;

/** The keys of a clicker in a frame. Until they are passed on, and where nothing has the focus: on, back, play or pause. */
export function listenToKeys(figure: Figure, send: (key: PassedKey) => void): DeckKeys {
  let passing = false;
  const stop = new AbortController();
  const give = (event: KeyboardEvent) => {
    const { key, code, keyCode, shiftKey } = event;
    event.preventDefault();
    send({ key, code, keyCode, shiftKey });
  };
  // Before the figure sees it: a clicker goes on whatever was touched last.
  window.addEventListener('keydown', event => {
    if (!passing || withModifier(event) || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
    event.stopImmediatePropagation();
    give(event);
  }, { capture: true, signal: stop.signal });
  // After everything in the page.
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || withModifier(event)) return;
    if (passing) {
      if (!isOfTheControl(event)) give(event);
    } else if (event.target === document.body) slideKey(figure, event);
  }, { signal: stop.signal });
  return { pass: on => { passing = on; }, stop: () => stop.abort() };
}

const withModifier = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent) => ctrlKey || metaKey || altKey || ['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(key);

function isOfTheControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  if ((key === ' ' || key === 'Enter') && target.closest(pressed)) return true;
  // An open menu or dialog closes with Escape.
  return (arrows.test(key) && target.matches('input')) || (key === 'Escape' && target.closest('dialog, details[open]') !== null);
}

function slideKey(figure: Figure, event: KeyboardEvent): void {
  if (figure.getSnapshot().steps < 2) return;
  const act = { ArrowRight: figure.next, PageDown: figure.next, ArrowLeft: figure.previous, PageUp: figure.previous, ' ': figure.getSnapshot().playing ? figure.pause : figure.play }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
