import type { Locator, Page } from '@playwright/test';

/** Sets a page from right to left, as if its language were written so. */
export async function mirror(page: Page): Promise<void> {
  await page.evaluate(() => void (document.dir = 'rtl'));
}

/**
 * Where words are on the screen.
 * @param element that has the words, each within one text node.
 * @param words to find.
 * @returns the left edge of each, in px; NaN for what is not there.
 */
export function leftEdges(element: Locator, words: readonly string[]): Promise<number[]> {
  return element.evaluate((one, all) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return all.map((word) => {
      const text = texts.find(({ data }) => data.includes(word));
      if (!text) return NaN;
      const range = document.createRange();
      const start = text.data.indexOf(word);
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      return range.getBoundingClientRect().left;
    });
  }, words);
}
