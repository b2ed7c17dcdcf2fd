import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../report/diagnostics/diagnostic.ts';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
const report = (body: string) => `---\ntitle: Kitchen\n---\n\n${body}\n`;
/** Removes all files of the kitchen. */
const nothing = Object.fromEntries(Object.keys(kitchen).map((path) => [path, undefined]));

test('drafts alone do not make a site', () => {
  const { diagnostics } = checkKitchen({
    'cycles/k1/status.mdx': undefined,
    'cycles/k1/_status.mdx': report('## Staff'),
  });
  expect(reported(diagnostics)).toEqual(['missing-file cycles/k1/plan.mdx']);
});

describe('a new content folder', () => {
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [2031H1, 2031H2]\n';
  const suggested = (files: Record<string, string | undefined>) =>
    checkKitchen({ ...nothing, ...files }).diagnostics.map(({ code, file, fix }) => [
      code,
      file.replace('content/', ''),
      fix,
    ]);

  test('gets a plan for its first cycle', () => {
    expect(suggested({ 'site.yaml': site, 'areas/staff.mdx': kitchen['areas/staff.mdx'] })).toEqual([
      ['missing-file', 'cycles/2031h1/plan.mdx', 'Write the first report. npx almanac import makes it from slides.'],
    ]);
  });

  test('gets an area for each heading of its reports', () => {
    const files = {
      'site.yaml': site.replace(', 2031H2', ''),
      'cycles/2031h1/plan.mdx': '---\ntitle: K\n---\n\n## Öfen: kleine\n\n- Heat\n\n## Staff\n\n- Hire\n',
    };
    expect(suggested(files)).toEqual([
      ['missing-file', 'areas/ofen-kleine.mdx', '---\ntitle: "Öfen: kleine"\n---'],
      ['missing-file', 'areas/staff.mdx', '---\ntitle: Staff\n---'],
    ]);
  });
});
