'use client';
import { useId, useState, type ReactNode } from 'react';
import type { ChoiceKind, IntegerKind, NumberKind } from '@/lib/params/kinds.ts';
import { EntryField } from './EntryField.tsx';
import { constantsOf, type ConstantName, type OptimizerName } from '@/lib/training/optimizers.ts';
import { nextBatch, nextImages, nextRate, nextShare, nextWhole } from './nextValue.ts';
import { fixed } from './numbers.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LabWords } from './words.ts';

export type RecipeValues = Readonly<Record<ChoiceKey, string>> & Readonly<Record<EntryKey, number>> & { readonly workers: number; readonly model: string };
type ChoiceKey = 'data' | 'optimizer' | 'loss' | 'engine';
type EntryKey = 'rate' | 'batch' | 'epochs' | 'images' | 'seed' | ConstantName;

interface Props {
  values: RecipeValues;
  kinds: Readonly<Record<ChoiceKey, ChoiceKind>> & Readonly<Record<EntryKey, IntegerKind | NumberKind>> & { readonly workers: IntegerKind };
  /** Models with a name; any other is the reader's own. */
  models: readonly string[];
  labels: Readonly<Record<string, { label: string; options?: Readonly<Record<string, string>> }>>;
  locked: ReadonlySet<string>;
  words: LabWords['recipe'];
  locale: Locale;
  /** The reader's own pictures, which stand among the data. */
  own: { name: string; train: number; isUsed: boolean } | null;
  onOwn(isUsed: boolean): void;
  onChange(patch: Partial<RecipeValues>): void;
}

/** Stands for the reader's own pictures, in no address. */
const ownData = 'own';

const next: Readonly<Record<EntryKey, (value: number, up: boolean) => number>> =
  {
  rate: nextRate, batch: nextBatch, images: nextImages, epochs: nextWhole, seed: nextWhole,
  beta1: nextShare, beta2: nextShare, rho: nextShare, decay: nextShare, momentum: nextShare, epsilon: nextRate,
};

/** Everything that decides a run, in rows of one or two fields. */
export function RecipeForm({ values, kinds, models, labels, locked, words, locale, own, onOwn, onChange }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<{ key: EntryKey; expected: string } | null>(null);
  const label = (key: string) => labels[key]?.label ?? key;

  const constants = constantsOf(values.optimizer as OptimizerName);

  const choice = (key: ChoiceKey) => (
    <select id={`${id}-${key}`} value={values[key]} disabled={locked.has(key)} onChange={event => onChange({ [key]: event.target.value })}>
      {kinds[key].of.map(word => <option key={word} value={word}>{labels[key]?.options?.[word] ?? word}</option>)}
    </select>
  );
  const takeData = (data: string) => {
    onOwn(data === ownData);
    if (data !== ownData) onChange({ data });
  };
  const data = (
    <select id={`${id}-data`} value={own?.isUsed ? ownData : values.data} disabled={locked.has('data')} onChange={event => takeData(event.target.value)}>
      {kinds.data.of.map(word => <option key={word} value={word}>{labels.data?.options?.[word] ?? word}</option>)}
      {own && <option value={ownData}>{words.own(own.name, fixed(own.train, locale, 0))}</option>}
    </select>
  );
  const model = (
    <select id={`${id}-model`} value={values.model} disabled={locked.has('model')} onChange={event => onChange({ model: event.target.value })}>
      {[...models, ...(models.includes(values.model) ? [] : [values.model])].map(name => <option key={name} value={name}>{labels.model?.options?.[name] ?? words.ownModel}</option>)}
    </select>
  );
  const entry = (key: EntryKey) => (
    <EntryField id={`${id}-${key}`} kind={kinds[key]} value={values[key]} disabled={locked.has(key)} next={next[key]} wrong={wrong?.key === key} describedBy={`${id}-wrong`}
      onChange={value => onChange({ [key]: value })}
      onWrong={expected => setWrong(now => (expected !== null ? { key, expected } : now?.key === key ? null : now))} />
  );
  const workers = (
    <select id={`${id}-workers`} value={values.workers} disabled={locked.has('workers')} onChange={event => onChange({ workers: Number(event.target.value) })}>
      {Array.from({ length: kinds.workers.max + 1 }, (_, count) => <option key={count} value={count}>{count === 0 ? words.anyCores : count}</option>)}
    </select>
  );
  const row = (key: string, field: ReactNode) => <div className="row"><label htmlFor={`${id}-${key}`}>{label(key)}</label>{field}</div>;
  const pair = (first: string, firstField: ReactNode, second: string, secondField: ReactNode) => (
    <div className="row">
      <label htmlFor={`${id}-${first}`}>{label(first)}</label>
      <span className="pair">{firstField}<label htmlFor={`${id}-${second}`}>{label(second)}</label>{secondField}</span>
    </div>
  );
  return (
    <div className="lab-form">
      {row('data', data)}
      {row('model', model)}
      {pair('optimizer', choice('optimizer'), 'rate', entry('rate'))}
      <details className="lab-more">
        <summary>{constants.map(key => `${label(key)} ${values[key]}`).join(', ')}</summary>
        {constants.map(key => <div key={key}>{row(key, entry(key))}</div>)}
      </details>
      {row('loss', choice('loss'))}
      {pair('batch', entry('batch'), 'epochs', entry('epochs'))}
      {pair('images', entry('images'), 'seed', entry('seed'))}
      {pair('engine', choice('engine'), 'workers', workers)}
      <p className="wrong" id={`${id}-wrong`} role="alert">{wrong && words.wrong(label(wrong.key), wrong.expected)}</p>
    </div>
  );
}
