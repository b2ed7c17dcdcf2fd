import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommandLine } from './program.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

// Authors change it with every report, so no test counts or names what is in it: e2e/fixtures/ has frozen sites.
test('content/ has no mistake', async () => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const code = await runCommandLine(['check'], {
    out: print,
    err: print,
    paint: (_style, text) => text,
    env: {},
    cwd: project,
  });
  expect(code, printed.join('\n')).toBe(0);
});
