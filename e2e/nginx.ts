/** Serves a built site with nginx, configured as the guide says. */

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nginx } from './find-nginx.ts';

/** A running server. */
export interface Served {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a site with nginx on a free port.
 * @param nginx to run.
 * @param folder to create for its files.
 * @param dir the folder of the site.
 * @param base the path that the site was built for.
 * @returns the server, once it listens.
 * @throws Error with the output of nginx if it does not start.
 */
export async function serveWithNginx(
  { program, types }: Nginx,
  folder: string,
  dir: string,
  base: string,
): Promise<Served> {
  const root = join(folder, 'www');
  const link = join(root, base).replace(/\/$/, '');
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(dir, link);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, configuration(folder, root, port, types, base));
    const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    // An interrupted test does not close the server.
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const origin = `http://127.0.0.1:${port}`;
    const close = () => {
      process.off('exit', stop);
      stop();
      return ended;
    };
    if (await listens(origin, () => child.exitCode !== null)) return { origin, close };
    // Another program may have taken the port in the meantime.
    if (attempt === 5 || !errors.includes('Address already in use')) throw new Error(`nginx does not start: ${errors}`);
  }
}

function configuration(folder: string, root: string, port: number, types: string, base: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''}pid ${folder}/nginx.pid;
events {}
http {
  include ${types};
  default_type application/octet-stream;
  ${configurationOfGuide()
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/reports;', `root ${root};`)
    .replace('error_page 404 /', `error_page 404 ${base}`)}
  access_log off;
${temporary.join('\n')}
}
`;
}

function configurationOfGuide(): string {
  const lines = /```nginx\n([^]*?)```/.exec(
    readFileSync(fileURLToPath(new URL('../src/guide/pages/publish.mdx', import.meta.url)), 'utf8'),
  )?.[1];
  if (lines === undefined) throw new Error('The guide has no configuration of nginx.');
  return lines;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listens(origin: string, hasEnded: () => boolean): Promise<boolean> {
  while (!hasEnded()) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
