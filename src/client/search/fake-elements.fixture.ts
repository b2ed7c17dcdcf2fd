import { vi } from 'vitest';

/** An element that only remembers its text and attributes. */
export class FakeElement {
  textContent = '';
  attributes = new Map<string, string>();

  append(...children: (string | FakeElement)[]): void {
    for (const child of children) this.textContent += typeof child === 'string' ? child : child.textContent;
  }
  replaceChildren(...children: (string | FakeElement)[]): void {
    this.textContent = '';
    this.append(...children);
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
}

/** Lets the code under test make elements. */
export function fakeDocument(): void {
  vi.stubGlobal('document', { createElement: () => new FakeElement() });
}
