/** A page to lead to, and whether pages between it and the one before are left out. */
export interface PagerEntry<Page> {
  page: Page;
  gap: boolean;
}

/** Up to as many pages are all listed. */
const many = 12;

/**
 * Chooses which of many pages a page leads to: those nearby, and ever more distant ones. A few steps lead to any of them, and the list
 * stays short however many there are.
 * @param pages in their order.
 * @param current the one that leads there.
 * @returns in the same order, the first, the last and itself always among them.
 */
export function pagerOf<Page>(pages: readonly Page[], current: Page): PagerEntry<Page>[] {
  const at = pages.indexOf(current);
  const isListed = (index: number) => {
    const distance = Math.abs(index - at);
    const isPowerOfTwo = (distance & (distance - 1)) === 0;
    return pages.length <= many || isPowerOfTwo || index === 0 || index === pages.length - 1;
  };
  return pages.flatMap((page, index) => (isListed(index) ? [{ page, gap: index > 0 && !isListed(index - 1) }] : []));
}
