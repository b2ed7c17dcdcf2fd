/**
 * Adds a link to each line, labelled with the text of the line so that a list of links can tell them apart. In the HTML
 * these links would be a quarter of the page. Without this script a line still has its URL.
 */
export function linkLines(): void {
  for (const line of document.querySelectorAll('.lines > li > .row')) {
    const words = line.querySelector('p')!.cloneNode(true) as HTMLElement;
    // Where two wordings are compared, use the new one.
    for (const other of words.querySelectorAll('del, .vh')) other.remove();
    const { id } = line.parentElement!;
    if (id && !line.querySelector('.anchor')) {
      (line.querySelector('p + p') ?? line).append(
        Object.assign(document.createElement('a'), { className: 'anchor', href: `#${id}`, textContent: '#' }),
      );
    }
    const anchor = line.querySelector('.anchor');
    if (anchor) anchor.ariaLabel = `Link to ${words.textContent.trim()}`;
  }
}
