import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { plainTitle } from './plain-title.ts';

test.each([
  ['The `core` package', 'The core package'],
  ['Types \\<T> and \\{maps}', 'Types <T> and {maps}'],
  ['Types <T> and {maps}', 'Types <T> and {maps}'],
  ['1. First things', '1. First things'],
  ['next_visit', 'next_visit'],
  ['R & D', 'R & D'],
])('the title %s is shown as %s', (title, shown) => {
  expect(plainTitle(title)).toBe(shown);
});

test('a title may be written with the marks of its heading, or without', () => {
  const area = (title: string) => ({
    path: `areas/a.mdx`,
    file: 'content/areas/a.mdx',
    text: `---\ntitle: '${title}'\n---\n`,
  });
  const site = { path: 'site.yaml', file: 'content/site.yaml', text: 'title: T\nteam: T\ncycles: [C1]\n' };
  const plan = {
    path: 'cycles/c1/plan.mdx',
    file: 'content/cycles/c1/plan.mdx',
    text: '---\ntitle: P\n---\n\n## The `core` of \\<T>\n\n- Split it\n',
  };
  for (const title of ['The `core` of \\<T>', 'The core of <T>']) {
    const files = [area(title), site, plan];
    const { content, diagnostics } = readContent(
      { files, paths: files.map(({ path }) => path) },
      { base: '/', drafts: false, root: 'content' },
    );
    expect(diagnostics).toEqual([]);
    expect(content?.areas[0]?.title).toBe('The core of <T>');
  }
});
