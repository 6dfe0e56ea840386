'use client';
import { useEffect, useState, type ComponentType } from 'react';
import { store } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { DialogProps } from './SearchDialog.tsx';

/** Where a slash is a slash: what is typed into, and grids of numbers. */
const typing = 'input, textarea, select, [contenteditable], [role="grid"]';

function opens(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') return true;
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey && event.key === '/';
  return bare && store.read('search/slash') !== false && !(event.target as Element).closest?.(typing);
}

/** Opens the search, by the button, by "/" or by Ctrl+K. Its code and its index are fetched the first time. */
export function Search({ locale, label }: { locale: Locale; label: string }) {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps> | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opens(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (open) void import('./SearchDialog.tsx').then(file => setDialog(() => file.SearchDialog));
  }, [open]);
  return (
    <>
      <button type="button" className="plain needs-script" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" onClick={() => setOpen(true)}>{label}</button>
      {Dialog && <Dialog locale={locale} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
