import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runInTerminal } from './sandbox.fixture.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

// Authors change it with every report, so no test counts or names what is in it: e2e/fixtures/ has frozen sites.
test('the content has no mistakes', async () => {
  const { code, printed } = await runInTerminal(['check'], { cwd: project });
  expect(code, printed).toBe(0);
});

test('nothing is wrong with the demo, but that one team is at sea', async () => {
  const { out } = await runInTerminal(['check', '--all', '--format', 'json'], { cwd: join(project, 'e2e/demo') });
  const { diagnostics } = JSON.parse(out.join('\n')) as { diagnostics: { code: string; file: string }[] };
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'missing-part content/cycles/26a/status/seabed-survey.mdx',
    'missing-part content/cycles/26b/plan/seabed-survey.mdx',
  ]);
});
