/** Finds the browsers that the tests need, or installs them if that is possible without asking. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';

/** The engines that the tests need, as Playwright names them. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What the functions here use of a machine. Unit tests replace it by a fake. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Path of each browser that belongs to this version of Playwright, installed or not. */
  playwright: Record<EngineName, string>;
  /** Whether packages can be installed with apt-get: by root, on Debian or a system based on it. */
  apt: boolean;
  /** Whether there is a program at a path. */
  exists(path: string): boolean;
  /** Whether the program at a path starts. */
  starts(path: string): boolean;
  /** Runs a command. If it fails, prints the reason. */
  run(command: string, args: string[]): void;
  print(text: string): void;
}

interface Engine {
  /** The variable that names a program to use instead. */
  variable: string;
  /** What to install by hand. */
  advice: string;
  /** Programs on the path, in macOS and in the folders of programs of Windows. */
  names: string[];
  mac: string[];
  windows: string[];
  /** Other programs on the path that the tests start the browser with. */
  helpers: string[];
  /** The packages of Debian. */
  packages: string[];
}

/** Debian's name for Chromium's headless shell. */
const headlessShell = 'chromium-headless-shell';

const engines: Record<EngineName, Engine> = {
  chromium: {
    variable: 'ALMANAC_CHROMIUM',
    advice: 'Chromium or Chrome',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
    mac: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    helpers: [],
    packages: ['chromium', headlessShell],
  },
  firefox: {
    variable: 'ALMANAC_FIREFOX',
    advice: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
    helpers: [],
    packages: ['firefox-esr'],
  },
  // The driver of WebKitGTK, which starts the browser that comes with it. It needs a display and a session bus.
  webkit: {
    variable: 'ALMANAC_WEBKIT',
    advice: 'WebKitWebDriver of WebKitGTK, Xvfb and dbus-run-session',
    names: ['WebKitWebDriver'],
    mac: [],
    windows: [],
    helpers: ['Xvfb', 'dbus-run-session'],
    packages: ['webkit2gtk-driver', 'xvfb', 'dbus-daemon'],
  },
};

export const engineNames = Object.keys(engines) as EngineName[];

function onPath(names: readonly string[], { env }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Every path where a browser may be, the preferred first. */
function candidates(engine: EngineName, machine: Machine): string[] {
  const { names, mac, windows, helpers } = engines[engine];
  const { platform, env, playwright } = machine;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const present = roots.filter((root) => root !== undefined);
    return [...present.flatMap((root) => windows.map((program) => join(root, program))), playwright[engine]];
  }
  const isComplete = helpers.every((helper) => onPath([helper], machine).some((path) => machine.exists(path)));
  return [...(isComplete ? onPath(names, machine) : []), ...(platform === 'darwin' ? mac : []), playwright[engine]];
}

/**
 * Finds a browser without installing anything.
 * @param engine of the browser.
 * @param machine to search.
 * @returns the path of the program that a variable such as ALMANAC_CHROMIUM names, else of one of the system, else of
 *   Playwright's own; undefined if none of them starts.
 * @throws Error if the variable names something that does not start.
 */
export function findBrowser(engine: EngineName, machine: Machine = thisMachine()): string | undefined {
  const { variable } = engines[engine];
  const chosen = machine.env[variable];
  if (chosen) {
    if (machine.exists(chosen) && machine.starts(chosen)) return chosen;
    throw new Error(`${variable} names ${chosen}, which does not start: correct it or leave it out.`);
  }
  // On Ubuntu, a program of the right name may only say that a snap has to be installed.
  return candidates(engine, machine).find((path) => machine.exists(path) && machine.starts(path));
}

/**
 * Finds the Chromium that opens most pages of the tests.
 * @param machine to search.
 * @returns the path of the headless shell, which takes about half the processor time but has no back/forward cache; if
 *   there is none, or a variable names another browser, the same as `findBrowser`.
 * @throws Error as `findBrowser` does.
 */
export function findHeadlessChromium(machine: Machine = thisMachine()): string | undefined {
  const shells = machine.env[engines.chromium.variable] ? [] : onPath([headlessShell], machine);
  return shells.find((path) => machine.exists(path) && machine.starts(path)) ?? findBrowser('chromium', machine);
}

/**
 * Finds a browser, or installs one: Playwright's own if it can be downloaded, else Debian's if apt-get can be used.
 * @param engine of the browser.
 * @param machine that the tests run on.
 * @returns the path of the program.
 * @throws Error if no browser can be found or installed.
 */
export function ensureBrowser(engine: EngineName, machine: Machine = thisMachine()): string {
  const found = findBrowser(engine, machine);
  if (found) return found;

  const { variable, advice, packages } = engines[engine];
  const cli = 'node_modules/@playwright/test/cli.js';
  machine.print(`There is no ${engine} for the tests yet. Downloading the one that belongs to Playwright …`);
  machine.run(process.execPath, [cli, 'install', '--no-shell', engine]);
  let installed = findBrowser(engine, machine);
  if (!installed && machine.apt && machine.exists(machine.playwright[engine])) {
    machine.print('It lacks libraries of the system. Installing them with apt-get …');
    machine.run(process.execPath, [cli, 'install-deps', engine]);
    installed = findBrowser(engine, machine);
  }
  if (!installed && machine.apt) {
    machine.print(`Installing Debian's ${packages.join(', ')} with apt-get …`);
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    installed = findBrowser(engine, machine);
  }
  if (installed) return installed;
  throw new Error(
    `The tests need a browser of the engine ${engine}, but none could be found or installed: install ${advice}, ` +
      `or set ${variable} to the path of one, and try again.`,
  );
}

/** Whether a program is a browser that belongs to Playwright, which alone can drive it. */
export function isPlaywrights(engine: EngineName, program: string): boolean {
  return program === thisMachine().playwright[engine];
}

/** The machine that this runs on. */
function thisMachine(): Machine {
  const { platform, env } = process;
  return {
    platform,
    env,
    playwright: {
      chromium: chromium.executablePath(),
      firefox: firefox.executablePath(),
      webkit: webkit.executablePath(),
    },
    apt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    exists: isProgram,
    starts: (path) => platform === 'win32' || spawnSync(...startOf(path), { timeout: 60_000 }).status === 0,
    run(command, args) {
      const defaults = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', DEBIAN_FRONTEND: 'noninteractive' };
      const options = { encoding: 'utf8', env: { ...defaults, ...env } } as const;
      const { status, error, stdout, stderr } = spawnSync(command, args, options);
      if (status === 0) return;
      const reason = `${stderr ?? ''}\n${stdout ?? ''}`.split('\n').find((line) => /^(Error|E): /.test(line));
      console.log(`  This failed: ${error?.message ?? reason ?? `it ended with ${status}`}`);
    },
    print: (text) => console.log(text),
  };
}

/** A command that succeeds if a program starts. On Windows, browsers that are asked for their version open a window. */
function startOf(path: string): [command: string, args: string[]] {
  // Neither of the two for WebKit says its version without a display.
  if (path === webkit.executablePath()) {
    const launch = "require('@playwright/test').webkit.launch().then((browser) => browser.close())";
    return [process.execPath, ['-e', launch]];
  }
  return [path, [path.endsWith('Driver') ? '--help' : '--version']];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
