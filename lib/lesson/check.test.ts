import { describe, expect, it } from 'vitest';
import { choice, integer, matrix } from '@/lib/params/kinds.ts';
import { defineWidget, type WidgetDefinition } from '@/lib/widget/define.ts';
import { checkProse, type Checked } from './check.ts';
import { compileLesson } from './compile.mjs';
import type { Widgets } from './state.ts';

const scale: WidgetDefinition<any, any> = defineWidget<{ output: number[][] }>()({
  params: {
    input: matrix({ default: [[1, 2]], rows: [1, 4], columns: [1, 4], named: { ones: [[1, 1]] } }),
    factor: integer({ default: 2, min: 1, max: 4 }),
    rounding: choice({ default: 'none', of: ['none', 'up'] }),
  },
  presets: { thumbnail: {}, large: { factor: 4 } },
  constrain: p => (p.factor === 3 && p.rounding === 'up' ? { code: 'tooOdd', keys: ['factor', 'rounding'] } : null),
  steps: p => p.input[0]!.length,
  describe: p => ({ first: p.input[0]![0]! * p.factor }),
  size: { width: 100, height: 100, phoneHeight: 100 },
  sources: [],
});
const widgets: Widgets = { scale: { widget: scale, compute: ({ input, factor }) => ({ output: input.map((row: number[]) => row.map(v => v * factor)) }) } };
const vocabulary = { Widget: ['widget'], Live: ['of', 'value'], SetParams: ['widget'], Code: ['of'], Predict: ['widget'], Challenge: ['widget'], Option: ['text', 'right'], Diagnosis: ['when', 'of', 'number', 'matrix'] };

const head = '---\ntitle: T\nquestion: Q?\nsummary: S.\n---\n\n';
const figure = '<Widget id="scale" name="fig" />\n\n';
async function faults(body: string) {
  return checkProse(await compileLesson(head + body, 'en.mdx') as Checked, widgets, vocabulary);
}

