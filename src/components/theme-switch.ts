/** Remembers the reader's choice of theme. `theme-first.js` applies it before the first paint of the next page. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset['theme'] ?? 'system';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.value);
    });
  }
}

function choose(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Where storage is forbidden the choice holds for this page.
  }
}

/** Defines `<theme-switch>`, which holds one radio button for each theme. */
export function defineThemeSwitch(): void {
  customElements.define('theme-switch', ThemeSwitch);
}
