import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const found = (original: string) => {
  const text = `---\ntitle: K\nsource: { title: Slides, file: ${original} }\n---\n\n## Staff\n\n- Train\n`;
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': text, 'sources/k1-slides.md': '# Slides\n' });
  return diagnostics.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`);
};

test('the original of a report is there, or one like it is named', () => {
  expect(found('sources/k1-slides.md')).toEqual([]);
  expect(found('sources/k1-slide.md')).toEqual([
    'missing-file 3 source: { title: Slides, file: sources/k1-slides.md }',
  ]);
  expect(found('sources/minutes.pdf')).toEqual([
    'missing-file 3 Put the original at sources/minutes.pdf, and write that path here; or delete this field.',
  ]);
});
