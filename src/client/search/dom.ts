/**
 * Makes an element. Text stays text: nothing is ever read as HTML.
 * @param name of the element.
 * @param attributes by name; those that are undefined are left out.
 * @param children its content, in order.
 * @returns the element, not yet in the page.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
