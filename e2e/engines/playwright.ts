import * as playwright from '@playwright/test';
import { namesPolicy } from '../site.ts';
import type { Driver, DriverOptions } from './driver.ts';

/** Starts a browser that Playwright can drive: Chromium, and every browser that belongs to Playwright. */
export async function startPlaywright({ engine, program, scripts }: DriverOptions): Promise<Driver> {
  const args = engine === 'chromium' ? ['--disable-gpu'] : [];
  const browser = await playwright[engine].launch({ executablePath: program, args });
  const page = await browser.newPage({ javaScriptEnabled: scripts });
  // Chromium's headless shell refuses the clipboard, which readers may use.
  if (engine === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || namesPolicy.test(text)) errors.push(text);
  });
  return {
    errors,
    async open(url, size) {
      await page.setViewportSize(size);
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    point: (x, y) => page.mouse.move(x, y),
    async click() {
      await page.mouse.down();
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    press: (key, modifiers) => page.keyboard.press([...modifiers, key].join('+')),
    async back() {
      await page.goBack();
    },
    async forward() {
      await page.goForward();
    },
    close: () => browser.close(),
  };
}
