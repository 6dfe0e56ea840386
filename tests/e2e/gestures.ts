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

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(0, list.length - 1)]!;

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

const theme: Gesture = ({ framed, draw }) => framed.value('setTheme', pick(draw, ['auto', 'light', 'dark', 'projector']));

const resize: Gesture = async ({ framed, draw, width }) => {
  const size = { width: pick(draw, [width, 320, 500, width]), height: pick(draw, [256, 540, 900]) };
  await framed.page.evaluate(({ width, height }) => Object.assign(document.querySelector('iframe')!, { width, height }), size);
};

const gestures: readonly (readonly [share: number, Gesture])[] = [[6, move], [10, press], [10, drag], [6, tap], [3, wheel], [30, key], [24, control], [2, theme], [2, resize]];
const deck = gestures.flatMap(([share, gesture]) => Array<Gesture>(share).fill(gesture));

/**
 * Makes that many gestures on the framed figure, drawn from the seed. `width`: the frame's, CSS pixels.
 * The browser turns taps into clicks and scrolls in its own time, so a seed need not always end in the same state.
 */
export async function play(framed: Framed, { seed, count, width }: { seed: number; count: number; width: number }): Promise<void> {
  const { page } = framed;
  const frame = page.frames()[1]!;
  const draw = stream(seed);
  page.context().on('page', opened => void opened.close());
  page.on('filechooser', () => undefined);
  await page.evaluate(width => Object.assign(document.querySelector('iframe')!, { width }), width);
  for (let i = 0; i < count; i++) {
    await pick(draw, deck)({ framed, page, frame, draw, width });
  }
}
