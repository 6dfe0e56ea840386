import { StackTable } from '@/components/lab/StackTable.tsx';
import type { DeadLayer } from '@/lib/training/protocol.ts';
import type { LabProps } from './View.tsx';

const none: readonly DeadLayer[] = [];
const sum = (layers: readonly DeadLayer[], count: 'dead' | 'channels') => layers.reduce((total, layer) => total + layer[count], 0);

/** Opens the panel in which layers are edited, and goes there. */
function openEditor(button: HTMLElement): void {
  const panel = button.closest('.lab')?.querySelector<HTMLDetailsElement>('[data-tool="edit"]');
  if (!panel) return;
  panel.open = true;
  panel.scrollIntoView({ block: 'start' });
  panel.querySelector('summary')?.focus({ preventScroll: true });
}

/** The model on show, and which channels of it have died, if it is the one that runs. */
export function Layers({ frame, words, locale, locked }: Pick<LabProps, 'frame' | 'words' | 'locale' | 'locked'>) {
  const dead = frame.pending.includes('model') ? none : frame.deadChannels;
  const count = sum(dead, 'dead');
  return (
    <div className="lab-layers">
      <StackTable rows={frame.rows} totalParameters={frame.totalParameters} dead={dead} words={words.lab.stack} locale={locale} />
      {!locked.has('model') && <p className="needs-script"><button type="button" className="lab-link" onClick={event => openEditor(event.currentTarget)}>{words.lab.stack.edit}</button></p>}
      {count > 0 && <p>{words.lab.notices.weakened(count, sum(frame.history.at(-1)?.deadChannels ?? none, 'channels'))}</p>}
    </div>
  );
}
