import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { RegisteredWidget } from '@/components/widgets/registry.ts';
import { plain } from '@/lib/embed/methods.ts';
import type { AnyKind } from '@/lib/params/kinds.ts';
import { Figure } from '@/lib/widget/figure.ts';
import { valueOf } from '../contract/arbitrary.ts';
import { pick, stream, type Draw } from '../e2e/gestures.ts';

/** One thing that a reader can do to a figure, without its picture. */
type Action = (figure: Figure, draw: Draw, widget: RegisteredWidget) => void;

const setOne: Action = (figure, draw, { widget }) => {
  const [key, kind] = pick(draw, Object.entries(widget.params)) as [string, AnyKind];
  const [value] = fc.sample(valueOf(kind), { seed: draw(1, 1e9), numRuns: 1 });
  figure.accept({ [key]: value });
};
const preset: Action = (figure, draw, { widget }) => figure.set(widget.presets[pick(draw, Object.keys(widget.presets).sort())]!);
const travel: Action = (figure, draw) => pick(draw, [figure.undo, figure.undo, figure.redo, figure.reset])();
const step: Action = (figure, draw) => pick(draw, [figure.next, figure.previous, () => figure.goTo(draw(0, 40))])();

const actions: readonly Action[] = [setOne, setOne, setOne, setOne, preset, travel, step, step];

/** So many digits of a number are compared: more of a sine differ between processors. */
const digits = 9;
const rounded = (_: string, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(digits) : value);

/**
 * The end of a seeded walk of `length` actions over a widget, as 16 hexadecimal digits: parameters, frame, named numbers and sentence
 * of every state on the way. The same seed gives the same digits, until the widget computes or says something else.
 */
export function walkHash(registered: RegisteredWidget, seed: number, length: number): string {
  const draw = stream(seed);
  const figure = new Figure(registered);
  const hash = createHash('sha256');
  for (let i = 0; i < length; i++) {
    pick(draw, actions)(figure, draw, registered);
    const { params, frame, numbers, step, refusal } = figure.getSnapshot();
    hash.update(JSON.stringify([params, plain(frame), numbers, step, refusal, registered.words.en.sentence(numbers)], rounded));
  }
  figure.dispose();
  return hash.digest('hex').slice(0, 16);
}
