'use client';
import { useSyncExternalStore } from 'react';
import { useMenu } from '@/components/controls/useMenu.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';

const themes = ['auto', 'light', 'dark', 'projector'] as const;
type Theme = (typeof themes)[number];

const current = (): Theme => themes.find(theme => theme === document.documentElement.dataset.theme) ?? 'auto';

/** Follows the theme on the root element, whoever sets it. */
function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function choose(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Light, dark, projector, or as the system has it; remembered on this device. */
export function ThemeMenu({ locale }: { locale: Locale }) {
  const t = strings(locale);
  const theme = useSyncExternalStore(onThemeChange, current, () => 'auto');
  const menu = useMenu();
  return (
    <details className="menu theme" ref={menu}>
      <summary className="plain" aria-label={t.theme}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" /></svg>
      </summary>
      <div className="pop" role="group" aria-label={t.theme}>
        {themes.map(name => <button key={name} type="button" aria-pressed={name === theme} onClick={() => choose(name)}>{t.themes[name]}</button>)}
      </div>
    </details>
  );
}
