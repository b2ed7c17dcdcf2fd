/** `npm start` builds the site and serves it; with `--built`, as in `npm run preview`, it serves what is there. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { realOutput, restoreOutput } from '../disk/output-folders.ts';
import { readSettings } from '../disk/settings.ts';
import { runInPlace } from './child.mjs';
import { SetupError } from './install.mjs';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const defaultPort = 4321;

try {
  const { built, port, host } = options();
  if (!built) await build();
  const dir = realOutput(resolve(root, process.env['ALMANAC_OUT'] || 'dist'));
  restoreOutput(dir);
  const base = basePath();
  const where = { port: port ?? defaultPort, orFree: port === undefined, base, ...(host && { host }) };
  const server = await serve(dir, where);
  if (server.moved) console.log(`Port ${defaultPort} is taken, so a free one is used; --port chooses one.`);
  console.log(`The site is at ${server.url} (Ctrl-C stops it).`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void server.close());
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function options(): { built: boolean; port?: number; host?: string } {
  let values;
  try {
    const options = { built: { type: 'boolean' }, port: { type: 'string' }, host: { type: 'string' } } as const;
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new SetupError(`Only --port and --host can be chosen: ${(error as Error).message}`);
  }
  const { built = false, host } = values;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new SetupError(`--port needs a number up to 65535, not "${values.port}".`);
  }
  return { built, ...(port !== undefined && { port }), ...(host !== undefined && { host }) };
}

/** Whoever stops this stops the build, too. */
async function build(): Promise<void> {
  const { code, signal } = await runInPlace(process.execPath, ['src/output/build.ts'], { cwd: root });
  if (signal) throw new SetupError('The build was stopped, so there is nothing to serve.');
  if (code !== 0) throw new SetupError('The site could not be built, so there is nothing to serve: the reason is above.');
}

/** The base path that the site is built for, by the rule that the build follows. */
function basePath(): string {
  try {
    return readSettings(root, process.env).base;
  } catch (error) {
    throw new SetupError((error as Error).message);
  }
}
