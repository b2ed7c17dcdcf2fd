import { decoded } from '../report/decoded.ts';

/** Marks the current heading in the contents of the page, from now on whenever the reader scrolls. */
export function startScrollSpy(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const headings = links.map(({ hash }) => document.getElementById(decoded(hash.slice(1))));
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
