import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? showNumber(value) : String(value));
const space = (n: unknown) => (n === 1 ? 'a line' : n === 2 ? 'the plane' : 'space');
const numbers = (n: unknown) => (n === 1 ? 'one number' : n === 2 ? 'two numbers' : 'three numbers');

/** What becomes of lengths, areas, volumes, and what is lost. */
function fate(n: Readonly<Record<string, Described>>): string {
  if (n.rank === 0) return 'Every input ends at zero.';
  if (n.nullity === 1) return `Rank ${n.rank}: the direction ${n.nullDirection} is lost. Inputs that differ only along it give the same output.`;
  if (n.nullity === 2) return `Rank 1: two directions are lost, ${n.nullDirection}. Inputs that differ only along them give the same output.`;
  const grown = n.inputs === 3 ? `volumes become ${say(n.volumeFactor)} times as large` : `areas become ${say(n.areaFactor)} times as large`;
  const turned = n.mirrored ? ', and left and right change places (the determinant is negative)' : '';
  return `Rank ${n.rank}: nothing is lost; ${grown}${turned}.`;
}

const matrices = { identity: 'Identity', turn: 'Turn', shear: 'Shear', mirror: 'Mirror', stretch: 'Stretch', flat: 'Fold flat' };

export const en = {
  title: 'The plane follows its columns',
  hint: 'Drag the ends of the orange arrows, or the point x.',
  caption:
    'Orange: the columns of the matrix, where the unit steps (1, 0) and (0, 1) arrive. Everything else follows: y is x₁ steps along w₁ and x₂ steps along w₂. Where columns lie on one line, whole lines of inputs end at one output. No bias: zero stays at zero.',
  summary: 'Drag the columns of a matrix and see the plane bend, fold flat, or leave for space.',
  params: {
    matrix: { label: 'Matrix', options: matrices },
    compose: { label: 'Second map' },
    second: { label: 'Second matrix' },
    t: { label: 'How far the map has moved, 0 to 1' },
    points: { label: 'Points' },
    chosen: { label: 'Chosen point' },
    shape: { label: 'Shape', options: { letter: 'Letter', circle: 'Circle', none: 'None' } },
    view: { label: 'View', options: { beside: 'Side by side', place: 'In place' } },
    yaw: { label: 'Space turned sideways' },
    tilt: { label: 'Space seen from above' },
  },
  presets: {
    thumbnail: 'A plane that bends', rotation: 'A quarter turn', shear: 'A shear', reflection: 'A mirror', projection: 'Folded flat, rank 1',
    'one-output': 'Two to one, weights 1 and 1', 'one-output-1-2': 'Two to one, weights 1 and 2', 'three-outputs': 'Two numbers to three',
    'three-inputs': 'Three numbers to two', 'two-turns': '30° twice is 60° once', 'order-matters': 'Shear, then turn', 'wide-then-one': 'Two to three to one',
  },
  numbers: {
    determinant: 'Determinant', rank: 'Rank', nullity: 'Directions lost', inputs: 'Input numbers', outputs: 'Output numbers',
    areaFactor: 'Areas become so many times as large', volumeFactor: 'Volumes become so many times as large', mirrored: 'Mirrored, 1 is yes',
    entries: 'Entries of the whole map', nullDirection: 'Lost directions', x: 'Chosen point', y: 'Where it arrives', pointCount: 'Points',
    weights: 'Weights of the layers', composedWeights: 'Weights of the one map that does the same', maps: 'Maps', otherOrder: 'The other order', sameEitherWay: 'Both orders agree, 1 is yes',
    arithmetic: 'This sum', value: 'Its value',
  },
  frame: {
    map: 'The whole map', swapped: 'The two maps in the other order', shown: 'The map at this moment of its motion', nullSpace: 'Lost directions, one a row',
    points: 'Points, one a row', between: 'Points after the first map', outputs: 'Where the points arrive',
  },
  refusals: {
    shapesDoNotFit: v => `The first matrix gives ${numbers(v.gives)}, but the second reads ${numbers(v.reads)}. It needs as many columns as the first has rows.`,
  },
  sentence: n =>
    `${n.maps === 2 ? 'Two maps, one after the other, are one map: it' : 'The map'} takes ${space(n.inputs)} to ${space(n.outputs)} by the matrix ${n.entries}. The point ${n.x} arrives at ${n.y}. ${fate(n)}${
      n.otherOrder === null ? '' : n.sameEitherWay ? ' The other order gives the same.' : ` The other order gives ${n.otherOrder}.`}`,
  step: n => `${n.maps === 2 ? (n.stepMap === 1 ? 'First map, output' : 'Second map, output') : 'Output'} ${n.stepRow}: ${n.arithmetic} = ${say(n.value)}.`,
  view: {
    input: 'Input', output: 'Output', gives: (n: number) => `${numbers(n)} a point`,
    inputPane: 'The input space with the reader’s points', outputPane: 'Where the input space arrives', placePane: 'The input space, and where it arrives',
    determinant: (d: string) => `determinant ${d}`, areas: (f: string) => `areas × ${f}`, volumes: (f: string) => `volumes × ${f}`, rank: (r: number) => `rank ${r}`,
    first: 'First map', second: 'Second map', product: 'Both in one', productDetail: 'second × first', readOnly: 'computed',
    matrixSize: (r: number, c: number) => `${r} × ${c}`,
    column: (j: number) => `Column ${j}, where unit step ${j} arrives`, point: (i: number) => `Point ${i}`, at: (v: string) => `at ${v}`,
    nullSpace: 'ends at zero', zero: '0',
    told: fate,
    otherOrder: (same: boolean, other: string) => (same ? 'The other order, first × second, gives the same map here.' : `The other order, first × second, is another map: ${other}.`),
    counts: (many: number, one: number) => `The two layers hold ${many} weights. One layer with ${one} does exactly the same.`,
    pointed: (x: string, y: string) => `${x} arrives at ${y}.`,
    pointedLine: (x: string, y: string) => `${x} arrives at ${y}, and so does every input on the dashed line.`,
    pointedPlane: (x: string, y: string) => `${x} arrives at ${y}, and so does every input on the shaded plane.`,
    landing: (y: string) => `Everything on the dashed line ends at ${y}.`,
    play: 'Move it', pause: 'Stop', motion: 'From standing still to the map', motionValue: (t: string) => `t = ${t}`,
    inputsLabel: 'Input numbers', outputsLabel: 'Output numbers', middleLabel: 'In between',
    addMap: 'Add a second map', removeMap: 'Remove the second map', exchange: 'Change the order',
    addPoint: 'Add a point', removePoint: 'Remove the point', full: 'Eight points are the most.', removed: (i: number) => `Point ${i} removed.`, added: (v: string) => `Point added at ${v}.`,
    turn: 'Turn', turnMore: 'further round', turnLess: 'back', depth: 'Towards you: Page Up, Page Down.',
    cell: (r: number, c: number, v: string) => `Weight of output ${r} for input ${c}: ${v}`, edit: (r: number, c: number) => `New weight of output ${r} for input ${c}`,
    badNumber: (text: string) => `“${text}” is not a number. The weight stays.`, outOfRange: 'A weight is between −99 and 99 here. It stays.', locked: 'This matrix is locked.',
    sums: 'Every output number as a sum of products',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
