import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../report/diagnostics/diagnostic.ts';
import { applyFix } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
const report = (body: string) => `---\ntitle: Kitchen\n---\n\n${body}\n`;

describe('a renamed area', () => {
  const area = (fields: string) => `---\n${fields}---\n`;
  const reportUnder = (title: string) => report(`## ${title}\n\n- Bake`);
  const twoReportsUnder = (title: string) => ({
    'cycles/k1/status.mdx': reportUnder(title),
    'cycles/k2/plan.mdx': reportUnder(title),
  });

  test.each([
    [
      'found by its id',
      'Ovens — small',
      area('title: Kitchen equipment\n'),
      'title: Kitchen equipment\naliases: [Ovens — small]',
    ],
    [
      'beside a comment',
      'Ovens — small',
      area('title: Equipment # since K1\n'),
      'title: Equipment # since K1\naliases: [Ovens — small]',
    ],
    [
      'beside other aliases',
      'Ovens — small',
      area('title: Equipment\naliases: [Stoves]\norder: 1\n'),
      'aliases: [Stoves, Ovens — small]',
    ],
    [
      'beside aliases on separate lines',
      'Big ovens',
      area('title: Equipment\naliases:\n  - Stoves\n'),
      'aliases: [Stoves, Big ovens]',
    ],
    [
      'found by a word of its title',
      'Small equipment',
      area('title: Kitchen equipment\n'),
      'title: Kitchen equipment\naliases: [Small equipment]',
    ],
  ])('is reported once for all reports, with an alias as fix: %s', (_how, title, text, fix) => {
    const files = { ...twoReportsUnder(title), 'areas/ovens.mdx': text };
    const { diagnostics } = checkKitchen(files);
    expect(diagnostics.map(({ code, file, fix }) => [code, file, fix])).toEqual([
      ['unknown-area', 'content/areas/ovens.mdx', fix],
    ]);
    expect(checkKitchen({ ...files, 'areas/ovens.mdx': applyFix(text, diagnostics[0]!) }).diagnostics).toEqual([]);
  });

  test('is reported for a single report if the heading is its id', () => {
    const files = {
      'areas/ovens.mdx': area('title: Kitchen equipment\n'),
      'cycles/k1/status.mdx': reportUnder('Ovens'),
    };
    expect(reported(checkKitchen(files).diagnostics)).toEqual(['unknown-area areas/ovens.mdx']);
  });

  test.each(['Ovens — smal', 'Garden'])('is not suspected if a heading is misspelt or new: %s', (title) => {
    expect(reported(checkKitchen(twoReportsUnder(title)).diagnostics)).toEqual([
      'unknown-area cycles/k1/status.mdx',
      'unknown-area cycles/k2/plan.mdx',
    ]);
  });
});
