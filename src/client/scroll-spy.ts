/** Marks the current heading in the contents of the page while the reader scrolls. */
export function startScrollSpy(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const linkOf = new Map(
    links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [[heading, link] as const] : [];
    }),
  );
  if (links.length === 0) return;
  const contents = links[0]!.closest('.contents')!;
  const foot = document.querySelector('.foot')!;
  const mark = () => {
    // Readers look below the top of the window; at the end of the page, anywhere.
    const line = foot.getBoundingClientRect().top < innerHeight ? innerHeight : innerHeight / 3;
    const passed = [...linkOf].filter(([heading]) => heading.getBoundingClientRect().top < line);
    const current = passed.at(-1)?.[1];
    // Contents that are longer than the window have a scroll box of their own.
    if (current?.ariaCurrent === null) contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
    for (const link of links) link.ariaCurrent = link === current ? 'location' : null;
  };
  // Observe everything above the line, to notice jumps over many headings.
  const headings = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -66%' });
  for (const heading of linkOf.keys()) headings.observe(heading);
  new IntersectionObserver(mark).observe(foot);
}
