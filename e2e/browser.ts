/** Finds the browser that the tests need, or installs it if that is possible without asking. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the functions here use of a machine. Unit tests replace it by a fake. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Path of the browser that belongs to this version of Playwright, installed or not. */
  playwright: string;
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

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Every path where a browser may be, the preferred first. */
function candidates({ platform, env, playwright }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const present = roots.filter((root) => root !== undefined);
    return [...present.flatMap((root) => windowsPrograms.map((program) => join(root, program))), playwright];
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(platform === 'darwin' ? macApplications : []), playwright];
}

/**
 * Finds a browser without installing anything.
 * @param machine to search.
 * @returns the path of the program that ALMANAC_CHROMIUM names, else of one of the system, else of Playwright's own;
 *   undefined if none of them starts.
 * @throws Error if ALMANAC_CHROMIUM names something that does not start.
 */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const chosen = machine.env['ALMANAC_CHROMIUM'];
  if (chosen) {
    if (machine.exists(chosen) && machine.starts(chosen)) return chosen;
    throw new Error(`ALMANAC_CHROMIUM names ${chosen}, which does not start: correct it or leave it out.`);
  }
  // On Ubuntu, a program of the right name may only say that a snap has to be installed.
  return candidates(machine).find((path) => machine.exists(path) && machine.starts(path));
}

/**
 * Finds a browser, or installs one: Playwright's own if it can be downloaded, else Debian's if apt-get can be used.
 * @param machine that the tests run on.
 * @returns the path of the program.
 * @throws Error if no browser can be found or installed.
 */
export function ensureBrowser(machine: Machine = thisMachine()): string {
  const found = findBrowser(machine);
  if (found) return found;

  const cli = 'node_modules/@playwright/test/cli.js';
  machine.print('There is no browser for the tests yet. Downloading the one that belongs to Playwright …');
  machine.run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  let installed = findBrowser(machine);
  if (!installed && machine.apt && machine.exists(machine.playwright)) {
    machine.print('It lacks libraries of the system. Installing them with apt-get …');
    machine.run(process.execPath, [cli, 'install-deps', 'chromium']);
    installed = findBrowser(machine);
  }
  if (!installed && machine.apt) {
    machine.print("Installing Debian's chromium with apt-get …");
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    installed = findBrowser(machine);
  }
  if (installed) return installed;
  throw new Error(
    'The tests need a browser, but none could be found or installed: install Chromium or Chrome, ' +
      'or set ALMANAC_CHROMIUM to the path of one, and try again.',
  );
}

/** The machine that this runs on. */
function thisMachine(): Machine {
  const { platform, env } = process;
  return {
    platform,
    env,
    playwright: chromium.executablePath(),
    apt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    exists: isProgram,
    // On Windows, a browser that is asked for its version opens a window instead.
    starts: (path) => platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0,
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

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
