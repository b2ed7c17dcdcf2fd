import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

test.use({ isShared: true });

test('the first key leads past the running head', async ({ page }) => {
  await page.goto('cycles/f23a/');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first()).toBeFocused();
});

const walked = {
  1280: ['', 'cycles/f23b/', 'areas/middleware/butler-client-server/', 'matrix/', 'topics/butler/', 'guide/write/'],
  360: ['', 'cycles/f23b/', 'matrix/'],
};

for (const [width, paths] of Object.entries(walked)) {
  for (const path of paths) {
    test(`whatever has the focus on /${path} can be seen, forwards and backwards, ${width} px wide`, async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await page.setViewportSize({ width: Number(width), height: 740 });
      for (const key of ['Tab', 'Shift+Tab']) {
        await page.goto(path);
        const { stops, hidden } = await walk(page, key);
        expect(hidden, key).toEqual([]);
        expect(stops, key).toBeGreaterThan(10);
      }
    });
  }
}

test('a link in the running head is followed with the keyboard alone', async ({ page }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test.describe('on a phone without JavaScript', () => {
  test.use({ isShared: false, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the menu opens, leads on and closes with the keyboard', async ({ page }) => {
    await page.goto('');
    const areas = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Areas' });
    await expect(areas).toBeHidden();
    const menu = page.getByRole('banner').getByText('Menu');
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(areas).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(areas).toBeHidden();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cycles' })).toBeFocused();
    await areas.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Areas' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Colours' })).toBeHidden();
  });
});

test.describe('on a page of its own', () => {
  test.use({ isShared: false });

  test('the URL of a line is copied whole, with the keyboard, and that is said', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('cycles/f23a/');
    const anchor = page.getByRole('link', { name: 'Link to Gen2 removal' });
    await anchor.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}cycles/f23a/#middleware/gen2-removal`,
    );
    await expect(page).toHaveURL(/#middleware\/gen2-removal$/);
    await expect(page.locator(':target')).toContainText('Gen2 removal');
  });

  test('headings and sub-lines have URLs to copy as well', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [path, name, url] of [
      ['cycles/f23b/', 'Link to Pre-Ops', 'cycles/f23b/#pre-ops'],
      ['areas/middleware/', 'Link to F23A', 'areas/middleware/#f23a'],
      ['areas/middleware/', 'Link to pipetask Python API', 'cycles/f23b/#middleware/pipetask-python-api'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + url);
    }
  });

  test('the choice of theme is remembered, and no page is shown in the other theme first', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('');
    const light = await background(page);
    const switches = page.getByRole('group', { name: 'Colours' });
    await switches.getByRole('radio', { name: 'System' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(switches.getByRole('radio', { name: 'Dark' })).toBeChecked();
    const dark = await background(page);
    expect(dark).not.toBe(light);

    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      // The colour behind every frame, from the first that can show something of the page.
      const look = (): void => {
        if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const path of ['cycles/f23a/', 'matrix/', 'topics/', 'guide/', '404.html']) {
      await page.goto(path);
      await expect(switches.getByRole('radio', { name: 'Dark' }), path).toBeChecked();
      const framesSeen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      await expect.poll(async () => (await framesSeen()).length, path).toBeGreaterThan(0);
      const seen = await framesSeen();
      expect([...new Set(seen)], path).toEqual([dark]);
    }

    await switches.getByRole('radio', { name: 'System' }).check({ force: true });
    await page.goto('cycles/f23a/');
    expect(await background(page)).toBe(light);
  });
});

test('the system’s theme is followed where none is chosen', async ({ page }) => {
  await page.goto('');
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** Presses a key until the focus leaves the page, and looks at everything that has it on the way. */
async function walk(page: Page, key: string): Promise<{ stops: number; hidden: string[] }> {
  const seen = await page.evaluateHandle(watchFocus);
  for (let presses = 0; presses < 400; presses += 10) {
    // Waiting for each key, or asking after each, would take as long as walking.
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press(key)));
    if (await seen.evaluate(({ hasLeft }) => hasLeft || document.activeElement === document.body))
      return seen.jsonValue();
  }
  throw new Error('The focus does not leave the page.');
}

/** Notes, until the focus leaves the page, how many places have had it, and why a reader would not see one. */
function watchFocus() {
  const seen = { stops: 0, hidden: [] as string[], hasLeft: false };
  // When the next key comes, the page has moved to where the focus is.
  document.addEventListener('keydown', () => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) seen.hasLeft ||= seen.stops > 0;
    if (!focused || focused === document.body || seen.hasLeft) return;
    seen.stops++;
    const fault = faultOf(focused);
    if (fault) seen.hidden.push(fault);
  });
  return seen;

  function faultOf(focused: Element): string | undefined {
    // An input out of sight shows its focus on its label.
    const isHidden =
      focused instanceof HTMLInputElement && (focused.type === 'radio' || getComputedStyle(focused).opacity === '0');
    const shown = (isHidden && focused.closest('label')) || focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const name = shown.outerHTML.slice(0, 140);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no ring: ${name}`;
    if (shown.matches('[tabindex]')) return undefined;
    // Of an inline link over two rows, each row counts for itself.
    const rects = [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    // Above the link of a line there may be others.
    const isSeen = rects.some((rect) =>
      [
        [0.5, 0.5],
        [0.98, 0.5],
        [0.98, 0.05],
      ].some(([across, down]) => {
        const top = document.elementFromPoint(rect.x + rect.width * across!, rect.y + rect.height * down!);
        return top !== null && (shown.contains(top) || top.contains(shown));
      }),
    );
    return isSeen ? undefined : `out of sight: ${name}`;
  }
}
