import type { Described, WidgetWords } from '@/lib/widget/define.ts';
import type { MarkName } from './marks.ts';
import { decimals } from './show.ts';

const n3 = (value: Described | undefined) => decimals(Number(value), 3);

export const en = {
  title: 'A valley that does not reach zero',
  hint: 'Drag the target along the axis, or the answer along its curve.',
  caption:
    'Left: one pixel, natural logarithms. Dotted: the lowest cross-entropy of every target, its own entropy. Right: the same loss as a mean over all pixels of MNIST’s 10,000 test pictures; statistics come from the 60,000 training pictures. The last picture is a drawn digit that stands for the data’s own. Lines: what the source printed after 50 epochs.',
  summary: 'Cross-entropy and squared error of one pixel, their slopes and their floor; and what answers cost that need no network at all.',
  params: {
    target: { label: 'Target' }, answer: { label: 'Answer' },
    loss: { label: 'Marks in', options: { 'cross-entropy': 'cross-entropy', squared: 'squared error' } },
    digit: { label: 'Test pictures', options: { all: 'all digits', 0: 'only 0', 1: 'only 1', 2: 'only 2', 3: 'only 3', 4: 'only 4', 5: 'only 5', 6: 'only 6', 7: 'only 7', 8: 'only 8', 9: 'only 9' } },
    ask: { label: 'Question', options: { no: 'none', guess: 'how low can it get?', answer: 'guess beside the answer' } },
    guess: { label: 'Your guess' },
  },
  presets: {
    paper: 'Target 0: paper', half: 'Target 0.5', 'at-the-floor': 'The best answer', 'sure-and-wrong': 'Sure and wrong', squared: 'Marks in squared error', ask: 'Guess the floor', answer: 'A guess and the floor',
  },
  numbers: {
    target: 'Target', answer: 'Answer', crossEntropy: 'Cross-entropy of the pixel', floor: 'Lowest cross-entropy of this target', over: 'Above the floor', squaredError: 'Squared error of the pixel',
    slopeCrossEntropy: 'Slope of the cross-entropy', slopeSquaredError: 'Slope of the squared error', insideCrossEntropy: 'Slope in front of the sigmoid, cross-entropy', insideSquaredError: 'Slope in front of the sigmoid, squared error',
    coinFlip: '0.5 everywhere', bestConstant: 'One grey everywhere', meanPicture: 'One mean picture', classMean: 'The mean of the right digit', itself: 'The picture itself', guess: 'Your guess',
  },
  frame: { answers: 'Answers', crossEntropies: 'Cross-entropy of each answer', squaredErrors: 'Squared error of each answer', floors: 'Lowest cross-entropy where the target is this number' },
  refusals: {},
  sentence: n => (n.ask === 'guess'
    ? `The target is ${decimals(Number(n.target), 2)}. How low can the cross-entropy of this pixel get? Your guess is ${n3(n.guess)}.`
    : `Target ${decimals(Number(n.target), 2)}, answer ${decimals(Number(n.answer), 2)}: cross-entropy ${n3(n.crossEntropy)}, of which ${n3(n.floor)} is the floor; squared error ${n3(n.squaredError)}.${n.ask === 'answer' ? ` Your guess for the floor was ${n3(n.guess)}.` : ''}`),
  view: {
    valley: 'The loss of one pixel for every answer', target: 'target', answer: 'answer', axis: 'answer: 0 paper, 1 full ink', axisShort: 'answer',
    targetIs: (value: string) => `target ${value}`, answerIs: (value: string) => `answer ${value}`, lossIs: (value: string) => `loss ${value}`,
    floor: 'floor', squared: 'squared error', cross: 'cross-entropy', ownGuess: 'your guess', drag: 'how low?',
    marks: 'What answers cost that need no network', publishedShort: 'source:',
    names: { coinFlip: ['0.5', 'everywhere'], bestConstant: ['one grey', 'everywhere'], meanPicture: ['one mean', 'picture'], classMean: ['mean of the', 'right digit'], itself: ['the picture', 'itself'] } as Record<MarkName, [string, string]>,
    said: (name: string, loss: string) => `${name}: ${loss}`,
    over: 'above it', slopes: 'slope', byAnswer: 'at the answer', inside: 'in front of the sigmoid', insideShort: 'before sigmoid',
    compared: (guess: string, floor: string) => `You said ${guess}. The floor is ${floor}.`,
    asked: 'Drag the violet line to the lowest loss that any answer can have.',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
