import type { Vocabulary } from '@/lib/lesson/check.ts';

/** The elements of a lesson's MDX and the properties that each may have. `widget`: also the parameters of its widget, which are checked against the widget. */
export const vocabulary: Vocabulary = {
  Answer: [], Cite: ['of'], Code: ['of'], Condition: ['of'], Diagnosis: ['of', 'when', 'matrix', 'number'], Entry: ['of', 'part'], Fact: ['id'], Here: [], Legend: [],
  Live: ['of', 'value', 'part'], Note: [], Option: ['text', 'right'], Passed: ['star'], Question: [], Review: ['id', 'question'], Section: ['label'],
  SourceNote: [], Sym: ['part'], Term: ['of'], Word: ['part'],
  Challenge: ['widget'], Predict: ['widget'], SetParams: ['widget'], ToLab: ['widget'], Widget: ['widget'],
};
