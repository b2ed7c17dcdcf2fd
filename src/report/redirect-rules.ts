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
  const ways = new Map(Object.entries(redirects).map(([old, to]) => [bare(old), bare(to)]));
  // A place that has not moved by itself goes with its page.
  const next = (address: string) => ways.get(address) ?? ways.get(address.replace(/#.*$/s, ''));
  const settled = new Set<string>();
  for (const old of Object.keys(redirects)) {
    const way = new Set<string>();
    let here: string | undefined = bare(old);
    while (here !== undefined && !settled.has(here) && !way.has(here)) {
      way.add(here);
      here = next(here);
    }
    const isCircle = here !== undefined && way.has(here);
    for (const step of way) settled.add(step);
    if (here === undefined || !isCircle) continue;
    const circle = [...way].slice([...way].indexOf(here));
    const written = Object.keys(redirects).find((one) => [here, here.replace(/#.*$/s, '')].includes(bare(one))) ?? old;
    diagnostics.push(
      diagnostic(`${options.root}/redirects.yaml`, {
        code: 'frontmatter-field',
        position: positionAt(text, placeOf(written, text)),
        found: quote([...circle, here].join(' → ')),
        expected: 'old addresses that lead to a page, not round in a circle',
        fix: 'Delete this field.',
      }),
    );
  }
}

/** Where a field begins, its name perhaps in quotes. */
function placeOf(name: string, text: string): number {
  const places = ['', '"', "'"].map((quotes) => `\n${text}`.indexOf(`\n${quotes}${name}`));
  return places.find((place) => place >= 0) ?? 0;
}

/** One address for a page, whether or not it ends with a slash. */
function bare(address: string): string {
  const [, page = '', place = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return page.replace(/\/$/, '') + place;
}
