const themes = ['auto', 'light', 'dark', 'projector'];

/** Puts a theme on the page; false when there is none of that name. `auto` follows the system. */
export function setTheme(theme: string): boolean {
  if (!themes.includes(theme)) return false;
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  return true;
}
