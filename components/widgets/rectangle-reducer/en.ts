import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const say = (value: unknown) => showNumber(Number(value));
const direction = (x: string, y: string) => `(${x}, ${y})`;
/** What the network cannot see of a corner. */
const blind = (n: Numbers) => (n.alongX === null
  ? `Nothing of a corner gets through step ${n.lostIn}.`
  : n.lostIn === 1 ? `Step 1 cannot see a corner move along ${direction(say(n.alongX), say(n.alongY))}.`
    : `Step 1 sees every move, but step 2 loses those along ${direction(say(n.alongX), say(n.alongY))}.`);

/** How the two numbers stand to each other, and why. */
function found(n: Numbers): string {
  switch (n.finding) {
    case 'identical': return `A and B are the same rectangle. ${blind(n)}`;
    case 'blind': return `Every rectangle becomes 0. ${blind(n)}`;
    case 'firstSame': return n.alongX === null ? blind(n) : `Two rectangles, and the same numbers already after step 1. ${blind(n)} No later step can tell them apart.`;
    case 'secondSame': return `Step 1 keeps them apart, step 2 makes them the same. ${blind(n)}`;
    case 'sumSame': return `The corners’ numbers differ; the last step adds them up to the same. ${blind(n)}`;
    default: return `The two numbers are ${say(n.gap)} apart. ${blind(n)}`;
  }
}

