/** Starts a development server on a copy of a content folder. */

import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ownProject, startAstro } from './build-site.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** A running development server. */
export interface DevServer {
  /** Its URL, with a slash at the end. */
  url: string;
  /** Absolute path of its content folder, which tests may change. */
  content: string;
  /** Everything that it has printed so far, without colours. */
  printed(): string;
  /** Replaces text in a file of the content, as an author does. */
  edit(path: string, from: string, to: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Copies a content folder and starts `astro dev` on it.
 * @param source the folder to copy, relative to the project.
 * @param prepare changes the copy before the server starts.
 * @param installed a project in which the package is installed. Without it, the code of the clone runs.
 * @returns the server, once it watches for changes.
 * @throws Error with its output if it ends instead.
 */
export async function startDev(
  source: string,
  prepare: (content: string) => Promise<void> = async () => {},
  installed?: string,
): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-dev-'));
  const content = join(folder, 'content');
  await cp(resolvePath(project, source), content, { recursive: true });
  await prepare(content);
  // Without the lock, other servers of the project keep running, such as one that was started by hand.
  const options = ['--ignore-lock', '--port', String(await freePort())];
  const site = { content, outDir: join(folder, 'out'), project: installed ?? ownProject };
  const child = startAstro('dev', site, options);
  let output = '';
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += stripVTControlCharacters(chunk.toString('utf8'));
      const url = /http:\/\/localhost:\d+\/\S*/.exec(output)?.[0];
      if (url && output.includes('watching for file changes')) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(output)));
  });
  return {
    url,
    content,
    printed: () => output,
    edit: async (path, from, to) => {
      const text = await readFile(join(content, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
      await writeFile(
        join(content, path),
        text.replace(from, () => to),
      );
    },
    close: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
