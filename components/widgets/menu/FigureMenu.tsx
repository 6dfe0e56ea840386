'use client';
import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { useMenu } from '@/components/controls/useMenu.ts';
import { strings } from '@/lib/i18n/strings.ts';

const load = () => import('./MenuItems.tsx');
const MenuItems = lazy(load);
const TextTwin = lazy(() => import('./TextTwin.tsx'));

type Props = Omit<ComponentProps<typeof MenuItems>, 'close' | 'read'>;

/** What can be taken away from a figure. Its entries are fetched when somebody reaches for the button. */
export function FigureMenu(props: Props) {
  const menu = useMenu();
  const [open, setOpen] = useState(false);
  const [reading, setReading] = useState(false);
  const { locale, state, loaded } = props;
  return (
    <>
      <details className="menu" ref={menu} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary className="btn bare" aria-label={strings(locale).figureMenu} onPointerEnter={load} onFocus={load}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="2.5" cy="8" r="1.5" /><circle cx="8" cy="8" r="1.5" /><circle cx="13.5" cy="8" r="1.5" /></svg>
        </summary>
        {open && <Suspense fallback={null}><MenuItems {...props} close={() => menu.current?.removeAttribute('open')} read={() => setReading(true)} /></Suspense>}
      </details>
      {reading && <Suspense fallback={null}><TextTwin locale={locale} state={state} loaded={loaded} onClose={() => setReading(false)} /></Suspense>}
    </>
  );
}
