/**
 * Gives each line and row the link to itself, leads a sub-line to its own history on the page of its item, and names what leads
 * on by its words, so that a list of links tells them apart. Written out in the page, all that would be a quarter of it. Without this
 * script a line has its address all the same, where a link leads is told by the line that it stands in, and a sub-line leads to
 * the top of that page.
 */
export function linkLines(): void {
  const make = (name: 'a' | 'span', what: object) => Object.assign(document.createElement(name), what);
  for (const line of document.querySelectorAll('.lines > li > .row, tr[id] > [scope=row]')) {
    const words = line.querySelector('p, a')!.cloneNode(true) as HTMLElement;
    // Where words are compared, those of now.
    for (const other of words.querySelectorAll('del, .vh')) other.remove();
    const named = (text: string) => text.replace('this line', () => words.textContent.trim());
    const marks = line.querySelector('p + p') ?? line;
    const status = marks.querySelector<HTMLAnchorElement>('a[data-status]');
    if (status && !status.firstElementChild) status.append(make('span', { className: 'vh', textContent: ': history of this line' }));
    const { id } = line.parentElement!;
    if (status && !status.hash) toHistory(status, id);
    if (id && !marks.querySelector('.anchor')) marks.append(' ', make('a', { className: 'anchor', href: `#${id}`, textContent: '#', ariaLabel: 'Link to this line' }));
    for (const link of marks.querySelectorAll<HTMLElement>('.anchor, .vh')) {
      if (link.ariaLabel) link.ariaLabel = named(link.ariaLabel);
      else link.textContent = named(link.textContent);
    }
  }
}

/** Leads to a sub-line on the page of its item: what its id begins with here, `plan/`, is left out there. */
function toHistory(link: HTMLAnchorElement, id: string): void {
  const [, item] = /\/areas\/([^/]+\/[^/]+\/)$/.exec(decodeURI(link.pathname)) ?? [];
  const start = item === undefined ? -1 : `/${id}`.indexOf(`/${item}`);
  if (start >= 0) link.hash = id.slice(start);
}
