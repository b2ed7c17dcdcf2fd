import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../loaders/package-folder.ts';
import { contentFolder, mustBeBuilt } from './content-folder.ts';
import { AuthorError, exitCode, type ExitCode, type Terminal } from './terminal.ts';

const config = fileURLToPath(new URL('../../astro.config.mjs', import.meta.url));

/**
 * Runs a command of Astro on the site, with Almanac's configuration. The current folder is the root of Astro's project:
 * Astro keeps its own files there and finds its packages from there. Throws an AuthorError if there is no content
 * folder, Astro is not installed for the folder, or there is no site to preview.
 */
export async function runAstro(
  command: 'dev' | 'build' | 'preview',
  options: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { output } = contentFolder(terminal);
  if (command === 'preview') mustBeBuilt(output);
  const root = process.cwd();
  const astro = join(astroBelow(root), 'bin/astro.mjs');
  // Astro looks for its configuration below the root.
  const args = [astro, command, '--config', relative(root, config), ...options];
  const env = { ASTRO_TELEMETRY_DISABLED: '1', ...terminal.env };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  // Ctrl+C reaches both: this process waits for the other to end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'close')) as [ExitCode | null];
  return code ?? exitCode.usage;
}

/** The folder of Astro, as found from the root of the project. */
function astroBelow(root: string): string {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('astro/package.json'));
  } catch {
    throw new AuthorError(
      `Almanac is installed in ${packageFolder}, and a site needs it in its own folder: run "npm install" with it in ${root}, or make "node_modules" there a link to that of Almanac.`,
    );
  }
}
