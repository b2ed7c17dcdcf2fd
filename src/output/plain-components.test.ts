import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { divideByKind, plainComponents } from './plain-components.ts';

const pages = (component: string, count: number) => Array.from({ length: count }, (_, index) => ({ pathname: `/${index}/`, route: { component } }));

test('Every kind is a page that Astro has', () => {
  for (const component of Object.values(plainComponents)) expect(existsSync(component), component).toBe(true);
});

test('Only pages of which there are many, and of a kind that is known, are drawn without Astro', () => {
  const [many, few, unknown] = [pages(plainComponents.item, 60), pages(plainComponents.changes, 5), pages('src/pages/index.astro', 60)];
  const { plain, rest } = divideByKind([...many, ...few, ...unknown]);
  expect([...plain]).toEqual([[plainComponents.item, many]]);
  expect(rest).toEqual([...few, ...unknown]);
});
