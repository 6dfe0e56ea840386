import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { widgets } from '@/components/widgets/registry.ts';
import { references } from '@/content/references.ts';
import { embedSchema } from '@/lib/embed/options.ts';
import { locales } from '@/lib/i18n/locales.ts';
import type { AnyKind } from '@/lib/params/kinds.ts';
import { acceptValues, defaults, equalValues, parseQuery, serialiseQuery } from '@/lib/params/values.ts';
import type { Described } from '@/lib/widget/define.ts';
import { paramsOf } from './arbitrary.ts';

const runs = { seed: 20, numRuns: 60 };

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

/** Paths of numbers in a frame that are not finite. */
function badNumbers(value: unknown, path = 'frame'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (ArrayBuffer.isView(value)) return badNumbers(Array.from(value as unknown as ArrayLike<number>), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => badNumbers(field, `${path}.${key}`));
}

const incomplete = /undefined|NaN|\[object|null|\$\{/;
const isSentence = (text: string) => !incomplete.test(text) && /[.!?。]$/.test(text.trim()) && text.trim().length > 10;

it('every folder of components/widgets with a widget.ts is registered, and only those', () => {
  const folders = readdirSync('components/widgets', { withFileTypes: true }).filter(entry => entry.isDirectory() && existsSync(`components/widgets/${entry.name}/widget.ts`));
  expect(Object.keys(widgets).sort()).toEqual(folders.map(folder => folder.name).sort());
});

describe.each(Object.values(widgets))('widget $id', ({ id, widget, compute, words }) => {
  const valid = paramsOf(widget.params).filter(params => !widget.constrain?.(params));
  const kinds = Object.entries(widget.params) as [string, AnyKind][];
  const start = defaults(widget.params);

  it('has its six files', () => {
    expect(['widget.ts', 'compute.ts', 'View.tsx', 'index.ts', 'en.ts', 'ko.ts'].filter(file => !existsSync(`components/widgets/${id}/${file}`))).toEqual([]);
  });
  it('has defaults and presets within its own bounds, a thumbnail among them', () => {
    expect(acceptValues(widget.params, start).problems).toEqual([]);
    expect(widget.constrain?.(start) ?? null).toBeNull();
    expect(Object.keys(widget.presets)).toContain('thumbnail');
    for (const [preset, values] of Object.entries(widget.presets)) {
      expect(acceptValues(widget.params, values).problems, preset).toEqual([]);
      expect(widget.constrain?.({ ...start, ...values }) ?? null, preset).toBeNull();
    }
  });
  it('names no parameter as embeds name their own', () => {
    const taken = [...Object.keys(embedSchema), 'lock', 'channel'];
    expect(Object.keys(widget.params).filter(name => taken.includes(name))).toEqual([]);
  });
  it('writes every state into an address and reads it back', () => {
    fc.assert(fc.property(paramsOf(widget.params), params => {
      const { values, problems } = parseQuery(widget.params, serialiseQuery(widget.params, params));
      return problems.length === 0 && equalValues(widget.params, { ...start, ...values }, params);
    }), runs);
  });
  it('computes the same frame twice, without a NaN, and leaves its parameters alone', () => {
    fc.assert(fc.property(valid, params => {
      const frame = compute(freeze(params));
      expect(badNumbers(frame)).toEqual([]);
      expect(compute(params)).toEqual(frame);
    }), runs);
  });
  it('refuses combinations with a sentence in both languages', () => {
    fc.assert(fc.property(paramsOf(widget.params), params => {
      const refusal = widget.constrain?.(params);
      if (!refusal) return;
      expect(refusal.keys.length).toBeGreaterThan(0);
      for (const locale of locales) expect(words[locale].refusals[refusal.code]?.(refusal.values ?? {}), `${locale} ${refusal.code}`).toSatisfy(isSentence);
    }), runs);
  });
  it('describes every state in one whole sentence in both languages, every step too', () => {
    fc.assert(fc.property(valid, fc.nat(), (params, at) => {
      const frame = compute(params);
      const steps = widget.steps?.(params, frame) ?? 0;
      const numbers = widget.describe(params, frame, steps ? at % steps : 0) as Record<string, Described>;
      for (const value of Object.values(numbers)) if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
      for (const locale of locales) {
        expect(words[locale].sentence(numbers)).toSatisfy(isSentence);
        if (steps > 1) expect(words[locale].step?.(numbers)).toSatisfy((text: string) => typeof text === 'string' && !incomplete.test(text));
      }
    }), runs);
  });
  it('has words for every parameter, option, preset, number and listed field, the same keys in both languages', () => {
    const numbers = Object.keys(widget.describe(start, compute(start), 0));
    for (const locale of locales) {
      const w = words[locale];
      for (const text of [w.title, w.hint, w.caption, w.summary]) expect(text.trim().length).toBeGreaterThan(3);
      for (const [key, kind] of kinds) {
        expect(w.params[key]?.label, `${locale}: label of ${key}`).toBeTruthy();
        const options = kind.kind === 'choice' ? kind.of : kind.kind === 'matrix' ? Object.keys(kind.named) : [];
        for (const option of options) expect(w.params[key]?.options?.[option], `${locale}: ${key}, ${option}`).toBeTruthy();
      }
      expect(Object.keys(widget.presets).filter(preset => preset !== 'thumbnail' && !w.presets[preset]), `${locale}: presets`).toEqual([]);
      expect(Object.keys(w.numbers).filter(name => !numbers.includes(name)), `${locale}: labels of numbers that there are not`).toEqual([]);
    }
    const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, shape(field)])) : typeof value);
    expect(shape(words.ko)).toEqual(shape(words.en));
  });
  it('speaks Korean in Korean', () => {
    for (const text of [words.ko.title, words.ko.hint, words.ko.caption, words.ko.summary]) expect(text).toMatch(/[가-힣]/);
  });
  it('cites sources that the bibliography has', () => {
    expect(widget.sources.filter(source => !Object.hasOwn(references, source))).toEqual([]);
  });
});
