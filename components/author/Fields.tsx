'use client';
import { useState } from 'react';
import { Buttons } from '@/components/controls/Buttons.tsx';

/** A whole number between two bounds, both of them allowed; what is not one is left to be typed on. */
export function Whole({ label, value, least, most, onChange }: { label: string; value: number; least: number; most: number; onChange(value: number): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="field"><span className="label">{label}</span>
      <input
        type="number" className="author-number" value={typed ?? value} min={least} max={most} onBlur={() => setTyped(null)}
        onChange={({ target }) => { setTyped(target.value); if (target.validity.valid && target.value !== '') onChange(target.valueAsNumber); }}
      />
    </label>
  );
}

/** One of the values of a key of an embed's address; the usual one is not written there. */
export function Option({ label, name, usual, options, query, onChange }: {
  label: string; name: string; usual: string; options: Readonly<Record<string, string>> | readonly (readonly [string, string])[]; query: URLSearchParams; onChange(name: string, value: string | null): void;
}) {
  const now = query.get(name) ?? usual;
  return <Buttons label={label} options={(Array.isArray(options) ? options : Object.entries(options)).map(([key, text]) => ({ key, label: text, pressed: key === now }))} onChoose={key => onChange(name, key === usual ? null : key)} />;
}
