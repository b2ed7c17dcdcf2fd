import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import type { Driver, DriverOptions } from './driver.ts';

/** The toolbar of the browser is above the page, and keeps its window from becoming narrower. */
const toolbar = { height: 38, width: 450 };

/** How long it may take until the display and the driver are there, in ms. */
const patience = 20_000;

/** Starts WebKitGTK's small browser on a display of its own. Its driver answers WebDriver (https://w3.org/TR/webdriver2/). */
export async function startWebkit({ program, scripts }: DriverOptions): Promise<Driver> {
  const processes: ChildProcess[] = [];
  const close = () => processes.splice(0).forEach(endGroup);
  process.once('exit', close);
  const signal = AbortSignal.timeout(patience);
  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
    processes.push(screen);
    const [display] = (await once(screen.stdio[3]!, 'data', { signal })) as [Buffer];
    const port = await freePort();
    const service = start('dbus-run-session', ['--', program, `--port=${port}`], {
      DISPLAY: `:${String(display).trim()}`,
      // There is no graphics card.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    });
    processes.push(service);
    const url = `http://127.0.0.1:${port}`;
    while (!(await isUp(`${url}/status`))) {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return await driverOf(await session(url, scripts), close);
  } catch (error) {
    close();
    throw error;
  }
}

function session(url: string, scripts: boolean): Promise<WebDriver> {
  const args = ['--automation', ...(scripts ? [] : ['--enable-javascript=false'])];
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args } };
  return new Builder().usingServer(url).withCapabilities(capabilities).build();
}

async function driverOf(driver: WebDriver, close: () => void): Promise<Driver> {
  // A page of its own, because a data URL takes the policy of the page before it, which allows no frames.
  let frame = '';
  const frames = createHttpServer(
    (_request, response) => void response.setHeader('content-type', 'text/html').end(frame),
  ).listen(0, '127.0.0.1');
  await once(frames, 'listening');
  const frameUrl = `http://127.0.0.1:${(frames.address() as AddressInfo).port}/frame.html`;
  return {
    errors: [],
    async open(url, { width, height }) {
      await driver.switchTo().defaultContent();
      if (width >= toolbar.width) {
        await driver
          .manage()
          .window()
          .setRect({ x: 0, y: 0, width, height: height + toolbar.height });
        await driver.get(url);
        return;
      }
      frame = `<body style="margin: 0"><iframe src="${url}" width="${width}" height="${height}" style="border: 0"></iframe>`;
      await driver.get(frameUrl);
      // Its first document is empty, and the driver would stay with that.
      do {
        await driver.switchTo().defaultContent();
        await driver.switchTo().frame(0);
      } while (await driver.executeScript(`return location.href === 'about:blank'`));
    },
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    point: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), duration: 0 })
        .perform(),
    click: () => driver.actions().press().release().perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press(key, modifiers) {
      const actions = driver.actions();
      for (const modifier of modifiers) actions.keyDown(codeOf(modifier));
      actions.sendKeys(codeOf(key));
      for (const modifier of modifiers) actions.keyUp(codeOf(modifier));
      return actions.perform();
    },
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    async close() {
      await driver.quit().catch(() => {});
      frames.close();
      close();
    },
  };
}

/** The code of a key such as `ArrowDown`, for WebDriver. */
function codeOf(key: string): string {
  const name = key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  return (Key as unknown as Record<string, string>)[name] ?? key;
}

/** Starts a program whose output nobody reads, with a pipe to read as its file 3, in a process group of its own. */
function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const;
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: [...stdio], detached: true });
  // What waits for the program fails if it cannot be started.
  return child.on('error', () => {});
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
