import { expect, openPage, pageGroups, test } from './every-page.ts';

// 320 px is what is left of a window of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10 Reflow).
const width = 320;

for (const { name, pages } of pageGroups(50)) {
  test(`${name}: no page has to be scrolled sideways on the narrowest screen`, async ({ tab, addressOf }) => {
    test.setTimeout(60_000);
    await tab.setViewportSize({ width, height: 640 });
    const found: string[] = [];
    for (const page of pages) {
      await openPage(tab, await addressOf(page), page);
      const wide = await tab.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 0.5;
        const first = [...document.body.querySelectorAll('*')].find(sticksOut);
        return scrollWidth > clientWidth ? `${scrollWidth} px: ${first?.outerHTML.slice(0, 160)}` : undefined;
      });
      if (wide) found.push(`/${page.path} is ${wide}`);
    }
    expect(found).toEqual([]);
  });
}
