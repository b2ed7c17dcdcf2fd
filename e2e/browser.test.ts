import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineNames, ensureBrowser, findBrowser, findHeadlessChromium, type Machine } from './browser.ts';

interface FakeMachine extends Machine {
  /** Commands that were run. */
  ran: string[];
}

interface FakeOptions extends Partial<Machine> {
  broken?: string[];
  /** The programs that each command installs, by the beginning of the command. Other commands install nothing. */
  installs?: Record<string, string | string[]>;
}

/** A fake Linux machine with some programs. Those in `broken` exist but do not start. */
function machine(programs: string[], options: FakeOptions = {}): FakeMachine {
  const { broken = [], installs = {}, ...rest } = options;
  const existing = new Set([...programs, ...broken]);
  const starting = new Set(programs);
  const ran: string[] = [];
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    playwright: { chromium: '/cache/chrome', firefox: '/cache/firefox', webkit: '/cache/webkit' },
    apt: false,
    exists: (path) => existing.has(path),
    starts: (path) => starting.has(path),
    run(command, args) {
      const line = (command === process.execPath ? ['playwright', ...args.slice(1)] : [command, ...args]).join(' ');
      ran.push(line);
      const installed = Object.entries(installs).find(([prefix]) => line.startsWith(prefix))?.[1] ?? [];
      for (const program of [installed].flat()) {
        existing.add(program);
        starting.add(program);
      }
    },
    print: () => {},
    ran,
    ...rest,
  };
}

describe('findBrowser', () => {
  it('prefers the program that ALMANAC_CHROMIUM names', () => {
    const env = { PATH: '/usr/bin', ALMANAC_CHROMIUM: '/opt/mine' };
    expect(findBrowser('chromium', machine(['/usr/bin/chromium', '/opt/mine'], { env }))).toBe('/opt/mine');
  });

  it('throws if the program that ALMANAC_CHROMIUM names is missing or does not start', () => {
    const env = { PATH: '/usr/bin', ALMANAC_CHROMIUM: '/opt/mine' };
    const message = 'ALMANAC_CHROMIUM names /opt/mine, which does not start';
    expect(() => findBrowser('chromium', machine(['/usr/bin/chromium'], { env }))).toThrow(message);
    expect(() => findBrowser('chromium', machine(['/usr/bin/chromium'], { env, broken: ['/opt/mine'] }))).toThrow(
      message,
    );
  });

  it("prefers the system's browsers to Playwright's, and Chromium to Chrome", () => {
    const [playwright, chrome, chromium] = ['/cache/chrome', '/usr/local/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine([playwright, chrome, chromium]))).toBe(chromium);
    expect(findBrowser('chromium', machine([playwright, chrome]))).toBe(chrome);
    expect(findBrowser('chromium', machine([playwright]))).toBe(playwright);
  });

  it('skips a program that does not start, such as the placeholder for a snap', () => {
    expect(findBrowser('chromium', machine(['/cache/chrome'], { broken: ['/usr/bin/chromium-browser'] }))).toBe(
      '/cache/chrome',
    );
  });

  it('finds browsers on macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine([mac], { platform: 'darwin' }))).toBe(mac);
    const windows = join('C:/Programs', 'Microsoft/Edge/Application/msedge.exe');
    expect(
      findBrowser('chromium', machine([windows], { platform: 'win32', env: { PROGRAMFILES: 'C:/Programs' } })),
    ).toBe(windows);
  });

  it("prefers Debian's Firefox to another on the path, and takes none that belongs to another engine", () => {
    const [esr, other, chromium] = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/bin/chromium'];
    expect(findBrowser('firefox', machine([chromium, other, esr]))).toBe(esr);
    expect(findBrowser('firefox', machine([chromium]))).toBeUndefined();
  });

  it('takes the driver of WebKit only together with the programs that it needs', () => {
    const driver = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
    expect(findBrowser('webkit', machine(driver))).toBeUndefined();
    expect(findBrowser('webkit', machine([...driver, '/usr/local/bin/dbus-run-session']))).toBe(driver[0]);
  });

  it.each(engineNames)('returns undefined if there is no browser: %s', (engine) => {
    expect(findBrowser(engine, machine([]))).toBeUndefined();
  });
});

describe('findHeadlessChromium', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

  it('prefers the headless shell to the whole browser', () => {
    expect(findHeadlessChromium(machine(both))).toBe('/usr/bin/chromium-headless-shell');
    expect(findHeadlessChromium(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  it('returns the program that ALMANAC_CHROMIUM names', () => {
    const env = { PATH: '/usr/bin', ALMANAC_CHROMIUM: '/opt/mine' };
    expect(findHeadlessChromium(machine([...both, '/opt/mine'], { env }))).toBe('/opt/mine');
  });
});

describe('ensureBrowser', () => {
  const download = 'playwright install --no-shell chromium';

  it('installs nothing if there is a browser', () => {
    const found = machine(['/usr/bin/chromium'], { apt: true });
    expect(ensureBrowser('chromium', found)).toBe('/usr/bin/chromium');
    expect(found.ran).toEqual([]);
  });

  it("downloads Playwright's browser", () => {
    const online = machine([], { apt: true, installs: { 'playwright install': '/cache/chrome' } });
    expect(ensureBrowser('chromium', online)).toBe('/cache/chrome');
    expect(online.ran).toEqual([download]);
  });

  it('installs the libraries that a downloaded browser lacks', () => {
    const installs = { 'playwright install-deps': '/cache/chrome' };
    const bare = machine([], { apt: true, broken: ['/cache/chrome'], installs });
    expect(ensureBrowser('chromium', bare)).toBe('/cache/chrome');
    expect(bare.ran).toEqual([download, 'playwright install-deps chromium']);
  });

  it("installs Debian's browser if the download fails", () => {
    const offline = machine([], { apt: true, installs: { 'apt-get install': '/usr/bin/chromium' } });
    expect(ensureBrowser('chromium', offline)).toBe('/usr/bin/chromium');
    expect(offline.ran.slice(0, 2)).toEqual([download, 'apt-get update -qq']);
  });

  it('throws with advice, and installs no packages, if it may not use apt-get', () => {
    const user = machine([]);
    expect(() => ensureBrowser('chromium', user)).toThrow('install Chromium or Chrome, or set ALMANAC_CHROMIUM');
    expect(user.ran).toEqual([download]);
  });

  it.each([
    ['chromium', 'chromium chromium-headless-shell', ['/usr/bin/chromium']],
    ['firefox', 'firefox-esr', ['/usr/bin/firefox-esr']],
    [
      'webkit',
      'webkit2gtk-driver xvfb dbus-daemon',
      ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/dbus-run-session'],
    ],
  ] as const)('installs what Debian has for %s', (engine, packages, programs) => {
    const offline = machine([], { apt: true, installs: { 'apt-get install': [...programs] } });
    expect(ensureBrowser(engine, offline)).toBe(programs[0]);
    expect(offline.ran.at(-1)).toBe(`apt-get install -y -qq --no-install-recommends ${packages}`);
  });

  it('says what to install where no WebKit can be had', () => {
    expect(() => ensureBrowser('webkit', machine([]))).toThrow(
      'install WebKitWebDriver of WebKitGTK, Xvfb and dbus-run-session, or set ALMANAC_WEBKIT',
    );
  });
});
