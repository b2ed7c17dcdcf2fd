import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBrowser, findBrowser, type Machine } from './browser.ts';

interface Pretended extends Machine {
  ran: string[];
}

interface Pretence extends Partial<Machine> {
  broken?: string[];
  /** Which program each command installs, by how the command begins; all others fail. */
  gives?: Record<string, string>;
}

/** A Linux machine where the given programs are; `broken` ones are there and do not start. */
function machine(programs: string[], more: Pretence = {}): Pretended {
  const { broken = [], gives = {}, ...rest } = more;
  const there = new Set([...programs, ...broken]);
  const starting = new Set(programs);
  const ran: string[] = [];
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwright: '/cache/chrome',
    apt: false,
    exists: (path) => there.has(path),
    starts: (path) => starting.has(path),
    run(command, args) {
      const what = (command === process.execPath ? ['playwright', ...args.slice(1)] : [command, ...args]).join(' ');
      ran.push(what);
      const given = Object.entries(gives).find(([prefix]) => what.startsWith(prefix))?.[1];
      if (given === undefined) return;
      there.add(given);
      starting.add(given);
    },
    say: () => {},
    ran,
    ...rest,
  };
}

describe('findBrowser', () => {
  it('takes what ALMANAC_CHROMIUM names before all others', () => {
    const env = { PATH: '/usr/bin', ALMANAC_CHROMIUM: '/opt/mine' };
    expect(findBrowser(machine(['/usr/bin/chromium', '/opt/mine'], { env }))).toBe('/opt/mine');
  });

  it('does not replace a chosen browser that is broken or missing by another', () => {
    const env = { PATH: '/usr/bin', ALMANAC_CHROMIUM: '/opt/mine' };
    const message = 'ALMANAC_CHROMIUM names /opt/mine, which does not start';
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow(message);
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env, broken: ['/opt/mine'] }))).toThrow(message);
  });

  it('prefers the system to Playwright, and Chromium to Chrome', () => {
    const [playwright, chrome, chromium] = ['/cache/chrome', '/usr/local/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine([playwright, chrome, chromium]))).toBe(chromium);
    expect(findBrowser(machine([playwright, chrome]))).toBe(chrome);
    expect(findBrowser(machine([playwright]))).toBe(playwright);
  });

  it('passes over a program that does not start, like the stand-in for a snap', () => {
    expect(findBrowser(machine(['/cache/chrome'], { broken: ['/usr/bin/chromium-browser'] }))).toBe('/cache/chrome');
  });

  it('knows where macOS and Windows keep them', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const windows = join('C:/Programs', 'Microsoft/Edge/Application/msedge.exe');
    expect(findBrowser(machine([windows], { platform: 'win32', env: { PROGRAMFILES: 'C:/Programs' } }))).toBe(windows);
  });

  it('finds none', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});

describe('ensureBrowser', () => {
  const download = 'playwright install --no-shell chromium';

  it('installs nothing where there is one', () => {
    const found = machine(['/usr/bin/chromium'], { apt: true });
    expect(ensureBrowser(found)).toBe('/usr/bin/chromium');
    expect(found.ran).toEqual([]);
  });

  it("downloads Playwright's own", () => {
    const online = machine([], { apt: true, gives: { 'playwright install': '/cache/chrome' } });
    expect(ensureBrowser(online)).toBe('/cache/chrome');
    expect(online.ran).toEqual([download]);
  });

  it('installs the libraries that a downloaded one lacks', () => {
    const gives = { 'playwright install-deps': '/cache/chrome' };
    const bare = machine([], { apt: true, broken: ['/cache/chrome'], gives });
    expect(ensureBrowser(bare)).toBe('/cache/chrome');
    expect(bare.ran).toEqual([download, 'playwright install-deps chromium']);
  });

  it("installs Debian's where the download fails", () => {
    const offline = machine([], { apt: true, gives: { 'apt-get install': '/usr/bin/chromium' } });
    expect(ensureBrowser(offline)).toBe('/usr/bin/chromium');
    expect(offline.ran.slice(0, 2)).toEqual([download, 'apt-get update -qq']);
  });

  it('leaves the system alone without the right to change it, and says what to do', () => {
    const user = machine([]);
    expect(() => ensureBrowser(user)).toThrow('install Chromium or Chrome, or set ALMANAC_CHROMIUM');
    expect(user.ran).toEqual([download]);
  });
});
