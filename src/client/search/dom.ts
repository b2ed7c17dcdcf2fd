import { t } from './t.ts';

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

/** Makes a paragraph beside the results. */
export function note(...content: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'note' }, ...content);
}

/** Says what failed, with a link that loads the page of a search anew: no script loads a failed file again. */
export function failureNote(what: string, searchPage: string): HTMLElement {
  const retry = element('a', { class: 'button', href: searchPage }, t('find.retry'));
  return note(what, ` ${t('find.offline')} `, retry);
}
