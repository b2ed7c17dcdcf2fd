import { check } from './check.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';

/** The diagnostics as text: `code line:column found`. */
export function diagnosticTexts(redirects: string): string[] {
  return diagnosticsOf(redirects).map(
    ({ code, position, found }) => `${code} ${position.line}:${position.column} ${found}`,
  );
}

/** The diagnostics of a small site with these redirects, and these lines in its plan. */
export function diagnosticsOf(
  redirects: string,
  lines = '- Seals\n',
  more: Record<string, string> = {},
  location = {},
): readonly Diagnostic[] {
  const texts = {
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/plan.mdx': `---\ntitle: Plan\nsource: { title: Slides, file: sources/slides.md }\n---\n\n## Ovens\n\n${lines}`,
    'pages/about.mdx': '---\ntitle: About us\n---\n',
    'sources/slides.md': '# Slides\n',
    'redirects.yaml': redirects,
    ...more,
  };
  const input = {
    ...inputOf(texts),
    publicFiles: ['papers/a b.pdf', 'handbook/index.html'],
    teamRoutes: ['/people/', '/people/[name]/', '/badge.svg'],
  };
  return check({ input, diagnostics: [] }, { ...options, ...location }).diagnostics;
}
