import puppeteer, { type KeyInput } from 'puppeteer-core';
import { namesPolicy } from '../site.ts';
import type { Driver, DriverOptions } from './driver.ts';

/** Starts Firefox, which puppeteer drives over WebDriver BiDi (https://pptr.dev/webdriver-bidi). */
export async function startFirefox({ program, scripts }: DriverOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    extraPrefsFirefox: {
      'javascript.enabled': scripts,
      // Going back would hang: puppeteer does not notice that a page is restored from the back/forward cache.
      'fission.bfcacheInParent': false,
      'browser.sessionhistory.max_total_viewers': 0,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const errors: string[] = [];
  // A page that is left stops loading its modules, and its search reports that as an error object, of which Puppeteer
  // does not tell the words. In Chromium, the same stories see them.
  page.on('pageerror', (error) => /dynamically imported/.test(String(error)) || errors.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    const isError = message.type() === 'error' && text !== 'JSHandle@error';
    if (isError || namesPolicy.test(text)) errors.push(text);
  });
  const { keyboard, mouse } = page;
  return {
    errors,
    async open(url, size) {
      await page.setViewport(size);
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    point: (x, y) => mouse.move(x, y),
    async click() {
      await mouse.down();
      await mouse.up();
    },
    type: (text) => keyboard.type(text),
    async press(key, modifiers) {
      for (const modifier of modifiers) await keyboard.down(modifier as KeyInput);
      await keyboard.press(key as KeyInput);
      for (const modifier of modifiers) await keyboard.up(modifier as KeyInput);
    },
    async back() {
      await page.goBack();
    },
    async forward() {
      await page.goForward();
    },
    async close() {
      // Closing waits for an answer, which a browser that hangs does not give.
      const hung = setTimeout(() => browser.process()?.kill('SIGKILL'), 5000);
      await browser.close();
      clearTimeout(hung);
    },
  };
}
