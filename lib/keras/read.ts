import type { Parser } from '@lezer/common';
import { printStack, type Stack } from '@/lib/arith/stack.ts';
import type { StackRefusal } from '@/lib/arith/stackShapes.ts';
import { ownKerasClasses } from '@/lib/code/classes.ts';
import { planCode, type CodeInput } from '@/lib/code/modules.ts';
import { assemble } from './assemble.ts';
import { cleanCode } from './clean.ts';
import type { Fault, Note } from './faults.ts';
import { pictureShape } from './pictureShape.ts';
import { unnamed } from './models.ts';
import { Reader } from './reader.ts';
import { parseStatements } from './syntax.ts';
import { untold, type Training } from './training.ts';
import type { Model } from './values.ts';

/** What a Keras text says of a model and its training. */
export interface Reading {
  stack: Stack;
  /** The stack in the layer notation; empty where no layer was read. */
  notation: string;
  /** For every layer the line of the code it stands on, from 1. */
  lines: readonly number[];
  /** What comes in, without the batch. Where the code does not tell: 28 × 28 × 1, and a note. */
  input: CodeInput;
  training: Training;
  /** By line, first ones first. */
  faults: readonly Fault[];
  notes: readonly Note[];
  /** Why the model cannot work, at which line. */
  refusal: (StackRefusal & { line: number }) | null;
}

/** Longest text that is read, in characters: about a thousand lines. */
export const longestCode = 60_000;
const pictures: CodeInput = pictureShape;

/** The model that the text is about: the last one that was trained, or compiled, or the one with most layers. */
function chosenModel({ models, tensors, trainings, notes }: Reader): Model | null {
  const trained = [...trainings].filter(([model]) => model && model.uses.length > 0) as [Model, { isFitted: boolean }][];
  const known = trained.findLast(([, { isFitted }]) => isFitted) ?? trained.at(-1);
  if (known) return known[0];
  const all = models.filter(({ uses }) => uses.length > 0);
  const open = all.length > 0 ? all : tensors.map(unnamed);
  const longest = open.reduce<Model | null>((most, model) => (most === null || model.uses.length >= most.uses.length ? model : most), null);
  if (all.length > 1 && longest) notes.push({ code: 'chosenModel', line: longest.line, text: longest.name, values: { name: longest.name, count: all.length } });
  return longest;
}

function inputOf(model: Model, reader: Reader): CodeInput {
  const shape = model.input;
  if (shape && shape.length > 0 && shape.length <= 3 && shape.every((size): size is number => size !== null && Number.isInteger(size) && size > 0)) return shape as unknown as CodeInput;
  reader.notes.push({ code: 'inputShape', line: model.start?.line ?? model.line, text: '', values: { shape: pictures.join(' × ') } });
  return pictures;
}

function reportShared({ uses }: Model, reader: Reader): void {
  const seen = new Set<unknown>();
  for (const { layer } of uses) {
    if (seen.has(layer)) reader.report({ code: 'shared', line: layer.line, text: layer.text, values: { of: layer.type } });
    seen.add(layer);
  }
}

/**
 * Reads Keras code: `Sequential` or functional, `compile` and `fit`. Nothing is run, and nothing throws: what is not understood is named by its line, and
 * the rest stands. Layers, defaults and the order of arguments are those of Keras 3.
 */
export function readWith(parser: Parser, pasted: string): Reading {
  const reader = new Reader(ownKerasClasses);
  const code = cleanCode(pasted.slice(0, longestCode));
  const { statements, broken } = parseStatements(code, parser);
  reader.run(statements);
  if (pasted.length > longestCode) reader.report({ code: 'tooLong', line: code.split('\n').length, text: '', values: { expected: longestCode, got: pasted.length } });
  for (const { line, text, column } of broken) reader.report({ code: 'grammar', line, text, values: { column } });
  if (reader.taken.size > 0) reader.notes.push({ code: 'notImported', ...[...reader.taken.values()][0]!, values: { names: [...reader.taken.keys()].join(', ') } });

  const model = chosenModel(reader);
  if (model) reportShared(model, reader);
  else reader.report({ code: 'noModel', line: 1, text: '', values: {} });
  const input = model ? inputOf(model, reader) : pictures;
  const { stack, lines } = assemble(model?.uses ?? [], input, reader.report, (noteCode, { line, text }, values = {}) => void reader.notes.push({ code: noteCode, line, text, values }));
  const { refusal } = planCode(stack, input);
  const { isFitted: _, ...training } = (model && reader.trainings.get(model)) ?? reader.trainings.get(null) ?? { ...untold, isFitted: false };
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return {
    stack, notation: printStack(stack), lines, input, training, faults: reader.faults.toSorted(byLine), notes: reader.notes.toSorted(byLine),
    refusal: refusal && { ...refusal, line: lines[refusal.layer - 1] ?? model!.line },
  };
}

/** As `readWith`; the grammar (Lezer's Python) is loaded at the first call. */
export async function readKeras(pasted: string): Promise<Reading> {
  const { parser } = await import('@lezer/python');
  return readWith(parser, pasted);
}
