import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../report/diagnostics/diagnostic.ts';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);

test('drafts cannot be shown beside published files of the same name', () => {
  const twins = {
    'cycles/k1/_status.mdx': kitchen['cycles/k1/status.mdx'] ?? '',
    'areas/_staff.mdx': '---\ntitle: Crew\n---\n',
  };
  expect(reported(checkKitchen(twins).diagnostics)).toEqual([]);
  expect(reported(checkKitchen(twins, { drafts: true }).diagnostics)).toEqual([
    'duplicate-name areas/staff.mdx',
    'duplicate-name cycles/k1/status.mdx',
  ]);
});
