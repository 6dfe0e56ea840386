/** What of reveal.js the speaker's window uses; it runs in windows of the same site only. */
interface Deck {
  isReady(): boolean;
  getState(): object;
  setState(state: object): void;
  next(): void;
  triggerKey(code: number): void;
  getCurrentSlide(): Element;
  getSlidePastCount(): number;
  getTotalSlides(): number;
  on(event: string, listener: () => void): void;
}

const moves = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];
/** Space, Page Up and Down, End, Home, arrows, B, N, P and the full stop: what moves a deck or darkens it. */
const keys = [32, 33, 34, 35, 36, 37, 38, 39, 40, 66, 78, 80, 190];
/** How often the other windows are looked at, milliseconds: they may be closed, reloaded, or not yet there. */
const interval = 250;

const part = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const locale = document.documentElement.lang;

/** The deck in a window once it runs; null where there is none, or it belongs to another site. */
function deckIn(place: Window | null): Deck | null {
  try {
    const deck = place && !place.closed ? (place as unknown as { Reveal?: Deck }).Reveal : undefined;
    return deck?.isReady() ? deck : null;
  } catch {
    return null;
  }
}

let wall: Deck | null = null;
let now: Deck | null = null;
let next: Deck | null = null;
/** Whether the frame is being moved by us: it must not lead the wall then. */
let following = false;

const sameState = (a: Deck, b: Deck) => JSON.stringify(a.getState()) === JSON.stringify(b.getState());

/** Brings both frames, the notes and the place to where the wall is. */
function follow(): void {
  if (!wall || !now || !next) return;
  following = true;
  if (!sameState(now, wall)) now.setState(wall.getState());
  next.setState(wall.getState());
  next.next();
  following = false;
  const place = part('place');
  place.textContent = place.dataset.says!.replace('{slide}', String(wall.getSlidePastCount() + 1)).replace('{slides}', String(wall.getTotalSlides()));
  const notes = wall.getCurrentSlide().querySelector('aside.notes');
  part('notes').replaceChildren(...(notes ? document.importNode(notes, true).childNodes : []));
}

/** Brings the wall to where the speaker moved the frame. */
function lead(): void {
  if (!following && wall && now && !sameState(now, wall)) wall.setState(now.getState());
}

function look(): void {
  const [found, shown, coming] = [window.opener as Window | null, part<HTMLIFrameElement>('now').contentWindow, part<HTMLIFrameElement>('next').contentWindow].map(deckIn);
  part('status').textContent = found ? '' : part('status').dataset.lost!;
  if (!found || !shown || !coming || (found === wall && shown === now && coming === next)) return;
  for (const event of moves) {
    if (found !== wall) found.on(event, follow);
    if (shown !== now) shown.on(event, lead);
  }
  [wall, now, next] = [found, shown, coming];
  follow();
}

let begun = Date.now();
function tick(): void {
  const seconds = Math.floor((Date.now() - begun) / 1000);
  part('elapsed').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  part('clock').textContent = new Date().toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
}

part('again').addEventListener('click', () => {
  begun = Date.now();
  tick();
});
document.addEventListener('keydown', (event) => {
  const onButton = event.target instanceof HTMLButtonElement && event.keyCode === 32;
  if (!wall || onButton || event.ctrlKey || event.altKey || event.metaKey || !keys.includes(event.keyCode)) return;
  event.preventDefault();
  wall.triggerKey(event.keyCode);
});
setInterval(look, interval);
setInterval(tick, 1000);
look();
tick();
