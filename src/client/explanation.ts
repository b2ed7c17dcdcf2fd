/** The explanation of a topic. Loaded when a reader first asks for one. */
import { lang, lines } from 'virtual:almanac/strings/term';
import type { Terms } from '../exports/terms.ts';

let terms: Promise<Terms> | undefined;

/**
 * Says what the topic of a link means and how its items stand, with a link to its page.
 * @returns the elements. Rejects if the explanations cannot be loaded; the next call tries again.
 */
export async function explanationOf(link: HTMLAnchorElement): Promise<HTMLElement[]> {
  terms ??= fetch(new URL('../../search/terms.json', link.href)).then((response) => response.json() as Promise<Terms>);
  try {
    const [name, meaning, standing] = (await terms)[decodeURI(link.pathname.split('/').at(-2)!)]!;
    const element = (tag: string, textContent: string, more?: object) =>
      Object.assign(document.createElement(tag), { textContent, dir: 'auto' }, more);
    return [
      element('b', name),
      ...(meaning ? [element('p', meaning)] : []),
      ...(standing ? [element('p', standing, { lang })] : []),
      element('a', lines, { href: link.href, lang }),
    ];
  } catch (error) {
    terms = undefined;
    throw error;
  }
}
