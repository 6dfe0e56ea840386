'use client';

import { useState } from 'react';
import type { Stack } from '@/lib/arith/stack.ts';
import type { Shape } from '@/lib/arith/stackShapes.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import type { Words } from './en.ts';

interface Props { stack: Stack; input: Shape; words: Words['view'] }

const libraries = ['keras', 'torch'] as const;

/** The stack as a script that can be saved and run, in the library the reader chooses. */
export function CodePanel({ stack, input, words }: Props) {
  const [chosen, choose] = useState<(typeof libraries)[number]>('keras');
  const [told, setTold] = useState('');
  const script = stackScripts(stack, input)[chosen];
  const copy = () => Promise.resolve().then(() => navigator.clipboard.writeText(script)).then(() => setTold(words.copied), () => setTold(words.copyFailed));
  return (
    <div className="ms-listing">
      <p>
        <span className="joined" role="group" aria-label={words.code}>
          {libraries.map(library => <button key={library} type="button" className="btn" aria-pressed={library === chosen} onClick={() => { choose(library); setTold(''); }}>{words[library]}</button>)}
        </span>
        <button type="button" className="btn" onClick={copy}>{words.copy}</button> <span aria-live="polite">{told}</span>
      </p>
      <pre tabIndex={0} role="group" aria-label={words[chosen]}><code>{script}</code></pre>
    </div>
  );
}
