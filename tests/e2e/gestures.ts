import type { Frame, Page } from 'playwright-core';
import type { Framed } from './host.ts';

/** A whole number from `low` to `high`, both included. */
export type Draw = (low: number, high: number) => number;

/** A seeded stream of whole numbers (Park and Miller 1988). */
export function stream(seed: number): Draw {
  let state = seed;
  return (low, high) => {
    state = (state * 48271) % 2147483647;
    return low + (state % (high - low + 1));
  };
}

interface Hand { framed: Framed; page: Page; frame: Frame; draw: Draw; width: number }
type Gesture = (hand: Hand) => Promise<unknown>;

export const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(0, list.length - 1)]!;

/** Not pressed: what trains (its outcome takes as long as the machine likes), and what leaves the page or opens a system's window. */
const shunned = '.lab-buttons button, .pop button, a, input[type=file], .fg-file, .fg-picture-head button';
const minus = '\u2212';
const keys = ['Tab', 'Tab', 'Shift+Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Control+Home', 'Control+End',
  '0', '1', '3', '7', '9', '.', '-', minus, 'x', 'Enter', 'F2', 'Escape', 'Delete', 'Backspace', ' ', 'Control+z', 'Control+Shift+z', 'Control+a'];

/** A place over the drawing, in the page's coordinates. */
async function place({ frame, draw }: Hand): Promise<[number, number] | null> {
  const [across, down] = [draw(0, 1000) / 1000, draw(0, 1000) / 1000];
  const at = await frame.evaluate(([across, down]) => {
    const box = document.querySelector('.picture')!.getBoundingClientRect();
    return [box.x + box.width * across!, box.y + box.height * down!];
  }, [across, down]);
  return inWindow(frame, at as [number, number]);
}

async function inWindow(frame: Frame, [x, y]: [number, number]): Promise<[number, number] | null> {
  const inside = await frame.evaluate(([x, y, shunned]) => {
    const hit = document.elementFromPoint(x as number, y as number);
    return hit !== null && !hit.closest(shunned as string);
  }, [x, y, shunned]);
  if (!inside) return null;
  const box = await (await frame.frameElement()).boundingBox();
  return box && [box.x + x, box.y + y];
}

const move: Gesture = async (hand) => {
  const to = await place(hand);
  if (to) await hand.page.mouse.move(...to);
};

const press: Gesture = async (hand) => {
  const to = await place(hand);
  if (to) await hand.page.mouse.click(...to, { clickCount: hand.draw(1, 2) });
};

const drag: Gesture = async (hand) => {
  const [from, to] = [await place(hand), await place(hand)];
  if (!from || !to) return;
  await hand.page.mouse.move(...from);
  await hand.page.mouse.down();
  await hand.page.mouse.move(...to, { steps: hand.draw(1, 6) });
  // Sometimes the figure changes under the hand.
  if (hand.draw(0, 3) === 0) await hand.page.keyboard.press('Control+z');
  await hand.page.mouse.up();
};

const tap: Gesture = async (hand) => {
  const to = await place(hand);
  if (!to) return;
  await (hand.width < 600 ? hand.page.touchscreen.tap(...to) : hand.page.mouse.click(...to));
};

const wheel: Gesture = async ({ page, draw }) => page.mouse.wheel(draw(-40, 40), draw(-300, 300));

const key: Gesture = async ({ page, frame, draw }) => {
  const pressed = pick(draw, keys);
  const acts = pressed === 'Enter' || pressed === ' ';
  if (acts && await frame.evaluate(shunned => Boolean(document.activeElement?.closest(`${shunned}, select, summary`)), shunned)) return;
  if (pressed !== minus) return page.keyboard.press(pressed);
  // No keyboard that Playwright knows has it.
  return frame.evaluate(key => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })), minus);
};

/** Any control in sight: a button is pressed, a list and a slider get another value, a field a text. */
const control: Gesture = async ({ frame, draw }) => {
  const [which, value] = [draw(0, 100_000), draw(0, 100_000)];
  await frame.evaluate(([which, value, shunned]) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, select, input, summary')]
      .filter(element => !element.matches(shunned as string) && !(element as HTMLButtonElement).disabled && element.checkVisibility({ visibilityProperty: true }));
    const chosen = all[(which as number) % all.length];
    if (!chosen) return;
    chosen.focus();
    const set = (text: string) => {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(chosen), 'value')!.set!.call(chosen, text);
      chosen.dispatchEvent(new Event('input', { bubbles: true }));
      chosen.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const texts = ['', '-', '0', '3', '7', '-2.5', '1e9', 'x', '1/9', '\u22124', '99999999', '.', ' 2 '];
    if (chosen instanceof HTMLSelectElement) set([...chosen.options].filter(option => !option.disabled)[(value as number) % chosen.options.length]?.value ?? chosen.value);
    else if (chosen instanceof HTMLInputElement && chosen.type === 'range') set(String(Number(chosen.min) + ((value as number) % (Number(chosen.max) - Number(chosen.min) + 1))));
    else if (chosen instanceof HTMLInputElement && chosen.type !== 'checkbox') set(texts[(value as number) % texts.length]!);
    else chosen.click();
  }, [which, value, shunned] as const);
};

