'use client';
import { useMemo, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { LabHandle } from './handle.ts';
import { toolWords } from './language.ts';
import { saveFile } from './save.ts';
import { codeOf } from './scripts.ts';

const frameworks = [['keras', 'Keras', 'model_keras.py'], ['torch', 'PyTorch', 'model_torch.py']] as const;

/** The model on show as code: it follows every change of the recipe. */
export function CodePanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).code;
  const [chosen, choose] = useState<'keras' | 'torch'>('keras');
  const [told, setTold] = useState('');
  const { notation, recipe } = lab;
  const texts = useMemo(() => codeOf(notation, recipe), [notation, recipe]);
  const [, , file] = frameworks.find(([key]) => key === chosen)!;
  const copy = () => void Promise.resolve().then(() => navigator.clipboard.writeText(texts[chosen])).then(() => setTold(t.copied), () => setTold(t.copyFailed));
  return (
    <>
      <p className="lab-tool-about">{t.about}</p>
      <div className="lab-tool-row">
        <span role="group" aria-label={t.framework} className="lab-tool-choice">
          {frameworks.map(([key, name]) => <button key={key} type="button" className="btn" aria-pressed={key === chosen} onClick={() => choose(key)}>{name}</button>)}
        </span>
        <button type="button" className="btn bare" onClick={copy} onBlur={() => setTold('')}><span aria-live="polite">{told || t.copy}</span></button>
        <button type="button" className="btn bare" onClick={() => saveFile(file, texts[chosen], 'text/x-python')}>{t.download(file)}</button>
      </div>
      <pre className="lab-code" tabIndex={0} lang="en"><code>{texts[chosen]}</code></pre>
    </>
  );
}
