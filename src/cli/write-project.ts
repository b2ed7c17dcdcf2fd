import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { siteFields } from '../loaders/settings.ts';
import { statusesOf } from '../report/status.ts';
import { givenTarball, readManifest, tarballInside, withSite } from '../project/manifest.ts';
import { filesAround, ignored, pnpmSettings, yarnSettings } from '../project/site-files.ts';
import { lookAround } from '../project/surroundings.ts';
import type { Terminal } from './terminal.ts';
import { isFree, replaceFiles } from './write-files.ts';

/**
 * Writes the files that a site needs besides its content, and `more` files, except those that exist. `kept` has other
 * paths that were left unchanged, for the printed list. Returns the steps that are left until the site can be seen.
 */
export async function writeProject(
  title: string,
  content: string,
  more: ReadonlyMap<string, string | Uint8Array>,
  { cwd, out, userAgent }: Terminal,
  kept: string[] = [],
): Promise<string[]> {
  const place = await lookAround(cwd, userAgent);
  const manifest = join(cwd, 'package.json');
  const isNew = !existsSync(manifest);
  const before = isNew ? {} : readManifest(readFileSync(manifest, 'utf8'));
  const given = givenTarball(before, cwd);
  const tarball = given && tarballInside(given, place);
  const after = withSite(before, place, tarball);
  const statuses = statusesOf(siteFields(resolve(cwd, content)).statuses);
  const around = filesAround(title, content, statuses, place, true);
  const files = new Map<string, string | Uint8Array>();
  const written: string[] = [];
  const add = (path: string, text: string | Uint8Array) => {
    const other = inOtherLanguage(path, cwd);
    if (other === undefined && isFree(cwd, path)) {
      files.set(path, text);
      written.push(path);
    } else kept.push(other ?? path);
  };
  // First, because what `astro.config.mjs` imports can be installed as soon as this is there.
  const isChanged = JSON.stringify(before) !== JSON.stringify(after);
  if (isChanged) {
    files.set('package.json', `${JSON.stringify(after, null, 2)}\n`);
    written.push(isNew ? 'package.json' : 'package.json (the commands, added to what was there)');
  } else kept.push('package.json');
  const inside = tarball === undefined ? '' : relative(cwd, tarball);
  if (given !== undefined && tarball !== undefined && isFree(cwd, inside)) {
    files.set(inside, await readFile(given));
    written.push(`${basename(tarball)} (the package, for everyone who installs the site)`);
  }
  for (const [path, text] of [...around, ...more]) add(path, text);
  await replaceFiles(cwd, files);
  if (written.length > 0) out(`Written:\n${pathList(written)}`);
  if (kept.length > 0) out(`Left unchanged:\n${pathList(kept)}`);
  const { name } = place.manager;
  return [
    ...additions(kept, cwd),
    ...(isChanged || !existsSync(join(cwd, 'node_modules/astro')) ? [`${name} install`] : []),
    `${name} run dev shows the site while you write.`,
  ];
}

/** What a file that was there already may lack: which file, what it lacks according to its text, and how to say so. */
const lacks: readonly [file: RegExp, lack: (text: string) => string, say: (path: string) => string][] = [
  [
    /(?:^|\/)astro\.config\.\w+$/,
    (text) => (/\balmanac\(/.test(text) ? '' : "import almanac from 'almanac';"),
    (path) => `Add almanac() to the integrations of ${path}:`,
  ],
  [
    /(?:^|\/)content\.config\.\w+$/,
    (text) => (text.includes('almanac/content') ? '' : "import { collections as almanac } from 'almanac/content';"),
    (path) => `Add ...almanac to the collections of ${path}:`,
  ],
  [/(?:^|\/)\.gitignore$/, notIgnored, (path) => `Add to ${path}:`],
  [
    /(?:^|\/)pnpm-workspace\.yaml$/,
    (text) => (/\besbuild\b/.test(text) ? '' : pnpmSettings),
    (path) => `Add to ${path}, or pnpm stops at a script that it may not run:`,
  ],
  [
    /(?:^|\/)\.yarnrc\.yml$/,
    (text) => (/^nodeLinker: *['"]?(?:node-modules|pnpm)\b/m.test(text) ? '' : yarnSettings),
    (path) => `Set this in ${path}, because Astro needs a folder node_modules:`,
  ],
];

/** What files that were left unchanged lack, for the author to add. */
function additions(kept: readonly string[], cwd: string): string[] {
  return lacks.flatMap(([file, lackOf, say]) => {
    const path = kept.find((path) => file.test(path));
    const lack = path === undefined ? '' : lackOf(readFileSync(resolve(cwd, path), 'utf8'));
    return path === undefined || lack === '' ? [] : [`${say(path)}\n${lack.trimEnd().replace(/^/gm, '       ')}`];
  });
}

/** A configuration that exists already, such as `astro.config.ts` instead of `astro.config.mjs`. */
function inOtherLanguage(path: string, cwd: string): string | undefined {
  const others = ['mjs', 'js', 'ts', 'mts'].map((language) => path.replace(/(?<=\.config\.)\w+$/, language));
  return others.find((other) => other !== path && existsSync(resolve(cwd, other)));
}

/** The lines that a .gitignore lacks. Slashes in it may be missing. */
function notIgnored(text: string): string {
  const bare = (line: string) => line.trim().replace(/^\/|\/$/g, '');
  const lines = text.split('\n').map(bare);
  return ignored.filter((line) => !lines.includes(bare(line))).join('\n');
}

function pathList(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}
