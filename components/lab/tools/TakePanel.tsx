'use client';
import { useState } from 'react';
import type { FileFault } from '@/lib/exchange/badFile.ts';
import { sayFileFault } from '@/lib/exchange/words.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { logFile, recipeFile, scriptFile, tfjsFile, weightsFile, type FileKind, type Made } from './files.ts';
import type { LabHandle } from './handle.ts';
import { toolWords } from './language.ts';
import { saveFile } from './save.ts';
import { takeDrawings } from './takeDrawings.ts';

const kinds: readonly FileKind[] = ['weights', 'keras', 'torch', 'tfjs', 'log', 'recipe'];
/** What only a run has. */
const ofRun: ReadonlySet<FileKind> = new Set<FileKind>(['weights', 'tfjs', 'log']);
/** What can be taken as a drawing, and where it is. */
const charts = { loss: 'svg.lab-chart', digits: '.lab-digits canvas' } as const;
type Chart = keyof typeof charts;

/** What was trained, as files. */
export function TakePanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).take;
  const [said, setSaid] = useState<readonly string[]>([]);
  const { run } = lab;
  const sayFault = (fault: FileFault) => { const { where, what, mend } = sayFileFault(fault, locale); return `${where}: ${what} ${mend}`; };

  async function make(kind: FileKind): Promise<Made | { fault: FileFault } | null> {
    if (kind === 'recipe') return recipeFile(run?.recipe ?? lab.recipe, run?.engine ?? null);
    if (kind === 'keras' || kind === 'torch') return scriptFile(kind, run?.notation ?? lab.notation);
    if (!run) return null;
    if (kind === 'log') return logFile(run);
    const found = await lab.weights();
    return found && (kind === 'weights' ? weightsFile(run, found.weights) : tfjsFile(run, found.weights));
  }
  const draw = async (button: HTMLElement, chart: Chart, format: 'svg' | 'png') => {
    const became = await takeDrawings(button.closest<HTMLElement>('.lab')!, charts[chart], chart, format);
    setSaid(became === 'saved' ? [] : [t[became]]);
  };
  const take = async (kind: FileKind) => {
    const made = await make(kind);
    if (!made) return setSaid([t.nothing]);
    if ('fault' in made) return setSaid([sayFault(made.fault)]);
    setSaid([]);
    saveFile(made.name, made.content, made.type);
  };
  return (
    <>
      <p className="lab-tool-about">{t.about} {!run && t.needsRun}</p>
      <div className="lab-files">
        {kinds.map(kind => <button key={kind} type="button" className="btn" disabled={ofRun.has(kind) && !run} onClick={() => void take(kind)}>{t[kind]}</button>)}
      </div>
      <div className="lab-files">
        {(Object.keys(charts) as Chart[]).flatMap(chart => (['svg', 'png'] as const).map(format => <button key={`${chart} ${format}`} type="button" className="btn" onClick={event => void draw(event.currentTarget, chart, format)}>{t.charts[chart]} (.{format})</button>))}
      </div>
      <p className="lab-tool-about">{t.proof} {lab.shownEpoch !== null && t.atEpoch(lab.shownEpoch)}</p>
      <div role="status" className="lab-found">{said.map(sentence => <p key={sentence}>{sentence}</p>)}</div>
    </>
  );
}
