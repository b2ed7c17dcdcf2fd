const { dataset } = document.documentElement;

/** Stores the reader's choice of theme. `inline/before-paint.js` applies it before the first paint of the next page. */
export function handleThemeSwitch(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('.theme input')) {
    input.checked = input.value === (dataset['theme'] ?? 'system');
    input.onchange = () => chooseTheme(input.value);
  }
}

function chooseTheme(theme: string): void {
  dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // If storage is not allowed, the choice lasts for this page.
  }
}
