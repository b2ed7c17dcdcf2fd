import { expect, test } from 'vitest';
import { bundledLanguages } from '../strings/messages.ts';
import { examplesIn } from './examples.ts';

/** Markers, indents and attributes of the lines, without their words. */
function shapeOf(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/(?<=^\s*- (?:\[.\] )?)[^<]+/u, '…').replace(/"[^"]*"/g, '""'));
}

test.each(bundledLanguages.filter((language) => language !== 'en'))(
  'examples in %s are those in English',
  (language) => {
    const [own, english] = [examplesIn(language), examplesIn('en')];
    expect(own.planned).not.toEqual(english.planned);
    expect(shapeOf(own.planned)).toEqual(shapeOf(english.planned));
    expect(shapeOf(own.reported)).toEqual(shapeOf(english.reported));
  },
);

test('a region changes nothing, and other languages have English examples', () => {
  expect(examplesIn('de-AT')).toBe(examplesIn('de'));
  expect(examplesIn('pt')).toBe(examplesIn('en'));
});
