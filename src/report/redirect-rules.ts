/** Rules for the addresses of `redirects.yaml` together. */
import type { ContentInput, ContentOptions } from './content.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Redirects } from './schema/redirects.ts';
import { positionAt, quote } from './source.ts';

/**
 * Checks that old addresses lead somewhere: a circle would load pages without end.
 * @param redirects of the content.
 * @param input the files they were read from.
 * @param options `root` names the folder in messages.
 * @param diagnostics to add to.
 */
export function checkRedirects(redirects: Redirects, input: ContentInput, options: ContentOptions, diagnostics: Diagnostic[]): void {
  const text = (input.files.find(({ path }) => path === 'redirects.yaml')?.text ?? '').replace(/^\ufeff/, '');
  const next = new Map(Object.entries(redirects).map(([old, to]) => [bare(old), bare(to)]));
  const settled = new Set<string>();
  for (const old of Object.keys(redirects)) {
    const way = new Set<string>();
    let here: string | undefined = bare(old);
    while (here !== undefined && !settled.has(here) && !way.has(here)) {
      way.add(here);
      here = next.get(here);
    }
    const isCircle = here !== undefined && way.has(here);
    for (const step of way) settled.add(step);
    if (!isCircle) continue;
    diagnostics.push(
      diagnostic(`${options.root}/redirects.yaml`, {
        code: 'frontmatter-field',
        position: positionAt(text, Math.max(0, text.indexOf(old))),
        found: quote([...[...way].slice([...way].indexOf(here ?? '')), here].join(' → ')),
        expected: 'old addresses that lead to a page, not round in a circle',
        fix: 'Delete this field.',
      }),
    );
  }
}

/** One address for a page, whether or not it ends with a slash and wherever on the page it leads. */
function bare(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/$/, '');
}
