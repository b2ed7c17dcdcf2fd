/** Whether a reader who moves through a page with the keyboard always sees where the focus is. */

import type { ElementHandle, Page } from '@playwright/test';

/**
 * Presses a key until the focus leaves the page.
 * @param page that is open.
 * @param key that moves the focus.
 * @returns how many elements got the focus, and those on which a reader would not see it.
 * @throws Error if the focus does not leave the page.
 */
export async function moveFocus(page: Page, key: string): Promise<{ stops: number; hidden: string[] }> {
  const seen = await page.evaluateHandle(watchFocus);
  let hasLeft = false;
  for (let presses = 0; presses < 400 && !hasLeft; presses += 10) {
    // Waiting for each key press, or checking after each, would double the time.
    await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press(key)));
    hasLeft = await seen.evaluate((all) => all.hasLeft || document.activeElement === document.body);
  }
  if (!hasLeft) throw new Error('The focus does not leave the page.');

  const { stops, hidden } = await seen.evaluate(({ stops, hidden }) => ({ stops, hidden }));
  const unsure = await seen.evaluateHandle((all) => all.unsure);
  for (const element of (await unsure.getProperties()).values())
    if (!(await changesPicture(page, element.asElement() as ElementHandle<Element>)))
      hidden.push(await element.evaluate((one) => `out of sight: ${one.outerHTML.slice(0, 140)}`));
  return { stops, hidden };
}

/** Whether the place of an element looks different with its ring and without. */
async function changesPicture(page: Page, element: ElementHandle<Element>): Promise<boolean> {
  await element.focus();
  const clip = await element.evaluate((focused) => {
    const { left, right, top, bottom } = (focused.closest('label') ?? focused).getBoundingClientRect();
    const [x, y] = [Math.max(0, left - 8), Math.max(0, top - 8)];
    return { x, y, width: Math.min(innerWidth, right + 8) - x, height: Math.min(innerHeight, bottom + 8) - y };
  });
  if (clip.width <= 0 || clip.height <= 0) return false;
  const withRing = await page.screenshot({ clip });
  await page.evaluate(() => {
    const noRing = new CSSStyleSheet();
    noRing.replaceSync('* { outline-color: transparent !important }');
    document.adoptedStyleSheets.push(noRing);
  });
  const without = await page.screenshot({ clip });
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return !withRing.equals(without);
}

/**
 * Notes each element that has the focus and no ring, and each whose ring may be out of view. A picture of each would take
 * ten times as long. It runs in the page.
 */
function watchFocus() {
  const transparent = 'rgba(0, 0, 0, 0)';
  const seen = { stops: 0, hidden: [] as string[], unsure: [] as Element[], hasLeft: false };
  // Otherwise, `elementsFromPoint` leaves out what lets clicks through.
  const touchable = new CSSStyleSheet();
  touchable.replaceSync('* { pointer-events: auto !important }');
  document.adoptedStyleSheets.push(touchable);
  // By the next key press, the page has scrolled to the focus.
  document.addEventListener('keydown', () => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) seen.hasLeft ||= seen.stops > 0;
    if (!focused || focused === document.body || seen.hasLeft) return;
    seen.stops++;
    // An invisible input shows its focus on its label.
    const isHidden =
      focused instanceof HTMLInputElement && (focused.type === 'radio' || getComputedStyle(focused).opacity === '0');
    const shown = (isHidden && focused.closest('label')) || focused;
    if (!hasRing(shown)) seen.hidden.push(`no ring: ${shown.outerHTML.slice(0, 140)}`);
    else if (!isCertainlyInView(shown)) seen.unsure.push(focused);
  });
  return seen;

  function hasRing(shown: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    return outlineStyle !== 'none' && outlineColor !== transparent && Number.parseFloat(outlineWidth) >= 2;
  }

  /** Whether half of the ring is in the window, and neither cut off nor behind anything else. */
  function isCertainlyInView(shown: Element): boolean {
    const clips = clipsOf(shown);
    const points = ringOf(shown);
    const inView = points.filter(({ x, y }) => {
      const isRelated = (element: Element) => element.contains(shown) || shown.contains(element);
      const top = document.elementsFromPoint(x, y).find((element) => isRelated(element) || isPainted(element));
      const isOnTop = top !== undefined && isRelated(top);
      return isOnTop && clips.every((clip) => x > clip.left && x < clip.right && y > clip.top && y < clip.bottom);
    });
    return inView.length >= points.length / 2;
  }

  /** Whether something behind an element may not be seen. */
  function isPainted(element: Element): boolean {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const isEmpty = backgroundImage === 'none' && backgroundColor === transparent;
    return !isEmpty || element.matches('img, svg, canvas, video');
  }

  /** Points in the middle of the ring. An inline link over two rows has a ring around each. */
  function ringOf(shown: Element): { x: number; y: number }[] {
    const { outlineOffset, outlineWidth } = getComputedStyle(shown);
    const away = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) / 2;
    const rects = [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return rects.flatMap((rect) => {
      const ring = new DOMRect(rect.x - away, rect.y - away, rect.width + 2 * away, rect.height + 2 * away);
      const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
      const across = steps.map((step) => ring.x + step * ring.width);
      const down = steps.map((step) => ring.y + step * ring.height);
      return [
        ...across.flatMap((x) => [ring.top, ring.bottom].map((y) => ({ x, y }))),
        ...down.flatMap((y) => [ring.left, ring.right].map((x) => ({ x, y }))),
      ];
    });
  }

  /** The boxes of the elements that cut off what is in them. */
  function clipsOf(shown: Element): DOMRect[] {
    const clips: DOMRect[] = [];
    for (let element: Element | null = shown; element; element = element.parentElement) {
      const { overflow, clipPath, contain } = getComputedStyle(element);
      const cutsItself = clipPath !== 'none';
      const cutsOthers = overflow !== 'visible' || /paint|strict|content/.test(contain);
      if (cutsItself || (cutsOthers && element !== shown)) clips.push(element.getBoundingClientRect());
    }
    return clips;
  }
}
