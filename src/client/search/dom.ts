import wording from 'virtual:almanac/strings/find';
import { translator, type KeyOf } from '../../strings/translate.ts';
import { sitePath } from '../../urls/site-path.ts';
import { writeState, type SearchState } from './search-state.ts';

/** Formats the strings of the search. */
export const t = translator<KeyOf<'find'>>(wording);

/** Makes an element with attributes and content. Text stays text: nothing is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** The attribute of an element in a language; by default that of the content. */
export function langAttributes(lang = t.content): Record<string, string> {
  return lang === undefined ? {} : { lang };
}

export function searchUrl(state: SearchState): string {
  return sitePath('/search/') + writeState(state);
}

export function note(...content: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'note' }, ...content);
}

/** Says what failed, with a link to the search page: a script cannot load a failed file again. */
export function failureNote(what: string, state: SearchState): HTMLElement {
  const retry = element('a', { class: 'button', href: searchUrl(state) }, t('find.retry'));
  return note(what, ` ${t('find.offline')} `, retry);
}
