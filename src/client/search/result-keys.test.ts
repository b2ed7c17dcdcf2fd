import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { resultKeys, type ResultKeys } from './result-keys.ts';

const { window } = new JSDOM('<main><input><div id="results"></div><a href="#all">All</a></main>');
const { document } = window;
beforeAll(() => {
  vi.stubGlobal('document', document);
  vi.stubGlobal('Node', window.Node);
  window.HTMLElement.prototype.checkVisibility = () => true;
});
afterAll(() => vi.unstubAllGlobals());

const field = document.querySelector('input')!;
const results = document.querySelector<HTMLElement>('#results')!;
let keys: ResultKeys;
/** The text of the element that has the focus; that of the field is empty. */
const focused = () => document.activeElement?.textContent;

/** Shows results, as the search does once they are there. */
const show = (...titles: string[]) => {
  results.innerHTML = titles.map((title) => `<a href="#${title}">${title}</a>`).join('');
  results.removeAttribute('aria-busy');
  keys.onShown();
};
const type = () => {
  field.focus();
  field.dispatchEvent(new window.Event('input'));
  results.setAttribute('aria-busy', 'true');
};
const press = (...pressed: string[]) => pressed.map((key) => keys.press(key));

beforeEach(() => {
  keys = resultKeys({ field, results, scope: document.querySelector('main')!, stops: 'a' });
  field.focus();
  show('one', 'two');
});

test('arrows move through the results, and back to the field', () => {
  press('ArrowDown');
  expect(focused()).toBe('one');
  press('ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(focused()).toBe('All');
  press('ArrowUp', 'ArrowUp', 'ArrowUp');
  expect(document.activeElement).toBe(field);
});

test('arrows pressed before the results are there move through them when they are', () => {
  type();
  expect(press('ArrowDown', 'ArrowDown', 'ArrowUp')).toEqual([true, true, true]);
  expect(document.activeElement).toBe(field);
  show('three', 'four');
  expect(focused()).toBe('three');
});

test('Enter after such an arrow opens the result, and is left to the browser without one', () => {
  const opened: string[] = [];
  results.addEventListener('click', ({ target }) => opened.push((target as Element).textContent));
  type();
  expect(press('Enter', 'ArrowDown', 'ArrowDown', 'Enter')).toEqual([false, true, true, true]);
  show('three', 'four');
  expect(opened).toEqual(['four']);
  show('five');
  expect(opened).toEqual(['four']);
});

test('a reader who goes on typing, or elsewhere, stays there', () => {
  type();
  press('ArrowDown');
  type();
  show('three');
  expect(document.activeElement).toBe(field);
  type();
  press('ArrowDown');
  document.querySelector<HTMLElement>('main > a')!.focus();
  show('four');
  expect(focused()).toBe('All');
});

test('letters and Backspace in a result continue the query, but no command and no other key does', () => {
  const target = () => results.querySelector('a')!;
  const pressed = (key: string, init = {}) => {
    target().focus();
    const event = new window.KeyboardEvent('keydown', { key, cancelable: true, ...init });
    keys.onKey(event);
    return [document.activeElement === field, event.defaultPrevented];
  };
  expect(pressed('b')).toEqual([true, false]);
  expect(pressed('Backspace')).toEqual([true, false]);
  for (const [key, init] of [[' '], ['Tab'], ['Enter'], ['a', { ctrlKey: true }], ['b', { altKey: true }]] as const)
    expect(pressed(key, init), key).toEqual([false, false]);
});
