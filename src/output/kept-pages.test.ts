import { appendFileSync, chmodSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identityOf } from './file-identity.ts';
import { bringPages, keepPages } from './kept-pages.ts';
import { prepareLedger, readLedger, readScan } from './page-ledger.ts';

/** What another program does while a page is brought: it is looked at before and after. */
const meanwhile = vi.hoisted(() => ({ happens: (_file: string) => {} }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, linkSync: (from: string, to: string) => (meanwhile.happens(from), fs.linkSync(from, to)) };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => {
  meanwhile.happens = () => {};
  rmSync(folder, { recursive: true });
});

const ledgerFile = () => join(folder, 'cache/pages.json');
const inLast = (file: string) => join(folder, 'last', file);
const nothing = { ids: {}, refreshes: {}, addresses: [] };

type Path = Parameters<typeof keepPages>[0][number];
const path = (pathname: string, cacheKey?: string, type = 'page') => ({ pathname, route: { type }, cacheKey }) as Path;
const paths = [path('/areas/ovens/seals', 'seals'), path('/cycles/k1', 'k1'), path('/cycles/k1/index.md', 'k1', 'endpoint'), path('/', undefined)];
const files = ['areas/ovens/seals/index.html', 'cycles/k1/index.html', 'cycles/k1/index.md', 'index.html'];

/** A last site, and what its build left. */
function build(): void {
  for (const file of files) {
    mkdirSync(dirname(inLast(file)), { recursive: true });
    writeFileSync(inLast(file), `The text of ${file}`);
  }
  const { keys } = keepPages(paths, undefined, new Map(), join(folder, 'none'));
  prepareLedger(ledgerFile(), 'code', inLast(''), keys, { ...nothing, ids: { 'index.html': ['a'], 'cycles/k1/index.html': ['k1'] } })();
}

async function keep(some: readonly Path[] = paths, fingerprint = 'code') {
  const next = join(folder, 'next');
  rmSync(next, { recursive: true, force: true });
  const ledger = readLedger(ledgerFile(), fingerprint);
  const { toDraw, files: kept } = keepPages(some, ledger, bringPages(ledger, inLast(''), next), next);
  const there = existsSync(next) ? readdirSync(next, { recursive: true, withFileTypes: true }) : [];
  expect(there.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort()).toEqual([...kept.keys()].map((file) => join(next, file)).sort());
  for (const [file, known] of kept) expect(identityOf(join(next, file)), file).toEqual(known);
  const empty = there.filter((entry) => entry.isDirectory() && readdirSync(join(entry.parentPath, entry.name)).length === 0);
  const wanted = toDraw.map(({ pathname }) => join(next, pathname));
  expect(empty.map(({ parentPath, name }) => join(parentPath, name)).filter((one) => !wanted.includes(one)), 'no folder is empty that no page will be in').toEqual([]);
  return { drawn: toDraw.map(({ pathname }) => pathname), kept: [...kept.keys()] };
}

test('pages that have the same key are taken from the last site, and the others are drawn', async () => {
  expect(await keep()).toEqual({ drawn: paths.map(({ pathname }) => pathname), kept: [] });
  build();
  expect(await keep()).toEqual({ drawn: ['/'], kept: files.slice(0, 3) });
  for (const file of files.slice(0, 3)) expect(readFileSync(join(folder, 'next', file), 'utf8')).toBe(`The text of ${file}`);
  expect(existsSync(join(folder, 'next/index.html'))).toBe(false);
  expect(await keep([path('/areas/ovens/seals', 'other seals'), path('/areas/ovens/lamp', 'seals')])).toEqual({ drawn: ['/areas/ovens/seals', '/areas/ovens/lamp'], kept: [] });
});

test('what was found in kept pages is kept with them, and what was found in the others is not', () => {
  build();
  const ledger = readLedger(ledgerFile(), 'code')!;
  expect(readScan(ledgerFile(), ledger)?.ids).toEqual({ 'cycles/k1/index.html': ['k1'] });
  expect(readScan(ledgerFile(), { ...ledger, found: 'something else' }), 'of another build').toBeUndefined();
  writeFileSync(join(folder, 'cache/pages.scan.json'), '{}');
  expect(readScan(ledgerFile(), ledger), 'damaged').toBeUndefined();
});

