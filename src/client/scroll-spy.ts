/**
 * Marks the current heading in the contents of the page, from now on whenever the reader scrolls.
 * @param targetOf finds what the fragment of a URL leads to.
 */
export function startScrollSpy(targetOf: (hash: string) => HTMLElement | null): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const headings = links.map(({ hash }) => targetOf(hash));
  const mark = () => {
    // Readers look below the top of the window; at the end of the page, anywhere.
    const isAtEnd = document.querySelector('.foot')!.getBoundingClientRect().top < innerHeight;
    const line = isAtEnd ? innerHeight : innerHeight / 3;
    const current = links[headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line)];
    // Contents longer than the window scroll by themselves.
    const contents = current?.closest('.contents');
    if (contents && !current!.ariaCurrent) contents.scrollTop = current!.offsetTop - contents.clientHeight / 2;
    for (const link of links) link.ariaCurrent = link === current ? 'location' : null;
  };
  addEventListener('scroll', mark);
  mark();
}