/** What no address could carry, and what a careless page sends: the figure refuses it, or passes it over. */
const oddMessages = [null, 0, 'setState', [], {}, { id: 1 }, { id: {}, method: 'reset' }, { id: 2, method: 'constructor', args: [] }, { id: 3, method: '__proto__' },
  { id: 4, method: 'setState', args: [null] }, { id: 5, method: 'setState', args: { length: 1 } }, { id: 6, method: 'goTo', args: [1e308] }, { id: 7, method: 'goTo', args: ['x'] },
  { id: 8, method: 'lock', args: [['constructor']] }, { id: 9, method: 'setTheme', args: [7] }, { id: 10, method: 'snapshot', args: [] }, { id: 11, method: 'setState', args: [{ nothing: 1 }] },
  { id: 12, method: 'prev' }, { id: 13, method: 'reset' }, { id: 14, method: 'pause' }] as const;

const message: Gesture = ({ page, draw }) => page.evaluate(([message, toPort]) => {
  if (toPort) (window as any).deck.port.postMessage(message);
  else document.querySelector('iframe')!.contentWindow!.postMessage(message, '*');
}, [pick(draw, oddMessages), draw(0, 3) > 0] as const);

const theme: Gesture = ({ framed, draw }) => framed.value('setTheme', pick(draw, ['auto', 'light', 'dark', 'projector']));

const resize: Gesture = async ({ framed, draw, width }) => {
  const size = { width: pick(draw, [width, 320, 500, width]), height: pick(draw, [256, 540, 900]) };
  await framed.page.evaluate(({ width, height }) => Object.assign(document.querySelector('iframe')!, { width, height }), size);
};

const shares: readonly (readonly [share: number, Gesture, name: string])[] = [
  [6, move, 'move'], [10, press, 'press'], [10, drag, 'drag'], [6, tap, 'tap'], [3, wheel, 'wheel'], [30, key, 'key'], [24, control, 'control'], [4, message, 'message'], [2, theme, 'theme'], [2, resize, 'resize']];
const deck = shares.flatMap(([share, gesture, name]) => Array<{ gesture: Gesture; name: string }>(share).fill({ gesture, name }));

/** The seeds of that many gestures: each is drawn from its own, so that any of them can be left out and the others stay what they are. */
export function gestureSeeds(seed: number, count: number): number[] {
  const draw = stream(seed);
  return Array.from({ length: count }, () => draw(1, 2147483646));
}

/** What kind of gesture a seed stands for. */
export const gestureName = (seed: number): string => pick(stream(seed), deck).name;

/**
 * Makes these gestures (`gestureSeeds`) on the framed figure, until `stop` says so. `width`: the frame's, CSS pixels.
 * The browser turns taps into clicks and scrolls in its own time, so a seed need not always end in the same state.
 */
export async function play(framed: Framed, { seeds, width, stop }: { seeds: readonly number[]; width: number; stop?: () => boolean }): Promise<number> {
  const { page } = framed;
  const frame = page.frames()[1]!;
  page.context().on('page', opened => void opened.close());
  page.on('filechooser', () => undefined);
  await page.evaluate(width => Object.assign(document.querySelector('iframe')!, { width }), width);
  for (const [made, seed] of seeds.entries()) {
    const draw = stream(seed);
    await pick(draw, deck).gesture({ framed, page, frame, draw, width });
    if (stop?.()) return made + 1;
  }
  return seeds.length;
}

/** What is wrong with the figure as it stands: errors, numbers that are none, a state that does not take itself back. Empty: nothing. */
export async function faultsOf(framed: Framed): Promise<string[]> {
  const text = await framed.page.frames()[1]!.evaluate(() => document.body.innerText + [...document.querySelectorAll('svg text, [aria-label]')].map(node => node.textContent + (node.getAttribute('aria-label') ?? '')).join(' '));
  const faults = [...framed.visit.problems];
  const bad = /.{0,30}(NaN|undefined|Infinity|\[object).{0,30}/.exec(text);
  if (bad) faults.push(`on screen: ${bad[0]}`);
  const state = await framed.value('getState');
  const taken = await framed.value('setState', state);
  if (JSON.stringify(taken) !== JSON.stringify(state)) faults.push(`the state ${JSON.stringify(state)} became ${JSON.stringify(taken)}`);
  if (!/\S/.test((await framed.value('describe')).sentence)) faults.push('no sentence');
  return faults;
}
