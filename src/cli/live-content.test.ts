import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runInTerminal } from './sandbox.fixture.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

// Authors change it with every report, so no test counts or names what is in it: e2e/fixtures/ has frozen sites.
test.each([
  ['content', ['check']],
  ['e2e/demo/content', ['check', '--all', '--strict']],
])('%s has no mistakes', async (folder, args) => {
  const { code, printed } = await runInTerminal(args, { cwd: project, env: { ALMANAC_CONTENT: folder } });
  expect(code, printed).toBe(0);
});
