import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutFrame, fillFrame } from './page-frame.ts';

test('Another page of the same kind stands in the frame of the first', () => {
  const frame = cutFrame('<title>A</title><nav></nav><p>A</p><footer>F</footer>', ['<title>A</title>', '', '<p>A</p>']);
  expect(frame).toEqual(['', '', '<nav></nav>', '<footer>F</footer>']);
  expect(fillFrame(frame, ['<title>B</title>', '', '<p>B</p>'])).toBe('<title>B</title><nav></nav><p>B</p><footer>F</footer>');
});

test('A page that says something else is none of the kind', () => {
  expect(() => cutFrame('<title>A</title><p>A</p>', ['<p>A</p>', '<title>A</title>'])).toThrow('does not say what it was to say: <title>A</title>');
});

test('What is cut out and put back is the page', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (parts) => {
      const own = parts.map(([, piece]) => piece);
      const page = parts.flat().join('');
      expect(fillFrame(cutFrame(page, own), own)).toBe(page);
    }),
  );
});