export const en = {
  title: 'Two rectangles, one number each',
  hint: 'Drag a rectangle or a corner, onto the teal line too. Drag a weight up or down.',
  caption: 'Each corner is two numbers, x and y. A dense layer turns a corner into one number or three; the last one turns the four results into one. Dashed: places that give what a corner of A gives. Teal: where the middle of the rectangle you hold, or the corner, makes both numbers equal. Kernels are input × output, without biases.',
  summary: 'A layer turns eight numbers into one, and two different rectangles into the same one: every product is on the page.',
  params: {
    a: { label: 'Rectangle A' }, b: { label: 'Rectangle B' }, hidden: { label: 'Units of the first layer' },
    w1: { label: 'Weights w₁' }, w2: { label: 'Weights w₂' }, w3: { label: 'Weights w₃' }, batch: { label: 'Batch' },
    ask: { label: 'Ask for weights that make both equal' },
  },
  presets: {
    collision: 'A collision', moved: 'A moved by (1, −1)', thirteen: 'Thirteen weights', lookalike: 'Thirteen weights, same answer', separated: 'Thirteen weights, A moved',
  },
  numbers: {
    outputA: 'Number for A', outputB: 'Number for B', parameters: 'Parameters', gap: 'Difference of the two', hidden: 'Units of the first layer', batch: 'Rectangles in the batch',
    alongX: 'Direction it cannot see, x', alongY: 'Direction it cannot see, y', lostIn: 'Step that loses it', composedX: 'What x weighs before the last step', composedY: 'What y weighs before the last step',
    lastSum: 'Sum of the last weights', firstWeights: 'Weights of step 1', secondWeights: 'Weights of step 2', thirdWeights: 'Weights of step 3',
    rectangle: 'Rectangle', layer: 'Layer', corner: 'Corner', unit: 'Unit', value: 'Result of this step', arithmetic: 'Arithmetic of this step',
  },
  frame: {
    step1A: 'A after step 1', step1B: 'B after step 1', step2A: 'A after step 2', step2B: 'B after step 2', step3A: 'A after step 3', step3B: 'B after step 3',
    w1: 'Weights in use, step 1', w2: 'Weights in use, step 2', w3: 'Weights in use, step 3', composed: 'All steps before the last as one kernel',
  },
  refusals: {
    hidden: v => `The first layer has 1 unit or 3 here, not ${v.hidden}. Set hidden to 1 or 3.`,
    shape: v => `${v.name} is ${v.gotRows} × ${v.gotColumns}, but with hidden = ${v.hidden} it has to be ${v.rows} × ${v.columns}. Give ${v.name} in that shape together with hidden.`,
  },
  sentence: n => n.asked ? `Two rectangles and a network of ${n.weights} weights. Which weights of the first step turn both into the same number?` : `A becomes ${say(n.outputA)} and B becomes ${say(n.outputB)}, with ${n.parameters} weights: ${n.finding === 'apart' ? 'different numbers' : 'the same number'}.`,
  step: n => `${n.rectangle}, ${n.last ? 'the number' : `corner ${n.corner}${n.hidden === 3 && n.layer === 1 ? `, unit ${n.unit}` : ''}`}, step ${n.layer}: ${n.arithmetic} = ${say(n.value)}.`,
  view: {
    canvas: 'Two rectangles in the plane and the network that turns each into one number',
    plane: 'Two rectangles', planeShort: 'Rectangles', corners: 'Corners', number: 'Number',
    step: (n: number) => `Step ${n}`,
    kernel: (n: number) => `w${'₁₂₃'[n - 1]}`, kernelLong: (n: number) => `Weights of step ${n}`,
    cornersOf: (letter: string) => `Corners of ${letter}`, resultOf: (name: string, letter: string) => `${name}, ${letter}`,
    cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`,
    cornerCell: (r: number, c: number, v: string) => `Corner ${r}, ${c === 1 ? 'x' : 'y'}: ${v}`,
    numberCell: (_r: number, _c: number, v: string) => v,
    rectangle: (letter: string) => `Rectangle ${letter}, its middle`, corner: (n: number, letter: string) => `Corner ${n} of ${letter}`,
    point: (x: string, y: string) => `x ${x}, y ${y}`, direction,
    pointed: (corner: number | null, letter: string, at: string) => `${corner === null ? `Rectangle ${letter}, middle at` : `Corner ${corner} of ${letter} at`} ${at}. Drag it, or use the arrow keys.`,
    levelKey: (step: number) => `same step ${step}`, lineKey: (met: boolean): string => (met ? 'A = B' : 'here A = B'),
    same: 'the same', apart: (gap: string) => `${gap} apart`,
    weights: (n: number) => `${n} weights.`,
    found: found as (n: Numbers) => string,
    composedLabel: 'w1 times w2, a kernel of 2 × 1',
    composed: (a: string, b: string) => `Two weights do what the first nine do: with them and w₃ the network of six ends in ${a} and ${b}, as this one does.`,
    multiply: 'Multiply them out', multiplied: 'Thirteen weights became six. Both numbers stay.',
    firstLayer: 'First layer', plan: (units: string) => `2 → ${units}`,
    search: 'Find a collision',
    searched: (along: string | null, step: number) => (along ? `Found: each corner of B is A’s, moved along ${along}. Step ${step} loses that direction.` : `Found: step ${step} lets nothing through, so any B will do.`),
    factors: 'input × weight', product: 'product', running: 'running sum', arithmetic: 'The products and their running sum',
    placeNumber: (letter: string) => `the number for ${letter}`,
    placeUnit: (letter: string, corner: number, unit: number) => `${letter}, corner ${corner}, unit ${unit}`,
    placeCorner: (letter: string, corner: number, step: number) => `${letter}, corner ${corner}, step ${step}`,
    nameOf: (name: string) => (name.startsWith('w') ? `w${'₁₂₃'[Number(name[1]) - 1]}` : name.toUpperCase()),
    chosen: (name: string, r: number, c: number) => (name.startsWith('w') ? `${name}, row ${r}${name === 'w₁' ? `, column ${c}` : ''}` : `${name}, corner ${r}, ${c === 1 ? 'x' : 'y'}`),
    edit: (name: string, r: number, c: number) => `New value of ${name}, row ${r}, column ${c}`,
    less: 'Less', more: 'More',
    locked: 'This part of the figure is locked.',
    badNumber: (text: string) => `“${text}” is not a number. The cell keeps its value.`,
    outOfRange: 'That number is too large for a cell. It keeps its value.',
    pasteText: 'Nothing pasted: that is no table of numbers.',
    pasteSize: (rows: number, columns: number) => `Nothing pasted: this grid takes ${rows} × ${columns} numbers.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
