/**
 * Shows, on pages of the development server, what is wrong with the content; told by `live-content.ts`, which also reloads
 * a page that is out of date. Pages of the guide stay free: that is where a message leads.
 */

const style = `
  :host { position: fixed; inset: 0; z-index: 100; overflow: auto; padding: 1.5rem; color-scheme: light dark;
    background: light-dark(#f7f7f2, #14161f); color: light-dark(#1d2233, #d9cdbb); }
  h1 { margin: 0 0 1rem; font: 600 1.25rem/1.3 system-ui, sans-serif; }
  pre { margin: 0; font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  a { color: inherit; }
`;

class MistakesPanel extends HTMLElement {
  show(text: string): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const heading = document.createElement('h1');
    heading.textContent = 'Mistakes in the content';
    const rows = document.createElement('pre');
    // Each message ends with the path of its page in the guide.
    for (const part of text.split(/(?<=\n {2}more {6})(\/guide\/diagnostics\/[\w-]+\/)/)) rows.append(linkOrText(part));
    root.replaceChildren(heading, rows);
  }
}

function linkOrText(part: string): Node {
  if (!/^\/guide\/diagnostics\/[\w-]+\/$/.test(part)) return document.createTextNode(part);
  const link = document.createElement('a');
  link.href = import.meta.env.BASE_URL.replace(/\/$/, '') + part;
  link.textContent = part;
  return link;
}

customElements.define('mistakes-panel', MistakesPanel);

let isLeaving = false;
const isOfGuide = decodeURI(location.pathname).startsWith(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/guide/`);

function tell(text: string): void {
  if (isLeaving || isOfGuide) return;
  const shown = document.querySelector('mistakes-panel');
  if (text === '') return void shown?.remove();
  const panel = (shown ?? document.createElement('mistakes-panel')) as MistakesPanel;
  panel.setAttribute('role', 'alert');
  if (!shown) document.documentElement.append(panel);
  panel.show(text);
}

import.meta.hot?.on('almanac:mistakes', tell);

// A page that is told to reload while it reloads would begin anew, and has brought Chromium 156 down. Vite waits for this
// promise before it reads on, so the page is told nothing more; the next one asks for what it has missed.
import.meta.hot?.on('vite:beforeFullReload', () => {
  if (isLeaving) return new Promise<void>(() => {});
  isLeaving = true;
  return undefined;
});

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
import.meta.hot?.send('almanac:ask', navigation?.serverTiming.find(({ name }) => name === 'reloads')?.description);
