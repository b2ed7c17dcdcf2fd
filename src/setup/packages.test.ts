import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(join(project, file), 'utf8');

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(text('package-lock.json')) as { lockfileVersion: number; packages: Record<string, Locked> };
const { '': _project, ...packages } = lock.packages;
const named = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(named[kind] ?? {}));

/** What a site and those who make it may be built on: nothing that asks for more than to be named, beyond its own files. */
const permitted = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Python-2.0', 'Zlib',
  // Of its own files and no others: `lightningcss`, `@resvg/resvg-js` and `axe-core`.
  'MPL-2.0',
  // A library that is loaded, not built in: what `sharp` brings, which Astro has and no page here uses.
  'LGPL-3.0-or-later',
]);

/** One of the licences of `A OR B`, all of `A AND B`. */
function isPermitted(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isPermitted);
  return bare.split(' AND ').every((one) => permitted.has(one));
}

describe('the packages', () => {
  it('are exactly those that the lock file names, from no other place than the registry', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const loose = Object.entries(packages).filter(
      ([, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(loose).toEqual([]);
  });

  it('run no script to be installed; of the one that has one, versions of npm that can be told are told', () => {
    const wanting = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(wanting.map(([path]) => path.split('node_modules/').at(-1))).toEqual(['esbuild']);
    expect(named['allowScripts']).toEqual({ esbuild: false });
  });

  it('have licences that permit what is done with them', () => {
    const licences = Object.entries(packages).map(([path, { license }]) => ({ path, licence: license ?? olderForm(path) }));
    const table = [...Map.groupBy(licences, ({ licence }) => licence)].map(([licence, all]) => `${all.length} ${licence}`);
    console.log(`Licences of the packages: ${table.join(', ')}`);
    expect(licences.filter(({ licence }) => !isPermitted(licence))).toEqual([]);
  });

  it('are each justified in the README', () => {
    const rows = (text('README.md').split('\n## Dependencies\n')[1]?.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
    const said = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const kin = (name: string) => Object.keys(named['optionalDependencies'] ?? {}).includes(name);
    const isSaid = (name: string) => said.includes(name) || (name.startsWith('@types/') && said.includes('@types/*')) || (kin(name) && said.some(kin));
    expect(direct.map(([name]) => name).filter((name) => !isSaid(name)), 'and not there').toEqual([]);
    expect(said.filter((name) => name !== '@types/*' && !direct.some(([one]) => one === name)), 'there for nothing').toEqual([]);
  });

  it('come before every command, and no command fetches anything besides', () => {
    const { prepare, ...commands } = named['scripts'] ?? {};
    // It runs when they have come, and an installation is complete without it.
    expect(prepare).toBe(`node -e "fs.existsSync('src') && import('./src/setup/prepare.mjs')" || "$npm_node_execpath" src/setup/prepare.mjs || exit 0`);
    for (const [name, command] of Object.entries(commands)) {
      expect(command, name).toMatch(/^node src\/setup\/run\.mjs /);
      expect(command, name).not.toMatch(/\b(?:npx|curl|wget|https?:)/);
    }
  });
});

/** As old packages said it, which the lock file does not repeat. */
function olderForm(path: string): string {
  try {
    const { licenses } = JSON.parse(text(`${path}/package.json`)) as { licenses?: { type: string }[] };
    return licenses?.map(({ type }) => type).join(' OR ') || 'none';
  } catch {
    return 'none';
  }
}
