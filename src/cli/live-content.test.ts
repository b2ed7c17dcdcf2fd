import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runInTerminal } from './sandbox.fixture.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

// Authors change it with every report, so no test counts or names what is in it: e2e/fixtures/ has frozen sites.
test.each([
  ['.', ['check']],
  ['e2e/demo', ['check', '--all', '--strict']],
])('the content in %s has no mistakes', async (folder, args) => {
  const { code, printed } = await runInTerminal(args, { cwd: join(project, folder) });
  expect(code, printed).toBe(0);
});
