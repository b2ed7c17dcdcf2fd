import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

// Authors change it with every report, so no test counts or names what is in it: e2e/fixtures/ has frozen sites.
test.each([
  ['content', ['check']],
  ['e2e/demo/content', ['check', '--all', '--strict']],
])('%s has no mistake', async (folder, args) => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const code = await runCommandLine(args, {
    out: print,
    err: print,
    paint: (_style, text) => text,
    env: { ALMANAC_CONTENT: folder },
    cwd: project,
  });
  expect(code, printed.join('\n')).toBe(0);
});
