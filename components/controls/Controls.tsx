'use client';
import type { ReactNode } from 'react';
import type { AnyKind } from '@/lib/params/kinds.ts';
import { defaults, equalValues } from '@/lib/params/values.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { WidgetDefinition, WidgetWords } from '@/lib/widget/define.ts';
import type { Figure, FigureSnapshot } from '@/lib/widget/figure.ts';
import { Buttons } from './Buttons.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  loaded: { widget: WidgetDefinition<any, any>; words: WidgetWords };
  figure: Figure;
  state: FigureSnapshot;
  locale: Locale;
}

/** A choice of more words than this is a menu, not a row of buttons. */
const mostButtons = 4;

/** One control for every parameter of the schema that the picture does not itself offer, presets first. */
export function Controls({ loaded: { widget, words }, figure, state, locale }: Props) {
  const t = strings(locale);
  const presets = Object.keys(widget.presets).filter(preset => preset !== 'thumbnail');
  const isPreset = (preset: string) => equalValues(widget.params, state.params, { ...defaults(widget.params), ...widget.presets[preset] });

  const control = (key: string, kind: AnyKind): ReactNode => {
    const { label, options = {} } = words.params[key] ?? { label: key };
    const value = state.params[key];
    const common = { label, locale, disabled: state.locked.has(key) };
    const set = (next: unknown, gesture?: string) => void figure.set({ [key]: next }, gesture);
    switch (kind.kind) {
      case 'integer':
      case 'number':
        return <NumberField {...common} kind={kind} value={value} onChange={set} />;
      case 'choice':
        return kind.control === 'select' || (kind.of.length > mostButtons && kind.control !== 'buttons')
          ? <label className="field"><span className="label">{label}</span>
              <select value={value} disabled={common.disabled} onChange={event => set(event.target.value)}>
                {kind.of.map(word => <option key={word} value={word}>{options[word] ?? word}</option>)}
              </select></label>
          : <Buttons {...common} options={kind.of.map(word => ({ key: word, label: options[word] ?? word, pressed: word === value }))} onChoose={set} />;
      case 'flag':
        return <label className="check"><input type="checkbox" checked={value} disabled={common.disabled} onChange={event => set(event.target.checked)} /> {label}</label>;
      case 'matrix':
        return Object.keys(kind.named).length > 0 &&
          <Buttons {...common} wide options={Object.entries(kind.named).map(([name, named]) => ({ key: name, label: options[name] ?? name, pressed: kind.equal(named, value) }))}
            onChoose={name => set(kind.named[name])} />;
      case 'text':
        return <TextField {...common} kind={kind} value={value} onChange={set} />;
    }
  };

  return (
    <>
      {presets.length > 1 && (
        <label className="field"><span className="label">{t.examples}</span>
          <select value={Object.keys(widget.presets).find(isPreset) ?? ''} disabled={state.locked.size === Object.keys(widget.params).length}
            onChange={event => void figure.set({ ...defaults(widget.params), ...widget.presets[event.target.value] })}>
            <option value="" disabled>{t.ownValues}</option>
            {Object.keys(widget.presets.thumbnail ?? {}).length === 0 && <option value="thumbnail">{t.atStart}</option>}
            {presets.map(preset => <option key={preset} value={preset}>{words.presets[preset] ?? preset}</option>)}
          </select>
        </label>
      )}
      {(Object.entries(widget.params) as [string, AnyKind][]).filter(([, kind]) => kind.control !== 'none').map(([key, kind]) => {
        const shown = control(key, kind);
        return shown && <span key={key} className={`control control-${kind.kind}`} data-param={key}>{shown}</span>;
      })}
    </>
  );
}
