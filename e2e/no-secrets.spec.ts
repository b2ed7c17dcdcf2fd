/**
 * A site publishes nothing about the machine or the code that built it. That nothing from the environment gets into it
 * is tested in builds.spec.ts, which compares two builds.
 */

import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { builtSite, filesOf, siteNames } from './built-pages.ts';
import { expect, test } from './every-page.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Paths that tell where a site was built. A path of one segment could be a word of the content. */
const buildPaths = [...new Set([project, homedir(), tmpdir(), process.cwd()])].filter(
  (path) => path.split(/[\\/]/).length > 2 || path === project,
);

/** Signs of code that was not meant to be published, and of keys (https://github.com/gitleaks/gitleaks). */
const signs: [string, RegExp][] = [
  ['a source map', /\/\/[#@] ?sourceMappingURL=|"sourcesContent"\s*:/],
  ['a path of a package', /node_modules\/(?!\.astro)/],
  ['a path of a file on a disk', /file:\/\/\/|[A-Z]:\\\\Users\\\\/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY/],
  ['a token', /\b(?:ghp|gho|ghs|github_pat|glpat|npm|xox[bp])[-_][A-Za-z0-9_-]{20,}|\bAKIA[0-9A-Z]{16}\b/],
  ['a password in a URL', /https?:\/\/[^\s/:@"'<]+:[^\s/@"'<]+@/],
];

for (const name of siteNames) {
  test(`${name} publishes no paths of this machine, no source maps and no keys`, () => {
    const { dir } = builtSite(name);
    expect(leaksIn(dir)).toEqual([]);
    // Files that bundlers and Astro make for themselves.
    expect(
      filesOf(dir).filter((file) =>
        /\.map$|(^|\/)\.(?!almanac$|htaccess$)|\.(?:ts|astro|mjs|mdx)$|^(?:chunks|entry)/.test(file),
      ),
    ).toEqual([]);
  });
}

/** The files that tell something about this machine, and what. `files/` has originals of the content, as they are. */
function leaksIn(dir: string): string[] {
  const names = [hostname(), userInfo().username].filter(
    (word) => word.length > 5 && !/^(?:localhost|almanac)/.test(word),
  );
  return filesOf(dir)
    .filter((file) => !file.startsWith('files/'))
    .flatMap((file) => {
      const written = readFileSync(join(dir, file));
      // Pagefind compresses its files.
      const bytes = written[0] === 0x1f && written[1] === 0x8b ? gunzipSync(written) : written;
      const text = bytes.toString('latin1');
      const paths = buildPaths.filter((path) => bytes.includes(path)).map((path) => `${file}: ${path}`);
      const words = names.filter((word) => bytes.includes(word)).map((word) => `${file}: ${word}`);
      const found = signs.filter(([what, sign]) => sign.test(text) && !isMeant(file, what));
      return [...paths, ...words, ...found.map(([what]) => `${file}: ${what}`)];
    });
}

/** The folder that readers download has the files of a new project, such as `.gitignore`. */
function isMeant(file: string, what: string): boolean {
  return file === 'write/try.json' && what === 'a path of a package';
}
