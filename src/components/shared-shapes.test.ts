import { expect, test } from 'vitest';
import { shape } from './marks.ts';
import { shapes, type ShapeName } from './shapes.ts';
import { sharedShapes } from './shared-shapes.ts';

const times = (name: ShapeName, count: number) => Array.from({ length: count }, () => `<li>${shape(name).text}</li>`).join('');

test('A shape that a page shows often is drawn once, and one that it shows seldom where it stands', () => {
  const page = sharedShapes(times('planned', 20) + times('new', 3));
  expect(page.split(shapes.planned)).toHaveLength(2);
  expect(page.split(shapes.new)).toHaveLength(4);
  const [, id] = /<symbol id="(.*?)" viewBox="0 0 12 12"><path d="M6 \.9/.exec(page) ?? [];
  expect(page.split(`<use href="#${id}"/>`)).toHaveLength(21);
});

test('Each shape keeps its own drawing', () => {
  const page = sharedShapes(times('planned', 20) + times('completed', 20));
  for (const name of ['planned', 'completed'] as const) {
    const [, id] = new RegExp(`<symbol id="([^"]*)" viewBox="0 0 12 12">${shapes[name].replace(/[.()]/g, '\\$&')}`).exec(page) ?? [];
    expect(page.split(`<use href="#${id}"/>`)).toHaveLength(21);
  }
});

test('A page of few shapes stays as it is', () => {
  const page = times('carried', 5) + times('dropped', 5);
  expect(sharedShapes(page)).toBe(page);
});
