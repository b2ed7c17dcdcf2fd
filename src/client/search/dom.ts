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

/** Makes a button that repeats what failed. */
export function retryButton(onClick: () => void): HTMLElement {
  const button = element('button', { class: 'button', type: 'button' }, 'Try again');
  button.addEventListener('click', onClick);
  return button;
}