test('nothing is kept that other code has drawn, or of which nobody knows any more', async () => {
  build();
  expect((await keep(paths, 'newer code')).kept).toEqual([]);
  writeFileSync(ledgerFile(), readFileSync(ledgerFile(), 'latin1').replace('k1', 'k2'), 'latin1');
  expect((await keep()).kept).toEqual([]);
  rmSync(ledgerFile());
  expect((await keep()).kept).toEqual([]);
});

const changes: Record<string, (file: string) => void> = {
  'is gone': (file) => rmSync(file),
  'was changed': (file) => appendFileSync(file, ' and more'),
  'was changed in the same number of letters': (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('text', 'test')),
  'was put there by somebody else': (file) => {
    const text = readFileSync(file);
    rmSync(file);
    writeFileSync(`${file}.other`, '');
    writeFileSync(file, text);
  },
  'is a link': (file) => {
    writeFileSync(`${file}.other`, 'Another text');
    rmSync(file);
    symlinkSync(`${file}.other`, file);
  },
  'may be read by fewer people': (file) => chmodSync(file, 0o600),
  'is in a folder that is a file now': (file) => {
    rmSync(dirname(file), { recursive: true });
    writeFileSync(dirname(file), '');
  },
  'has another time': (file) => utimesSync(file, new Date(), new Date(0)),
};

for (const [what, change] of Object.entries(changes)) {
  test(`a page of the last site is drawn again where its file ${what}`, async () => {
    build();
    change(inLast(files[0]!));
    expect(await keep()).toEqual({ drawn: ['/areas/ovens/seals', '/'], kept: files.slice(1, 3) });
  });
}

test('a page for which the last site is exchanged in the same moment is drawn again', async () => {
  build();
  meanwhile.happens = (file) => {
    rmSync(file);
    writeFileSync(file, 'Another site');
  };
  expect([...bringPages(readLedger(ledgerFile(), 'code'), inLast(''), join(folder, 'next'))]).toEqual([]);
});

test('of a former site stays what is the same file as in the last one', async () => {
  build();
  const next = (file: string) => join(folder, 'next', file);
  const [item = '', cycle = '', markdown = '', home = ''] = files;
  for (const file of [...files, 'gone/for/good/index.html', 'pagefind/pagefind.js']) mkdirSync(dirname(next(file)), { recursive: true });
  linkSync(inLast(item), next(item));
  linkSync(inLast(home), next(home));
  writeFileSync(next(cycle), readFileSync(inLast(cycle)));
  writeFileSync(next('gone/for/good/index.html'), '');
  symlinkSync(inLast(markdown), next(markdown));
  symlinkSync(inLast('cycles'), next('pagefind/cycles'));
  const ledger = readLedger(ledgerFile(), 'code');
  expect([...bringPages(ledger, inLast(''), next('')).keys()].sort()).toEqual([item, cycle, markdown]);
  expect(readdirSync(next(''), { recursive: true }).sort()).toEqual(['areas', 'areas/ovens', 'areas/ovens/seals', item, 'cycles', 'cycles/k1', cycle, markdown]);
  for (const file of [item, cycle, markdown]) expect(lstatSync(next(file)).ino).toBe(lstatSync(inLast(file)).ino);
  expect([...bringPages(undefined, inLast(''), next(''))]).toEqual([]);
  expect(readdirSync(next(''))).toEqual([]);
  expect(readFileSync(inLast(item), 'utf8'), 'the last site is as it was').toBe(`The text of ${item}`);
});

test('a folder in which a page could have come, and did not, is gone', async () => {
  build();
  const [item = '', cycle = ''] = files;
  const next = (file: string) => join(folder, 'next', file);
  for (const file of [item, cycle]) {
    mkdirSync(dirname(next(file)), { recursive: true });
    writeFileSync(next(file), 'Of the site before the last');
    appendFileSync(inLast(file), 'Not what was drawn');
  }
  rmSync(inLast('cycles/k1/index.md'));
  const ledger = readLedger(ledgerFile(), 'code');
  const brought = bringPages(ledger, inLast(''), next(''));
  expect([...brought]).toEqual([]);
  expect(readdirSync(next(''), { recursive: true }).sort()).toEqual(['areas', 'areas/ovens', 'areas/ovens/seals', 'cycles', 'cycles/k1']);
  keepPages([path('/cycles/k1', 'k1')], ledger, brought, next(''));
  expect(readdirSync(next(''), { recursive: true }).sort()).toEqual(['cycles', 'cycles/k1']);
});
