import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from './content-folder.ts';
import type { ExitCode, Terminal } from './terminal.ts';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
const config = fileURLToPath(new URL('../../astro.config.mjs', import.meta.url));

/**
 * Runs a command of Astro on the site, with the configuration of Almanac. The folder it is run in is the root of Astro's
 * project, so that Astro keeps its own files there.
 * @param command of Astro.
 * @param options of Astro, as the author wrote them.
 * @param terminal its environment and folder.
 * @returns how Astro ended.
 * @throws AuthorError where there is no content folder.
 */
export async function runAstro(
  command: 'dev' | 'build' | 'preview',
  options: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  contentFolder(terminal);
  // Astro looks for its configuration below the root.
  const args = [astro, command, '--config', relative(process.cwd(), config), ...options];
  const env = { ASTRO_TELEMETRY_DISABLED: '1', ...terminal.env };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  // Ctrl+C reaches both: this process waits for the other to end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'close')) as [ExitCode | null];
  return code ?? 2;
}