describe('checkProse', () => {
  it('finds nothing in a lesson that is right', async () => {
    expect(await faults(`<Widget id="scale" preset="large" name="fig" factor={3} input="ones" step={1} lock="factor" />

Text <Live of="fig" value="first" /> and <SetParams of="fig" rounding="none" factor="1">phrase</SetParams>.

<Predict name="p" kind="grid" widget="scale" field="output" given="input" factor={2} />

<Predict name="q" kind="choice"><Option text="a" right /><Option text="b" /></Predict>

<Predict name="r" kind="several"><Option text="a" /><Option text="b" /><Diagnosis when="none" /></Predict>

<Predict name="s" kind="number" widget="scale" field="first" within={0.5}><Diagnosis when="equals" number="3" /><Diagnosis when="above" /></Predict>

<Predict name="t" kind="cards" widget="scale" factor={4} field="first" cards="2,2,3" />

<Predict name="u" kind="figure" widget="scale" reveal="large" lock="input"><Diagnosis of="anything" /></Predict>

<Live of="u" value="first" />
`)).toEqual([]);
  });

  it.each([
    ['an unknown element', '<Movie />', 'en.mdx:7: <Movie>: expected one of Widget, Live, SetParams, Code, Predict, Challenge, Option, Diagnosis'],
    ['an unknown widget', '<Widget id="scala" />', 'en.mdx:7: <Widget>: widget "scala": expected one of scale'],
    ['an unknown preset', '<Widget id="scale" preset="huge" />', 'en.mdx:7: <Widget>: scale.preset: expected thumbnail | large, got huge'],
    ['an unknown property', '<Widget id="scale" faktor={2} />', 'en.mdx:7: <Widget>: scale has no parameter "faktor": expected one of input | factor | rounding'],
    ['a value out of bounds', '<Widget id="scale" factor={7} />', 'en.mdx:7: <Widget>: scale.factor: expected 1…4, got 7'],
    ['values that do not go together', '<Widget id="scale" factor={3} rounding="up" />', 'en.mdx:7: <Widget>: scale: factor, rounding: these values cannot be computed together (tooOdd)'],
    ['a step there is not', '<Widget id="scale" step={2} />', 'en.mdx:7: <Widget>: step: expected a whole number from 0 to 1, got 2'],
    ['a lock on nothing', '<Widget id="scale" lock="factor, input" />', 'en.mdx:7: <Widget>: lock: scale has no parameter " input": expected input, factor, rounding, without spaces'],
    ['a name taken twice', `${figure}<Widget id="scale" name="fig" />`, 'en.mdx:9: <Widget>: name "fig": something else on this page has it'],
    ['a name that a heading has', `## A {#fig}\n\n<Widget id="scale" name="fig" />`, 'en.mdx:9: <Widget>: name "fig": something else on this page has it'],
    ['a number the figure does not give', `${figure}a <Live of="fig" value="second" />`, 'en.mdx:9: <Live>: value="second": scale gives first'],
    ['a property an element has not', `${figure}a <Live of="fig" value="first" colour="blue" />`, 'en.mdx:9: <Live>: has no property "colour": expected of, value'],
    ['a figure that is not there', `${figure}a <Live of="fig2" value="first" />`, 'en.mdx:9: <Live>: of="fig2": expected the name of a figure on this page, one of fig'],
    ['a phrase that sets what cannot be', `${figure}a <SetParams of="fig" factor={0}>b</SetParams>`, 'en.mdx:9: <SetParams>: scale.factor: expected 1…4, got 0'],
    ['a phrase whose values do not go together', `${figure}a <SetParams of="fig" factor={3} rounding="up">b</SetParams>`, 'en.mdx:9: <SetParams>: scale: factor, rounding: these values cannot be computed together (tooOdd)'],
    ['listings of a widget without any', `${figure}<Code of="fig" />`, 'en.mdx:9: <Code>: scale has no listings'],
    ['a prediction of no known kind', '<Predict name="p" kind="guess" />', 'en.mdx:7: <Predict>: kind="guess": expected one of choice, several, grid, number, cards, figure'],
    ['a prediction of no matrix', '<Predict name="p" kind="grid" widget="scale" field="out" />', 'en.mdx:7: <Predict>: field="out": expected a matrix of the frame, one of output'],
    ['a choice with nothing right', '<Predict name="p" kind="choice"><Option text="a" /><Option text="b" /></Predict>', 'en.mdx:7: <Predict>: expected one <Option right>, found 0'],
    ['a choice among one', '<Predict name="p" kind="several"><Option text="a" /></Predict>', 'en.mdx:7: <Predict>: expected two or more <Option>, found 1'],
    ['a prediction of no number', '<Predict name="p" kind="number" widget="scale" field="second" />', 'en.mdx:7: <Predict>: field="second": expected a number that scale gives, one of first'],
    ['a diagnosis by no known pattern', '<Predict name="p" kind="number" widget="scale" field="first"><Diagnosis when="near" /></Predict>', 'en.mdx:7: <Predict>: <Diagnosis when="near">: expected one of equals, above, below, otherwise'],
    ['a diagnosis of no number', '<Predict name="p" kind="number" widget="scale" field="first"><Diagnosis when="equals" /></Predict>', 'en.mdx:7: <Predict>: <Diagnosis when="equals" number="undefined">: expected a number'],
    ['cards that never reach the answer', '<Predict name="p" kind="cards" widget="scale" factor={4} field="first" cards="2,3,5" />', 'en.mdx:7: <Predict>: cards="2,3,5": no product of these is the answer, 4'],
    ['a prediction in a figure that reveals nothing', '<Predict name="p" kind="figure" widget="scale" />', 'en.mdx:7: <Predict>: expected reveal, the preset that shows the answer'],
    ['a prediction in a figure that reveals what there is not', '<Predict name="p" kind="figure" widget="scale" reveal="truth" />', 'en.mdx:7: <Predict>: reveal: scale.preset: expected thumbnail | large, got truth'],
    ['a prediction in a figure out of bounds', '<Predict name="p" kind="figure" widget="scale" factor={9} reveal="large" />', 'en.mdx:7: <Predict>: scale.factor: expected 1…4, got 9'],
    ['a challenge out of bounds', '<Challenge name="c" widget="scale" factor={9} />', 'en.mdx:7: <Challenge>: scale.factor: expected 1…4, got 9'],
  ])('names %s with its place and what would be right', async (_, body, fault) => {
    expect(await faults(body)).toEqual([fault]);
  });

  it('reports every fault, not only the first', async () => {
    expect(await faults('<Widget id="scale" factor={7} rounding="down" />\n\n<Movie />')).toHaveLength(3);
  });
});
